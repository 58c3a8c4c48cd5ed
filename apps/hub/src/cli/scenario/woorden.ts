import { randomInt } from 'node:crypto';
import { elfproef } from '#hub/privacy';
import { type Wet } from './proef.ts';

/** Who takes part in a scenario. */
export interface Partijen {
  /** Code of the gemeente. */
  readonly gemeente: string;
  /** AGB-codes of aanbieders that work under this wet; some scenarios need a second one. */
  readonly aanbieders: Readonly<Record<Wet, readonly string[]>>;
}

/** Numbers that nobody used yet: one for a whole run. */
export interface Nummerbron {
  /** Of a client of whom the hub knows nothing under this wet. @throws RangeError when there is none left */
  bsn(wet: Wet): string;
  /** Nine digits: ToewijzingNummer. */
  nummer(): string;
  /** ReferentieAanbieder. */
  referentie(): string;
  /** At most twelve characters: Identificatie. */
  identificatie(): string;
}

const BSN_REEKS = 100_000;
const BSN_BEGIN = 999_900_000;
const NUMMER_REEKS = 800_000_000;
const TEKENS = 36 ** 7;

/** The test numbers that pass the elfproef: all clients that a scenario can have. */
export const TESTBSNS: readonly string[] = Array.from({ length: BSN_REEKS }, (_, i) => String(BSN_BEGIN + i)).filter(
  elfproef,
);

/** Clients that a hub knows already, per wet. */
export type Bezet = Readonly<Record<Wet, ReadonlySet<string>>>;
const NIEMAND: Bezet = { jw: new Set(), wmo: new Set() };

/** Runs after each other begin somewhere else and leave out who is known, so that they may use the same hub. */
export function maakNummerbron(bezet: Bezet = NIEMAND, begin: (tot: number) => number = randomInt): Nummerbron {
  const vrij = { jw: vrijeBsns(bezet.jw), wmo: vrijeBsns(bezet.wmo) };
  let [nummer, teken] = [begin(NUMMER_REEKS), begin(TEKENS)];
  const kenmerk = (): string => ((teken = (teken + 1) % TEKENS), teken.toString(36).toUpperCase().padStart(7, '0'));
  return {
    bsn: (wet) => {
      const bsn = vrij[wet].next();
      if (bsn.done === true) throw new RangeError('de testreeks van BSN’s is op: begin met een lege opslag');
      return bsn.value;
    },
    nummer: () => String(100_000_000 + ((nummer = (nummer + 1) % NUMMER_REEKS), nummer)),
    referentie: () => `SCENARIO-${kenmerk()}`,
    identificatie: () => `S${kenmerk()}`,
  };
}

function* vrijeBsns(bezet: ReadonlySet<string>): Generator<string, undefined> {
  for (const bsn of TESTBSNS) if (!bezet.has(bsn)) yield bsn;
  return undefined;
}

const PRODUCT = {
  jw: { categorie: '45', code1: '45A01', code2: '45A02', categorie2: '40' },
  wmo: { categorie: '02', code1: '02A01', code2: '02A02', categorie2: '03' },
} as const;
const DAG_MS = 86_400_000;

/** The day `dagen` after a day, yyyy-mm-dd. */
export function plusDagen(dag: string, dagen: number): string {
  return new Date(Date.parse(dag) + dagen * DAG_MS).toISOString().slice(0, 10);
}

/**
 * Fills in the words between braces of one run of one scenario: `{vandaag-30}`, `{bsn}`, `{nummer1}`, `{ref1}`, `{id1}`,
 * `{categorie}`, `{code1}`, `{gemeente}`, `{aanbieder}`, `{aanbieder2}`. A word stands for the same value everywhere in it;
 * only `{id}` is new each time.
 */
export class Woorden {
  readonly #wet: Wet;
  readonly #vast: Map<string, string>;
  readonly #bron: Nummerbron;
  readonly #vandaag: string;

  constructor(wet: Wet, { partijen, bron, vandaag }: { partijen: Partijen; bron: Nummerbron; vandaag: string }) {
    const [aanbieder = '', aanbieder2 = ''] = partijen.aanbieders[wet];
    const { gemeente } = partijen;
    this.#vast = new Map(Object.entries({ ...PRODUCT[wet], gemeente, aanbieder, aanbieder2 }));
    this.#bron = bron;
    this.#wet = wet;
    this.#vandaag = vandaag;
  }

  /** @throws RangeError on a word that does not exist */
  vul(tekst: string): string {
    return tekst.replace(/\{([^}]*)\}/g, (_, woord: string) => this.#waarde(woord));
  }

  #waarde(woord: string): string {
    const [, dagen] = /^vandaag([+-]\d+)?$/.exec(woord) ?? [null];
    if (woord.startsWith('vandaag') && dagen !== null) return plusDagen(this.#vandaag, Number(dagen ?? 0));
    if (woord === 'id') return this.#bron.identificatie();
    const bekend = this.#vast.get(woord) ?? this.#nieuw(woord);
    if (!bekend) throw new RangeError(`{${woord}}: geen bekend woord, of deze hub heeft geen tweede aanbieder`);
    this.#vast.set(woord, bekend);
    return bekend;
  }

  #nieuw(woord: string): string {
    const [, soort] = /^(bsn|nummer|ref|id)\d*$/.exec(woord) ?? [];
    if (soort === 'bsn') return this.#bron.bsn(this.#wet);
    if (soort === 'nummer') return this.#bron.nummer();
    if (soort === 'ref') return this.#bron.referentie();
    return soort === 'id' ? this.#bron.identificatie() : '';
  }
}
