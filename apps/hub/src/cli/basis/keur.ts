import { datatype, leesWaarde, toegestaan } from '#hub/istandaarden';
import { CommandError, EXIT } from './fout.ts';

const ongeldig = (optie: string, eis: string): string => `De waarde bij ${optie} past niet; toegestaan: ${eis}.`;

/**
 * The value of an option that becomes an element of this datatype; null when it was not given.
 * @throws CommandError when the datatype does not allow it.
 */
export function keur(optie: string, type: string, waarde: unknown): string | null {
  if (typeof waarde !== 'string') return null;
  const eis = datatype(type, 'jw');
  if (leesWaarde(eis, waarde) !== waarde) throw new CommandError(EXIT.gebruik, ongeldig(`--${optie}`, toegestaan(eis)));
  return waarde;
}
