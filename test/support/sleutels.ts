import { createSleutels, type Sleutels } from '#hub/store';

const hex = (teken: string): string => teken.repeat(64);

/** Keys for tests, never for use: every character of `kek` is a key of 64 times that hexadecimal digit, newest first. */
export function proefSleutels(kek = 'a', hmac = 'f'): Sleutels {
  return createSleutels({ kek: [...kek].map(hex), hmac: hex(hmac) });
}
