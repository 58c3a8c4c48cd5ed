import { isVoor } from '../datum.ts';
import { zelfdeOmvang } from '../omvang.ts';
import { isTeruggenomen } from '../overlap.ts';
import type { Bericht, Plek } from '../regel.ts';
import type { Stand, StandToewijzing, StandVerzoek } from '../stand/stand.ts';
import { type Dossier, laatsteVersie, versiesBij } from '../stand/toewijzingen.ts';
import { openVerzoek } from '../stand/verzoeken.ts';

export type ToegewezenProduct = Bericht<'301'>['client']['toegewezenProducten'][number];

/** A version under a number that the aanbieder has. */
interface Versie {
  readonly product: ToegewezenProduct;
  readonly nummer: number;
  readonly plek: Plek;
  /** The open verzoek of this client whose reference it carries. */
  readonly verzoek: StandVerzoek | undefined;
}

/** A number that this client does not have at this aanbieder. */
export interface Nieuw extends Versie {
  readonly soort: 'nieuw';
}

/** A number that was sent before: the same or another content, or an older one than the aanbieder has already. */
export interface Bekend extends Versie {
  readonly soort: 'gelijk' | 'anders' | 'ouder';
  /** The latest version before this message. */
  readonly vorige: StandToewijzing;
}

/** One ToegewezenProduct beside what was sent under its number before. */
export type Regel = Nieuw | Bekend;

type Inhoud = Pick<ToegewezenProduct, 'omvang'> & {
  readonly einddatum?: string | null;
  readonly budget?: number | null;
};

/** What may change under one number (OP033x1); Product and Ingangsdatum are those of the number (TR332). */
function zelfdeInhoud(a: ToegewezenProduct, b: StandToewijzing): boolean {
  const { einddatum = null, budget = null }: Inhoud = a;
  return einddatum === b.einddatum && budget === b.budget && zelfdeOmvang(a.omvang, b.omvang);
}

/** Toewijzingsdatum and -tijd in a form that sorts. */
export function moment({ toewijzingsdatum, toewijzingstijd }: ToegewezenProduct | StandToewijzing): string {
  return `${toewijzingsdatum} ${toewijzingstijd}`;
}

function soortVan(product: ToegewezenProduct, vorige: StandToewijzing): Bekend['soort'] {
  if (moment(product) < moment(vorige)) return 'ouder';
  return zelfdeInhoud(product, vorige) ? 'gelijk' : 'anders';
}

/** Every ToegewezenProduct of a 301 beside the latest version of its number. */
export function vergelijk({ client }: Bericht<'301'>, stand: Stand, dossier: Dossier): readonly Regel[] {
  return client.toegewezenProducten.map((product, i) => {
    const { toewijzingNummer: nummer, referentieAanbieder } = product;
    const plek = ['client', 'toegewezenProducten', i];
    const verzoek = openVerzoek(stand, dossier, referentieAanbieder);
    const vorige = laatsteVersie(stand, dossier, nummer);
    return vorige
      ? { soort: soortVan(product, vorige), product, nummer, plek, verzoek, vorige }
      : { soort: 'nieuw', product, nummer, plek, verzoek };
  });
}

/** Another content under a known number that goes on: not one that is taken back. */
export function isGewijzigd(regel: Regel): regel is Bekend {
  return regel.soort === 'anders' && !isTeruggenomen(regel.product);
}

/** The Einddatum of a known toewijzing that comes earlier than it was. */
export function ingekortTot(regel: Regel): string | undefined {
  if (!isGewijzigd(regel)) return undefined;
  const { product, vorige } = regel;
  const { einddatum } = product;
  if (einddatum === undefined) return undefined;
  return vorige.einddatum === null || isVoor(einddatum, vorige.einddatum) ? einddatum : undefined;
}

/** By RedenWijziging 12, or because it honours a 317. */
export function wildeAanbieder({ product, verzoek }: Regel): boolean {
  return product.redenWijziging === '12' || verzoek?.bericht === '317';
}

/**
 * Whether a 301 only says again what was sent: every product as a version that there is, with its moment, and with its
 * reason and reference where these are filled. An aanbieder may ask for that (IV013).
 */
export function isHerzending({ client }: Bericht<'301'>, stand: Stand, dossier: Dossier): boolean {
  const versies = versiesBij(stand, dossier);
  return client.toegewezenProducten.every((product) => versies.some((versie) => isHerhaling(product, versie)));
}

function isHerhaling(product: ToegewezenProduct, versie: StandToewijzing): boolean {
  const { toewijzingNummer, redenWijziging = versie.redenWijziging } = product;
  const { referentieAanbieder = versie.referentieAanbieder } = product;
  return (
    toewijzingNummer === versie.toewijzingNummer &&
    moment(product) === moment(versie) &&
    zelfdeInhoud(product, versie) &&
    redenWijziging === versie.redenWijziging &&
    referentieAanbieder === versie.referentieAanbieder
  );
}
