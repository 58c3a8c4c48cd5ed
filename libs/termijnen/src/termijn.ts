import { plusWeken } from './dag.ts';
import { type Kalender, plusWerkdagen } from './kalender.ts';

interface Termijn {
  readonly aantal: number;
  readonly eenheid: 'werkdagen' | 'weken';
}

/**
 * The terms of the conversations 301 to 320 (istandaarden §1.1), and from which day each counts:
 * - `retour`: receipt of the heenbericht (OP090);
 * - `besluit`: receipt of the 315 or 317, until its 301 or 319 (OP274, OP346);
 * - `onderzoek`: dagtekening of the 315 or 317, until its 301 or 319 with 1, when a 319 with 2 came first (OP274, OP346);
 * - `woonplaatsbeginsel`: receipt of the 315 of the Jeugdwet, until its refusal for that reason (OP359).
 */
export const TERMIJNEN = {
  retour: { aantal: 3, eenheid: 'werkdagen' },
  besluit: { aantal: 5, eenheid: 'werkdagen' },
  onderzoek: { aantal: 8, eenheid: 'weken' },
  woonplaatsbeginsel: { aantal: 2, eenheid: 'weken' },
} as const satisfies Readonly<Record<string, Termijn>>;

export type Termijnsoort = keyof typeof TERMIJNEN;

/**
 * The last day that is in time.
 * @param begin yyyy-mm-dd: the day from which the term counts, which does not count itself
 */
export function uiterlijk(soort: Termijnsoort, begin: string, kalender: Kalender): string {
  const { aantal, eenheid }: Termijn = TERMIJNEN[soort];
  return eenheid === 'weken' ? plusWeken(begin, aantal) : plusWerkdagen(begin, aantal, kalender);
}
