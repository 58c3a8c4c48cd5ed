import type { RedenBeeindiging } from '#hub/istandaarden';
import { zelfdeProduct } from '../product.ts';
import type { Bericht } from '../regel.ts';
import type { StandLevering, StandProduct, StandStop } from '../stand/stand.ts';

/**
 * What is delivered to whom: the toewijzing by its number, or taakgericht without toewijzing the product in its place.
 * Deliveries with and without number do not meet.
 */
export interface Leveringsdoel {
  readonly aanbieder: string;
  readonly bsn: string;
  /** null: taakgericht without toewijzing. */
  readonly toewijzingNummer: number | null;
  readonly product: StandProduct | null;
}

/** 3 takes the earlier one with this key back; CS058 leaves 1, a first delivery, beside it. */
type Aanlevering = '1' | '2' | '3' | '9';

/** A StartProduct of a 305. */
export interface Startmelding extends Leveringsdoel {
  readonly begindatum: string;
  readonly statusAanlevering: Aanlevering;
}

/** A StopProduct of a 307. */
export interface Stopmelding extends Leveringsdoel {
  readonly begindatum: string;
  readonly redenBeeindiging: RedenBeeindiging;
  readonly einddatum: string;
  readonly statusAanlevering: Aanlevering;
}

/** The StartProducten of a 305 in document order. */
export function startmeldingen({ header, client }: Bericht<'305'>): Startmelding[] {
  return client.startProducten.map(({ toewijzingNummer, product, begindatum, statusAanlevering }) => ({
    aanbieder: header.afzender,
    bsn: client.bsn,
    toewijzingNummer: toewijzingNummer ?? null,
    product: product ?? null,
    begindatum,
    statusAanlevering,
  }));
}

/** The StopProducten of a 307 in document order. */
export function stopmeldingen({ header, client }: Bericht<'307'>): Stopmelding[] {
  return client.stopProducten.map(({ toewijzingNummer, product, toewijzingIngangsdatum: _, ...rest }) => ({
    aanbieder: header.afzender,
    bsn: client.bsn,
    toewijzingNummer: toewijzingNummer ?? null,
    product: product ?? null,
    ...rest,
  }));
}

/** Text that is equal for all deliveries of one doel; it holds a BSN, so it never leaves memory. */
export function sleutelVanDoel({ aanbieder, bsn, toewijzingNummer, product }: Leveringsdoel): string {
  const wat = toewijzingNummer ?? `${product?.categorie ?? ''}:${product?.code ?? ''}`;
  return `${aanbieder}|${bsn}|${wat}`;
}

/** Whether both are deliveries of one doel: by number, without number by product (randgevallen 19). */
export function zelfdeDoel(a: Leveringsdoel, b: Leveringsdoel): boolean {
  return (
    a.toewijzingNummer === b.toewijzingNummer &&
    a.aanbieder === b.aanbieder &&
    a.bsn === b.bsn &&
    (a.toewijzingNummer !== null || zelfdeProduct(a.product, b.product))
  );
}

/** Whether both have the logical key of one start: Bsn, ToewijzingNummer, Product and Begindatum. */
export function zelfdeStart(a: Startsleutel, b: Startsleutel): boolean {
  return a.begindatum === b.begindatum && zelfdeDoel(a, b) && zelfdeProduct(a.product, b.product);
}

type Startsleutel = Leveringsdoel & { readonly begindatum: string };

/** Whether both stops of one start are the same: RedenBeeindiging and Einddatum complete the key. */
export function zelfdeStop(a: StandStop, b: StandStop): boolean {
  return a.redenBeeindiging === b.redenBeeindiging && a.einddatum === b.einddatum;
}

/**
 * The deliveries after an accepted start: one more, or one less with all its stops when the start is taken back. A start
 * that is there already, or a removal of one that is not, changes nothing. Whether it may be accepted is for the rules.
 */
export function neemStartOp(leveringen: readonly StandLevering[], start: Startmelding): readonly StandLevering[] {
  if (start.statusAanlevering === '3') return zonder(leveringen, (levering) => zelfdeStart(levering, start));
  if (leveringen.some((levering) => zelfdeStart(levering, start))) return leveringen;
  const { aanbieder, bsn, toewijzingNummer, product, begindatum } = start;
  return [...leveringen, { aanbieder, bsn, toewijzingNummer, product, begindatum, stops: [] }];
}

/**
 * The deliveries after an accepted stop: the delivery that it repeats the key of has one stop more, or one less when the
 * stop is taken back. Without such a delivery nothing changes.
 */
export function neemStopOp(leveringen: readonly StandLevering[], stop: Stopmelding): readonly StandLevering[] {
  const plaats = leveringen.findIndex((levering) => zelfdeStart(levering, stop));
  const levering = leveringen[plaats];
  if (!levering) return leveringen;
  const stops = stopsNa(levering.stops, stop);
  return stops === levering.stops ? leveringen : leveringen.with(plaats, { ...levering, stops });
}

function stopsNa(stops: readonly StandStop[], stop: Stopmelding): readonly StandStop[] {
  if (stop.statusAanlevering === '3') return zonder(stops, (oud) => zelfdeStop(oud, stop));
  if (stops.some((oud) => zelfdeStop(oud, stop))) return stops;
  return [...stops, { redenBeeindiging: stop.redenBeeindiging, einddatum: stop.einddatum }];
}

/** The same list when nothing goes. */
function zonder<T>(lijst: readonly T[], weg: (een: T) => boolean): readonly T[] {
  const rest = lijst.filter((een) => !weg(een));
  return rest.length === lijst.length ? lijst : rest;
}
