import { type Domein } from './berichten/soorten.ts';
import { type Envelop, type Modus } from './envelop/envelop.ts';
import { GEEN_STORINGEN, type Storingen } from './storing/mix.ts';

/** What an aanbieder (or the back office) does with a heenbericht: approve, reject with a retourcode, chain error, nothing. */
export type Antwoordwijze =
  | { readonly soort: 'goed' | 'geen' }
  | { readonly soort: 'retourcode'; readonly code: string }
  | { readonly soort: 'fo01'; readonly code: string };

/** Reads `goed`, `geen`, `retourcode:9332` or `fo01:IB010`. */
export function leesAntwoordwijze(tekst: string): Antwoordwijze {
  const [soort, code] = tekst.split(':');
  if ((soort === 'goed' || soort === 'geen') && code === undefined) return { soort };
  if ((soort === 'retourcode' || soort === 'fo01') && code) return { soort, code };
  throw new RangeError(`antwoord: ${tekst} is geen goed, geen, retourcode:CODE of fo01:CODE`);
}

/** An aanbieder that VECOZO knows, and the laws under which it works. */
export interface Aanbieder {
  readonly agb: string;
  readonly domeinen: readonly Domein[];
}

/** Reads `99000011:wmo`, or `99000033` for both laws. */
export function leesAanbieder(tekst: string): Aanbieder {
  const [, agb, domein] = /^(\d{8})(?::(jw|wmo))?$/.exec(tekst.trim()) ?? [];
  if (agb === undefined) throw new RangeError(`aanbieder ${tekst}: AGB-code, eventueel met :jw of :wmo, verwacht`);
  return { agb, domeinen: domein === undefined ? ['JW', 'WMO'] : [domein.toUpperCase() as Domein] };
}

export interface Tls {
  readonly sleutel: string;
  readonly certificaat: string;
  readonly ca: string;
}

export interface Opties {
  /** Same seed, same messages and same faults; drawn at random when absent. */
  readonly zaad: string;
  /** Addresses of the hub; may be given later with `verbind`. */
  readonly hub: { readonly ggk?: string | undefined; readonly gws4all?: string | undefined };
  /** Ports to listen on; 0 is any free one. */
  readonly poorten: { readonly ggk: number; readonly gws4all: number; readonly besturing: number };
  readonly gemeente: string;
  readonly aanbieders: readonly Aanbieder[];
  /** How the GGk side hands over to the hub. */
  readonly modus: Modus;
  /** `vreemd` lets the XML look like that of other stacks, in turn. */
  readonly stijl: 'gewoon' | 'vreemd';
  readonly storingen: Storingen;
  /** Against the official schemas, when they are there: every message, one in twenty, or none. */
  readonly valideer: 'alles' | 'steekproef' | 'uit';
  readonly standaarden: string;
  /** For load runs: fields by searching instead of parsing, no checks, no answers of aanbieders. */
  readonly last: boolean;
  readonly antwoord: Antwoordwijze;
  /** The back office answers 305, 307, 315 and 317 itself; otherwise the hub does so for it. */
  readonly backofficeAntwoordt: boolean;
  /** Shortest and longest time before an aanbieder or the back office answers, in ms. */
  readonly antwoordNa: readonly [number, number];
  readonly zender: ZenderOpties;
  /** File for the report (JSON Lines); none keeps only the numbers. */
  readonly rapport: string | undefined;
  readonly tls: Tls | undefined;
  /** In one process only: sees every envelope that is going to be sent. */
  readonly bijVerzenden?: ((e: Envelop) => void) | undefined;
  /** How long a peer is gone when the fault `weg` strikes, in ms. */
  readonly wegNa: readonly [number, number];
}

export interface ZenderOpties {
  /** Requests under way at the same time, per side. */
  readonly gelijktijdig: number;
  /** Attempts before a sender gives up. */
  readonly pogingen: number;
  readonly timeoutMs: number;
  /** First and longest wait before the next attempt, in ms; doubles in between. */
  readonly wachtMs: readonly [number, number];
}

export const STANDAARD: Opties = {
  zaad: '',
  hub: {},
  poorten: { ggk: 0, gws4all: 0, besturing: 0 },
  gemeente: '0351',
  aanbieders: ['99000011:wmo', '99000022:jw', '99000033'].map(leesAanbieder),
  modus: 'http',
  stijl: 'gewoon',
  storingen: GEEN_STORINGEN,
  valideer: 'steekproef',
  standaarden: '../shared/standaarden',
  last: false,
  antwoord: { soort: 'goed' },
  backofficeAntwoordt: false,
  antwoordNa: [20, 200],
  zender: { gelijktijdig: 16, pogingen: 40, timeoutMs: 30_000, wachtMs: [100, 5_000] },
  rapport: undefined,
  tls: undefined,
  wegNa: [200, 1_000],
};
