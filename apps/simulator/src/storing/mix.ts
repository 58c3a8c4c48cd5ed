import { type Toeval } from '../toeval.ts';

/** What can go wrong with a message that the hub hands to the simulator. */
export const ONTVANGST_STORINGEN = [
  'antwoordKwijt', // processed, but the connection drops before the answer
  'verzoekKwijt', // dropped before anything was read
  'resetMidden', // reset while the body is coming in
  'traag', // processed, answer byte by byte
  'half', // processed, half of the answer
  'status500', // HTML page with 500
  'status503',
  'html', // HTML page with 200: never a success
  'fo03Client', // refused for good
  'fo03Server', // refused for now
  'weg', // the peer is gone for a while
] as const;
export type OntvangstStoring = (typeof ONTVANGST_STORINGEN)[number];

/** What can go wrong with a message that the simulator sends to the hub. */
export const ZEND_STORINGEN = [
  'antwoordKwijt', // sent, answer not read
  'verzoekKwijt', // never arrives
  'resetMidden', // connection reset half-way the body
  'traag', // body in small pieces (slow-loris)
  'half', // complete request with half a document
  'dubbel', // the same message twice at once
  'omgekeerd', // overtaken by what comes after it
  'herhaald', // identical again after it was accepted
  'afwijkend', // other content under the same referentienummer after it was accepted
] as const;
export type ZendStoring = (typeof ZEND_STORINGEN)[number];

/** Chance (0–1) per fault, per message; what is left over is no fault. */
export interface Mix {
  readonly ontvangen: Partial<Record<OntvangstStoring, number>>;
  readonly zenden: Partial<Record<ZendStoring, number>>;
}

export type Kant = 'ggk' | 'gws4all';
export type Storingen = Record<Kant, Mix>;

export const GEEN_STORINGEN: Storingen = { ggk: { ontvangen: {}, zenden: {} }, gws4all: { ontvangen: {}, zenden: {} } };

/** Draws at most one fault from a mix. */
export function trekStoring<T extends string>(mix: Partial<Record<T, number>>, toeval: Toeval): T | undefined {
  let rest = toeval.getal();
  for (const [naam, kans] of Object.entries(mix) as [T, number][]) {
    rest -= kans;
    if (rest < 0) return naam;
  }
  return undefined;
}

const verdeel = <T extends string>(namen: readonly T[], kans: number): Partial<Record<T, number>> =>
  Object.fromEntries(namen.map((naam) => [naam, kans / namen.length])) as Partial<Record<T, number>>;

/** All faults, each as likely as the others, with this chance together; refusals for good are left out on request. */
export function alleStoringen(kans: number, zonder: readonly OntvangstStoring[] = []): Storingen {
  const ontvangen = ONTVANGST_STORINGEN.filter((s) => !zonder.includes(s));
  const mix: Mix = { ontvangen: verdeel(ontvangen, kans), zenden: verdeel(ZEND_STORINGEN, kans) };
  return { ggk: mix, gws4all: mix };
}

interface Deel {
  readonly kanten: readonly Kant[];
  readonly richting: 'ontvangen' | 'zenden';
  readonly naam: string;
  readonly kans: number;
}

const VORM = /^(?:(ggk|gws4all)\.)?(ontvangen|zenden)\.(\w+)=([\d.]+)$/;

function leesDeel(tekst: string): Deel {
  const [, kant, richting, naam = '', waarde] = VORM.exec(tekst) ?? [];
  const kans = Number(waarde);
  const namen: readonly string[] = richting === 'ontvangen' ? ONTVANGST_STORINGEN : ZEND_STORINGEN;
  if (!namen.includes(naam) || !(kans <= 1))
    throw new RangeError(`storing ${tekst}: [kant.]richting.naam=kans verwacht, kans 0–1`);
  const kanten: readonly Kant[] = kant === undefined ? ['ggk', 'gws4all'] : [kant as Kant];
  return { kanten, richting: richting as Deel['richting'], naam, kans };
}

/**
 * Reads `alles=0.2` or a list such as `ggk.ontvangen.fo03Server=0.1,zenden.dubbel=0.05`; without a side it is for both.
 * Throws RangeError for an unknown name or a chance outside 0–1.
 */
export function leesStoringen(tekst: string): Storingen {
  const alles = /^alles=([\d.]+)$/.exec(tekst.trim())?.[1];
  if (alles !== undefined) return alleStoringen(Number(alles));
  const uit = structuredClone(GEEN_STORINGEN) as Record<Kant, Record<'ontvangen' | 'zenden', Record<string, number>>>;
  for (const stuk of tekst.split(',').map((d) => d.trim())) {
    if (stuk === '') continue;
    const deel = leesDeel(stuk);
    for (const kant of deel.kanten) uit[kant][deel.richting][deel.naam] = deel.kans;
  }
  return uit;
}
