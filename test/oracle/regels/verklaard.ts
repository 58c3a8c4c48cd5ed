/**
 * Differences with the official sheet that are meant to be there. Each has a name that stands in docs/afwijkingen.md with
 * the reason; a difference without a name is unexplained.
 */
import { type BerichtNaam, leesBericht, schrijfBericht } from '#hub/istandaarden';
import { type Mutant } from './mutanten.ts';

/** A finding (`rule path`) that only one of the two has. */
export interface Verschil {
  readonly alleen: 'blad' | 'hub';
  readonly plaats: string;
}

interface Verklaring {
  readonly naam: string;
  readonly geldt: (verschil: Verschil, mutant: Mutant) => boolean;
}

/** The value at a path of the document, through the typed value. */
function waardeOp(pad: string, waarde: unknown): unknown {
  let hier = waarde;
  for (const stap of pad.split('/').slice(1)) {
    const [, naam = '', nummer] = /^(\w+?)(?:\[(\d+)\])?$/.exec(stap) ?? [];
    const sleutel = nummer === undefined ? naam.charAt(0).toLowerCase() + naam.slice(1) : Number(nummer) - 1;
    hier = (hier as Record<string | number, unknown> | undefined)?.[sleutel];
  }
  return hier;
}

export const VERKLARINGEN: readonly Verklaring[] = [
  {
    naam: 'CS335: RedenWijziging 13 zonder Einddatum',
    geldt: ({ alleen, plaats }, { waarde }) => {
      const [, product] = /^CS335 (.*)\/RedenWijziging$/.exec(plaats) ?? [];
      if (alleen !== 'hub' || product === undefined) return false;
      const { redenWijziging, einddatum } = waardeOp(product, waarde) as Record<string, unknown>;
      return redenWijziging === '13' && einddatum === undefined;
    },
  },
  {
    naam: 'TR319: bij de hub niveau 3',
    geldt: ({ alleen, plaats }) => alleen === 'blad' && plaats.startsWith('TR319 '),
  },
];

export const SCHRIJFWIJZE = 'een getal of datum die anders geschreven is';
export const JAAR = 'een jaar onder 1 of boven 9999';

/** A mutant in plain words, and the name for a difference that is gone in it. */
export interface Gewoon {
  readonly naam: typeof SCHRIJFWIJZE | typeof JAAR;
  readonly mutant: Mutant;
}

const ANDER_JAAR = />(?:(-)\d{4,}|\d{5,})-\d\d-\d\d</g;

/**
 * The same message with its numbers and dates written in the plainest way, and with the first or last day of the ordinary
 * years for a date outside them.
 */
export function gewoon(mutant: Mutant): Gewoon {
  const tekst = Buffer.from(schrijfBericht(mutant.naam as BerichtNaam, mutant.waarde as never)).toString('utf8');
  const inJaar = tekst.replace(ANDER_JAAR, (_, voor?: string) => (voor ? '>0001-01-01<' : '>9999-12-31<'));
  const xml = Buffer.from(inJaar);
  const gelezen = leesBericht(xml);
  return {
    naam: inJaar === tekst ? SCHRIJFWIJZE : JAAR,
    mutant: { ...mutant, xml, waarde: gelezen.uitkomst === 'goed' ? gelezen.waarde : null },
  };
}

export function verschillen(blad: ReadonlySet<string>, hub: ReadonlySet<string>): Verschil[] {
  const in1 = (a: ReadonlySet<string>, b: ReadonlySet<string>, alleen: 'blad' | 'hub'): Verschil[] =>
    [...a].filter((p) => !b.has(p)).map((plaats) => ({ alleen, plaats }));
  return [...in1(blad, hub, 'blad'), ...in1(hub, blad, 'hub')];
}

/** The names that explain a difference, and what no name explains. */
export function verklaar(
  lijst: readonly Verschil[],
  mutant: Mutant,
): { readonly namen: readonly string[]; readonly rest: readonly Verschil[] } {
  const gevonden = lijst.map((v) => ({ v, naam: VERKLARINGEN.find((x) => x.geldt(v, mutant))?.naam }));
  return {
    namen: gevonden.flatMap(({ naam }) => (naam === undefined ? [] : [naam])),
    rest: gevonden.filter(({ naam }) => naam === undefined).map(({ v }) => v),
  };
}
