import { type Toeval } from '../toeval.ts';

/** Numbers that are unique within a run, and by their prefix very likely between runs. */
export interface Nummers {
  /** BerichtIdentificatie and the like: at most 11 characters, letters and digits. */
  identificatie(): string;
  /** ToewijzingNummer: at most nine digits. */
  toewijzing(): number;
}

export function maakNummers(toeval: Toeval): Nummers {
  const begin = toeval
    .tussen(0, 36 ** 5 - 1)
    .toString(36)
    .toUpperCase()
    .padStart(5, '0');
  let nummer = 0;
  let toewijzing = toeval.tussen(1, 800_000_000);
  return {
    identificatie: () => begin + (nummer++).toString(36).toUpperCase().padStart(6, '0'),
    toewijzing: () => toewijzing++,
  };
}
