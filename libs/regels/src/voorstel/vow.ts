import { dagNa, dagVoor, isVoor } from '../datum.ts';
import { TOTAAL, zelfdeOmvang } from '../omvang.ts';
import type { Bericht } from '../regel.ts';
import type { StandToewijzing } from '../stand/stand.ts';
import { heeftPrestatieNa } from '../stand/prestaties.ts';
import { actueleVersies, laatsteVersie } from '../stand/toewijzingen.ts';
import type { Bouw } from './bouw.ts';
import { gewijzigd, nieuw, ongewijzigd, type Wijziging } from './product.ts';
import { OPMERKING, REDEN } from './teksten.ts';
import type { ToegewezenProduct } from './voorstel.ts';

type Verzoek = Bericht<'317'>['client']['verzoek'];
type TeWijzigen = NonNullable<Verzoek['teWijzigenProducten']>[number];
type Nieuw = NonNullable<Verzoek['nieuweProducten']>[number];

interface VowBouw extends Bouw {
  readonly referentie: string;
}

/**
 * The products of a 301 that honours a 317 as a whole (IV093, the Stappenplan VOW): all carry its reference (IV097).
 * Unchanged ones come along as they were, changed ones under the same number or split in two, new ones under a new number.
 */
export function honoreerVow({ client: { verzoek } }: Bericht<'317'>, bouw: Bouw): ToegewezenProduct[] {
  const vow: VowBouw = { ...bouw, referentie: verzoek.referentieAanbieder };
  const genoemd = [...(verzoek.ongewijzigdeProducten ?? []), ...(verzoek.teWijzigenProducten ?? [])];
  return [
    ...(verzoek.ongewijzigdeProducten ?? []).flatMap(({ toewijzingNummer }) => laatZo(toewijzingNummer, vow)),
    ...(verzoek.teWijzigenProducten ?? []).flatMap((wens) => wijzig(wens, vow)),
    ...(verzoek.nieuweProducten ?? []).map((wens) => voegToe(wens, verzoek, vow)),
    ...vergeten(new Set(genoemd.map((p) => p.toewijzingNummer)), vow),
  ];
}

function zoek(nummer: number, { stand, dossier, redenen }: VowBouw): StandToewijzing | undefined {
  const versie = laatsteVersie(stand, dossier, nummer);
  if (!versie) redenen.push(REDEN.toewijzingOnbekend(nummer));
  return versie;
}

function laatZo(nummer: number, vow: VowBouw): ToegewezenProduct[] {
  const versie = zoek(nummer, vow);
  return versie ? [ongewijzigd(versie, vow.referentie)] : [];
}

/** What became actual after the verzoek was made: a 301 is complete (OP087), and in it all have the reference (TR379). */
function vergeten(genoemd: ReadonlySet<number>, vow: VowBouw): ToegewezenProduct[] {
  return actueleVersies(vow.stand, vow.dossier)
    .filter(({ toewijzingNummer }) => !genoemd.has(toewijzingNummer))
    .map((versie) => {
      vow.opmerkingen.push(OPMERKING.nietInVerzoek(versie.toewijzingNummer));
      return ongewijzigd(versie, vow.referentie);
    });
}

/**
 * Whether the wish fits under the number that there is: another Einddatum, another Budget, or another Omvang when that
 * counts over the whole duration (OP257, OP380, IV066). Any other Omvang asks a new number.
 */
function onderZelfdeNummer({ omvang }: TeWijzigen, versie: StandToewijzing): boolean {
  if (omvang === undefined || versie.omvang === null) return true;
  return versie.omvang.frequentie === TOTAAL || zelfdeOmvang(omvang, versie.omvang);
}

function wijzig(wens: TeWijzigen, vow: VowBouw): ToegewezenProduct[] {
  const versie = zoek(wens.toewijzingNummer, vow);
  if (!versie) return [];
  return onderZelfdeNummer(wens, versie) ? [pasAan(wens, versie, vow)] : splits(wens, versie, vow);
}

/** A date that is there by the wish, or moved when it has passed; `nummer` for the remark. */
function nietVoorbij(datum: string, naar: string, nummer: number, vow: VowBouw): string {
  if (!isVoor(datum, vow.moment.datum)) return datum;
  const verschuif = vow.verleden === 'verschuif';
  vow.opmerkingen.push(verschuif ? OPMERKING.verschoven(nummer, datum, naar) : OPMERKING.verleden(nummer, datum));
  return verschuif ? naar : datum;
}

/** The Einddatum that was asked; null: open-ended. Only one that changes can be too late. */
function einddatumVan({ einddatum }: TeWijzigen, versie: StandToewijzing, vow: VowBouw): string | null {
  if (einddatum === undefined || einddatum === versie.einddatum) return einddatum ?? null;
  return nietVoorbij(einddatum, vow.moment.datum, versie.toewijzingNummer, vow);
}

/** Rows 1, 2, 4, 5, 8 and the ending half of 10: same number. What the wish leaves out is taken from what there is. */
function pasAan(wens: TeWijzigen, versie: StandToewijzing, vow: VowBouw): ToegewezenProduct {
  const omvang = versie.omvang && wens.omvang ? wens.omvang : versie.omvang;
  const budget = wens.budget ?? versie.budget;
  const einddatum = einddatumVan(wens, versie, vow);
  if (zelfdeOmvang(omvang, versie.omvang) && einddatum === versie.einddatum && budget === versie.budget)
    return ongewijzigd(versie, vow.referentie);
  return nieuweVersie(versie, { einddatum, omvang, budget, redenWijziging: '12' }, vow);
}

function nieuweVersie(versie: StandToewijzing, wijziging: Wijziging, vow: VowBouw): ToegewezenProduct {
  const { toewijzingNummer, toewijzingsdatum, toewijzingstijd } = versie;
  const { moment } = vow;
  if (`${moment.datum} ${moment.tijd}` <= `${toewijzingsdatum} ${toewijzingstijd}`) {
    vow.redenen.push(REDEN.latereVersie(toewijzingNummer));
  }
  meldPrestaties(toewijzingNummer, wijziging.einddatum ?? null, vow);
  return gewijzigd(versie, wijziging, vow.referentie, moment);
}

/** Shortened inside what was declared already: open prestaties then need a credit (OP362). */
function meldPrestaties(nummer: number, einddatum: string | null, { stand, dossier, opmerkingen }: VowBouw): void {
  if (einddatum === null) return;
  if (heeftPrestatieNa(stand, dossier.aanbieder, nummer, einddatum))
    opmerkingen.push(OPMERKING.prestatiesNaEinde(nummer, einddatum));
}

/** Rows 3 and 7: the number that there is ends the day before, a new one goes on with the other Omvang. */
function splits(wens: TeWijzigen, versie: StandToewijzing, vow: VowBouw): ToegewezenProduct[] {
  const toewijzingNummer = vow.nummer();
  const ingangsdatum = nietVoorbij(wens.gewensteIngangsdatum, dagNa(vow.moment.datum), toewijzingNummer, vow);
  return [
    eindig(versie, ingangsdatum, toewijzingNummer, vow),
    maakNieuw({ ...wens, product: versie.product as Nieuw['product'] & object }, toewijzingNummer, ingangsdatum, vow),
  ];
}

/** The old half. Without a day left it is taken back; ending before already, it stays as it is. */
function eindig(versie: StandToewijzing, voor: string, nieuwNummer: number, vow: VowBouw): ToegewezenProduct {
  const { ingangsdatum, omvang, budget, einddatum } = versie;
  if (!isVoor(ingangsdatum, voor)) {
    vow.opmerkingen.push(OPMERKING.verwijderd(versie.toewijzingNummer, nieuwNummer));
    return nieuweVersie(versie, { einddatum: ingangsdatum, omvang, budget, redenWijziging: '13' }, vow);
  }
  const laatste = dagVoor(voor);
  if (einddatum !== null && !isVoor(laatste, einddatum)) return ongewijzigd(versie, vow.referentie);
  return nieuweVersie(versie, { einddatum: laatste, omvang, budget, redenWijziging: '12' }, vow);
}

/** Rows 6, 9, 10 and 11. Moved, a product in place of one that ends in the same verzoek goes on the day after that one. */
function voegToe(wens: Nieuw, { teWijzigenProducten = [] }: Verzoek, vow: VowBouw): ToegewezenProduct {
  const toewijzingNummer = vow.nummer();
  const { datum } = vow.moment;
  const vervangt = teWijzigenProducten.some((w) => w.einddatum && dagNa(w.einddatum) === wens.gewensteIngangsdatum);
  const naar = vervangt ? dagNa(datum) : datum;
  const ingangsdatum = nietVoorbij(wens.gewensteIngangsdatum, naar, toewijzingNummer, vow);
  return maakNieuw(wens, toewijzingNummer, ingangsdatum, vow);
}

function maakNieuw(
  wens: Omit<Nieuw, 'gewensteIngangsdatum'>,
  toewijzingNummer: number,
  ingangsdatum: string,
  vow: VowBouw,
) {
  const { product, einddatum, omvang, budget } = wens;
  if (einddatum !== undefined && isVoor(einddatum, ingangsdatum)) {
    vow.redenen.push(REDEN.verschuivenPastNiet(ingangsdatum, einddatum));
  }
  const velden = {
    toewijzingNummer,
    referentieAanbieder: vow.referentie,
    product,
    ingangsdatum,
    einddatum,
    omvang,
    budget,
  };
  return nieuw(velden, vow.moment);
}
