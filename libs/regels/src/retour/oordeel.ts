import type { BerichtNaam, RetourCode } from '#hub/istandaarden';
import { klasseVan, KOP } from '../pad.ts';
import type { Plek, Vaststelling } from '../regel.ts';

const AFGEKEURD: RetourCode = '0001';
const GEEN_OPMERKING: RetourCode = '0200';
const NIET_BEOORDEELD: RetourCode = '0233';

/** The rule that a Client is known: where it does not hold, nothing below that Client is judged. */
const ONBEKENDE_CLIENT: Vaststelling['regel'] = 'TR304';

/** What a retourbericht says of the Header and of each class below it. */
export interface Oordeel {
  /** Empty: nothing was found. */
  readonly kop: readonly RetourCode[];
  /** Whether the content of the heenbericht comes back, with codes. */
  readonly metInhoud: boolean;
  /** The codes of a class below the Header, by its path; always at least one. */
  readonly codesVan: (pad: string) => readonly RetourCode[];
}

/** The part of a place that is really in the message: a code can only stand on a class that is there. */
function bestaand(waarde: unknown, plek: Plek): Plek {
  let hier = waarde;
  const diepte = plek.findIndex((sleutel) => {
    hier = (hier as Readonly<Record<string | number, unknown>>)[sleutel];
    return hier === undefined;
  });
  return diepte < 0 ? plek : plek.slice(0, diepte);
}

/** The codes of each class by its path: every code once, in a fixed order. */
function perKlasse(
  naam: BerichtNaam,
  waarde: unknown,
  vaststellingen: readonly Vaststelling[],
): ReadonlyMap<string, readonly RetourCode[]> {
  const codes = new Map<string, RetourCode[]>();
  for (const { plek, code } of vaststellingen) {
    const klasse = klasseVan(naam, bestaand(waarde, plek));
    codes.set(klasse, [...new Set([...(codes.get(klasse) ?? []), code])].sort());
  }
  return codes;
}

const alleenKop = (kop: readonly RetourCode[]): Oordeel => ({ kop, metInhoud: false, codesVan: () => [] });

/** Weighs what the rules found: level 2 goes before the Header, the Header before the classes. */
export function oordeelOver(naam: BerichtNaam, waarde: unknown, vaststellingen: readonly Vaststelling[]): Oordeel {
  if (vaststellingen.length === 0) return alleenKop([]);
  if (vaststellingen.some(({ niveau }) => niveau === 2)) return alleenKop([AFGEKEURD]);
  const codes = perKlasse(naam, waarde, vaststellingen);
  const kop = codes.get(KOP);
  if (kop) return alleenKop(kop);
  const onbekend = vaststellingen
    .filter(({ regel }) => regel === ONBEKENDE_CLIENT)
    .map(({ plek }) => `${klasseVan(naam, bestaand(waarde, plek))}/`);
  return {
    kop: [GEEN_OPMERKING],
    metInhoud: true,
    codesVan: (pad) => {
      if (onbekend.some((client) => pad.startsWith(client))) return [NIET_BEOORDEELD];
      return codes.get(pad) ?? [GEEN_OPMERKING];
    },
  };
}
