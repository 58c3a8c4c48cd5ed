import type { Domein } from '#hub/istandaarden';
import type { PlichtCode } from '../generated/3.2/afzender.ts';
import type { Bericht, Plek, Vondst } from '../regel.ts';
import type { Stand, StandVerzoek } from '../stand/stand.ts';
import type { Dossier } from '../stand/toewijzingen.ts';
import type { Regel } from './vergelijk.ts';

/** What seems not right about a message that the gemeente sends: it tells, and never stops the message. */
export interface Signaal {
  readonly regel: PlichtCode;
  readonly plek: Plek;
  /** Dutch: what it is about and what to do; never personal data. */
  readonly melding: string;
}

/** One place where a duty seems not kept, with the name of the sentence (contracts/istandaarden/…/afzender.yaml). */
export interface Opvallend extends Vondst {
  readonly zin: string;
}

interface Vraag {
  readonly domein: Domein;
  readonly stand: Stand;
}

/** A 301 beside what the aanbieder has. */
export interface Vraag301 extends Vraag {
  readonly bericht: Bericht<'301'>;
  readonly dossier: Dossier;
  readonly regels: readonly Regel[];
}

/** A 319 beside the verzoek that it answers; undefined: an unknown one (TR355). */
export interface Vraag319 extends Vraag {
  readonly bericht: Bericht<'319'>;
  readonly verzoek: StandVerzoek | undefined;
}

/** A duty of the sender. What a rule of level 2 to 4 refuses is left to that rule. */
export interface Plicht {
  readonly regel: PlichtCode;
  readonly toets: {
    readonly '301'?: (vraag: Vraag301) => readonly Opvallend[];
    readonly '319'?: (vraag: Vraag319) => readonly Opvallend[];
  };
}

/** Asks a duty of every ToegewezenProduct; `element`: where in the class it stands, the class itself when absent. */
export function perProduct(
  oordeel: (regel: Regel, vraag: Vraag301) => Omit<Opvallend, 'plek'> | null,
  ...element: Plek
): NonNullable<Plicht['toets']['301']> {
  return (vraag) =>
    vraag.regels.flatMap((regel) => {
      const gevonden = oordeel(regel, vraag);
      return gevonden ? [{ ...gevonden, plek: [...regel.plek, ...element] }] : [];
    });
}
