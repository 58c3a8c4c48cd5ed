import { type Toeval } from '../toeval.ts';

/** An invented person; the BSN is from the range that the chain reserves for tests (9999…, elfproef). */
export interface Persoon {
  readonly bsn: string;
  readonly geboren: string;
  readonly geslacht: '1' | '2';
  readonly achternaam: string;
  readonly voornaam: string;
}

const ACHTERNAMEN = [
  'Aalbers',
  'Boterbloem',
  'Citroen',
  'Duinzand',
  'Egelantier',
  'Fluitekruid',
  'Grutto',
  'Havermout',
  'IJsvogel',
  'Klaproos',
];
const VOORNAMEN = ['Anouk', 'Bram', 'Cato', 'Daan', 'Evi', 'Fenna', 'Guus', 'Hidde', 'Imke', 'Joris'];

/** A BSN 9999xxxxx that passes the elfproef (weights 9..2, minus the last digit, divisible by 11). */
function maakBsn(toeval: Toeval): string {
  for (;;) {
    const cijfers = [9, 9, 9, 9, ...Array.from({ length: 4 }, () => toeval.tussen(0, 9))];
    const rest = cijfers.reduce((som, cijfer, i) => som + cijfer * (9 - i), 0) % 11;
    if (rest < 10) return cijfers.join('') + String(rest);
  }
}

export function maakPersoon(toeval: Toeval): Persoon {
  const twee = (n: number): string => String(n).padStart(2, '0');
  return {
    bsn: maakBsn(toeval),
    geboren: `${toeval.tussen(1930, 2020)}-${twee(toeval.tussen(1, 12))}-${twee(toeval.tussen(1, 28))}`,
    geslacht: toeval.kies(['1', '2'] as const),
    achternaam: toeval.kies(ACHTERNAMEN),
    voornaam: toeval.kies(VOORNAMEN),
  };
}
