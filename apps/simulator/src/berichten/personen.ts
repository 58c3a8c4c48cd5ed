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

/** The part of the elfproef that the reserved first four digits bring in: 9·9 + 9·8 + 9·7 + 9·6. */
const VASTE_SOM = 270;

/** A BSN 9999xxxxx that passes the elfproef (weights 9..2, minus the last digit, divisible by 11). */
function maakBsn(toeval: Toeval): string {
  for (;;) {
    const midden = toeval.tussen(0, 9_999);
    const som =
      5 * Math.floor(midden / 1_000) +
      4 * (Math.floor(midden / 100) % 10) +
      3 * (Math.floor(midden / 10) % 10) +
      2 * (midden % 10);
    const rest = (VASTE_SOM + som) % 11;
    if (rest < 10) return `9999${String(midden).padStart(4, '0')}${rest}`;
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
