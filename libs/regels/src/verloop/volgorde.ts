import type { Feit, Feitinhoud, Feitstatus } from './feit.ts';

export interface VouwOpties {
  /** As it was known at this instant; without it, as it is known now. */
  readonly op?: string;
  /** What still waits for its retour counts as well, after all that was approved. */
  readonly metWachtend?: boolean;
}

type Sleutel = readonly (string | number)[];

function vergelijk(a: Sleutel, b: Sleutel): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? '';
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Sorted by keys of one length, with text compared as written. */
export function gesorteerd<T>(lijst: readonly T[], sleutel: (een: T) => Sleutel): T[] {
  return lijst
    .map((een) => ({ een, bij: sleutel(een) }))
    .sort((a, b) => vergelijk(a.bij, b.bij))
    .map(({ een }) => een);
}

/** After every instant. */
const NOOIT = '~';

/** Each feit once. Of copies from before and after the decision the decided one stands; of two decisions the first. */
function uniek(feiten: readonly Feit[]): Feit[] {
  const eerst = gesorteerd(feiten, ({ besluitOp, status, bekendOp }) => [besluitOp ?? NOOIT, status, bekendOp]);
  const gezien = new Map<string, Feit>();
  for (const feit of eerst) {
    const sleutel = `${feit.berichtId} ${feit.volgnummer}`;
    if (!gezien.has(sleutel)) gezien.set(sleutel, feit);
  }
  return [...gezien.values()];
}

/** What a feit was at an instant; null: not known yet. */
function statusOp({ bekendOp, besluitOp, status }: Feit, op: string | undefined): Feitstatus | null {
  if (op === undefined) return status;
  if (bekendOp > op) return null;
  return besluitOp !== null && besluitOp <= op ? status : 'wacht';
}

const isVerwijdering = (inhoud: Feitinhoud): boolean => 'status' in inhoud && inhoud.status === '3';

/**
 * What counts, each feit once, in the order in which it was decided: by besluitOp, then berichtId; within a heenbericht
 * removals first, then document order (randgevallen 22). The order of the list has no meaning.
 */
export function telt(feiten: readonly Feit[], { op, metWachtend = false }: VouwOpties): Feitinhoud[] {
  const met = uniek(feiten).map((feit) => ({ feit, status: statusOp(feit, op) }));
  const mee = met.filter(({ status }) => status === 'goedgekeurd' || (metWachtend && status === 'wacht'));
  const volgorde = gesorteerd(mee, ({ feit, status }) => [
    Number(status === 'wacht'),
    status === 'wacht' ? feit.bekendOp : (feit.besluitOp ?? feit.bekendOp),
    feit.berichtId,
    Number(!isVerwijdering(feit.inhoud)),
    feit.volgnummer,
  ]);
  return volgorde.map(({ feit }) => feit.inhoud);
}
