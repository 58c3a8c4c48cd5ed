import type { StandVraag, Vaststelling } from '../regel.ts';
import { type Leveringsdoel, neemStartOp, neemStopOp, sleutelVanDoel } from '../verloop/levering.ts';
import { startmeldingen, stopmeldingen } from '../verloop/levering.ts';
import type { Stand, StandLevering } from './stand.ts';

/**
 * Judges the StartProducten of a 305 one by one: removals first, then the rest, each in document order and against the
 * state that the accepted ones before it leave; one that is not accepted has no effect (randgevallen 22).
 * @param keur all class rules on a message that holds one StartProduct.
 */
export function starts(vraag: StandVraag<'305'>, keur: Keur<'305'>): Vaststelling[] {
  const { bericht } = vraag;
  const { client } = bericht;
  return inVolgorde(vraag.stand, startmeldingen(bericht), neemStartOp, (stand, i) =>
    keur({
      ...vraag,
      stand,
      bericht: { ...bericht, client: { ...client, startProducten: een(client.startProducten, i) } },
    }),
  );
}

/** As `starts`, for the StopProducten of a 307. */
export function stops(vraag: StandVraag<'307'>, keur: Keur<'307'>): Vaststelling[] {
  const { bericht } = vraag;
  const { client } = bericht;
  return inVolgorde(vraag.stand, stopmeldingen(bericht), neemStopOp, (stand, i) =>
    keur({
      ...vraag,
      stand,
      bericht: { ...bericht, client: { ...client, stopProducten: een(client.stopProducten, i) } },
    }),
  );
}

type Keur<N extends '305' | '307'> = (vraag: StandVraag<N>) => readonly Vaststelling[];

interface Melding extends Leveringsdoel {
  readonly statusAanlevering: string;
}

function een<T>(lijst: readonly T[], i: number): readonly T[] {
  return lijst.slice(i, i + 1);
}

/** In a message of one product that product is number 0; here it gets its own number back. */
const INDEX = 2;

function inVolgorde<M extends Melding>(
  stand: Stand,
  meldingen: readonly M[],
  neemOp: (leveringen: readonly StandLevering[], melding: M) => readonly StandLevering[],
  keur: (stand: Stand, i: number) => readonly Vaststelling[],
): Vaststelling[] {
  const leveringen = new Map<string, readonly StandLevering[]>(Map.groupBy(stand.leveringen, sleutelVanDoel));
  const gevonden = new Map<number, readonly Vaststelling[]>();
  for (const [i, melding] of volgorde(meldingen)) {
    const sleutel = sleutelVanDoel(melding);
    const eigen = leveringen.get(sleutel) ?? [];
    const hier = keur({ ...stand, leveringen: eigen }, i);
    if (hier.length === 0) leveringen.set(sleutel, neemOp(eigen, melding));
    else gevonden.set(i, hier);
  }
  return [...gevonden]
    .sort(([a], [b]) => a - b)
    .flatMap(([i, hier]) => hier.map((vaststelling) => ({ ...vaststelling, plek: vaststelling.plek.with(INDEX, i) })));
}

function volgorde<M extends Melding>(meldingen: readonly M[]): [number, M][] {
  const alle = [...meldingen.entries()];
  const weg = ([, melding]: [number, M]): boolean => melding.statusAanlevering === '3';
  return [...alle.filter(weg), ...alle.filter((melding) => !weg(melding))];
}
