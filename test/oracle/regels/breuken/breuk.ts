import { type Random } from '../../random.ts';
import { type Knoop } from '../knoop.ts';

/** A change of one message; false when this message offers no place for it. */
export type Ingreep = (bericht: Knoop, r: Random) => false | void;

/** How one rule is broken, and how it is only just kept. */
export interface Breuk {
  readonly regel: string;
  /** Messages: `301`. */
  readonly op: readonly string[];
  /** `Jw` or `Wmo` when the official sheet of the other domain does not have the rule. */
  readonly alleen?: 'Jw' | 'Wmo';
  readonly breek: readonly Ingreep[];
  readonly bijna: readonly Ingreep[];
}

/** Picks one of the elements with these names; the change gets it. */
export const bij =
  (namen: string | readonly string[], doe: (k: Knoop, r: Random, bericht: Knoop) => false | void): Ingreep =>
  (bericht, r) => {
    const plekken = bericht.alle(...[namen].flat());
    return plekken.length === 0 ? false : doe(r.pick(plekken), r, bericht);
  };

export const dagtekening = (bericht: Knoop): string => bericht.tekst('Header/BerichtIdentificatie/Dagtekening');
