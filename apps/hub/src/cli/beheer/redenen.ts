import { PRIVACYREDENEN } from '#hub/privacy';
import { PARKEERREDENEN } from '#hub/routing';

const UITLEG: Readonly<Record<string, string>> = {
  ...PARKEERREDENEN,
  ...PRIVACYREDENEN,
  BEHEERDER: 'Stilgezet door een beheerder.',
};

/** A reason as the store keeps it, with its sentence when it is a code of ours. */
export function legRedenUit(reden: string): string {
  const zin = UITLEG[reden];
  return zin === undefined ? reden : `${reden}: ${zin}`;
}
