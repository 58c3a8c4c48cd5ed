import { type Stuk } from '#hub/draad';
import { benenVan } from '#hub/gesprek';
import { BERICHTKENMERKEN, type Berichtkenmerk, newHubEvent, type Topic } from '#hub/envelope';
import { type BerichtNaam, type BerichtPerNaam, berichtTabel } from '#hub/istandaarden';
import {
  type Bronnen,
  feitenVan,
  maakRetour,
  padVan,
  type Stand,
  toetsInhoud,
  toetsStand,
  type Vaststelling,
} from '#hub/regels';
import { bepaalRoutes, maakRouteVraag, type Parkeerreden, type Routeboek } from '#hub/routing';
import { type Kalender } from '#hub/termijnen';
import { type BerichtRij, type FeitVraag, type GebruiktRij, type RetourRij, type Wijziging } from '#hub/store';
import { type Afspraken } from './afspraken.ts';
import { type Beleid } from './beleid.ts';
import { type Dossier, feitRijen, type Feitenboek } from './feitenboek.ts';
import { maakEigenBericht, type Retourmaker } from './eigen-bericht.ts';
import { HOOGSTENS, signalenBij } from './signalen.ts';
import { isZelfdeInhoud } from './spiegel.ts';

export interface BeoordeelOmgeving {
  readonly nu: Date;
  /** Today in Dutch local time, yyyy-mm-dd. */
  readonly vandaag: string;
  readonly gemeente: string;
  readonly boek: Routeboek;
  readonly beleid: Beleid;
  readonly afspraken: Afspraken;
  readonly bronnen: Bronnen;
  readonly retourmaker: Retourmaker;
  /** By which the terms of what is expected are counted. */
  readonly kalender: Kalender;
  /** What the privacy rules have against a BSN: R21 refuses it, R2 puts it in quarantine. */
  readonly bezwaarTegenBsn: (bsn: string) => 'geweigerd' | 'quarantaine' | null;
}

/** One bericht with what it is judged by. */
export interface Beoordeelstuk extends Stuk {
  readonly dossier: Dossier;
  readonly feitVraag: FeitVraag;
  /** Where its Identificatie was used. */
  readonly gebruikt: readonly GebruiktRij[];
  /** Of a retour of the back office: what it answers, as it was received. */
  readonly heen: BerichtPerNaam[BerichtNaam] | null;
}

/** What the judging of a batch changes as it goes: the facts for the next message, and what is to be written. */
export interface Gang {
  readonly om: BeoordeelOmgeving;
  readonly boek: Feitenboek;
  readonly w: Wijziging;
}

/** Judges one bericht and adds what follows to the batch. Everything it does is in the gang. */
export function beoordeel(stuk: Beoordeelstuk, gang: Gang): void {
  const { om } = gang;
  const kenmerk = BERICHTKENMERKEN.get(stuk.gelezen.bericht);
  if (kenmerk === undefined || !isTeBeoordelen(stuk, kenmerk, gang)) return door(stuk, gang);
  if (kenmerk.vorm === 'retour') return verwerkRetour(stuk, gang);
  openGesprek(stuk, gang);
  if (kenmerk.afzender === 'gemeente') return toetsEigen(stuk, gang);
  const beantwoorder = om.beleid(stuk.gelezen.bericht, stuk.dossier.aanbieder);
  if (beantwoorder === null) return parkeer(stuk, 'GEEN_BELEID', gang);
  if (beantwoorder === 'hub') return beantwoord(stuk, gang);
  onthoud(stuk, false, gang);
  stap(stuk, gang, { stap: 'doorgegeven aan de back-office' });
  door(stuk, gang);
}

/** Left to the router: declaraties, what was judged before, and what the router is going to park anyhow. */
function isTeBeoordelen(stuk: Beoordeelstuk, { vorm }: Berichtkenmerk, { boek, om }: Gang): boolean {
  const { bericht, gelezen, kop } = stuk;
  if (vorm === 'antwoord' || gelezen.bericht.endsWith('323')) return false;
  if (vorm === 'retour')
    return bericht.antwoordOp !== null && boek.retourOp(bericht.antwoordOp)?.retourId !== bericht.id;
  if (boek.retourOp(bericht.id) !== undefined || boek.heeft(bericht.id) || !magBeoordeeld(stuk, om)) return false;
  return bepaalRoutes(maakRouteVraag(bericht, gelezen.bericht, kop, om.vandaag), om.boek).soort === 'lever';
}

/** A BSN that cannot be is a finding for who answers (CS002); for everybody else it stays in quarantine (R2). */
function magBeoordeeld({ gelezen, kop, dossier }: Beoordeelstuk, om: BeoordeelOmgeving): boolean {
  const bezwaren = kop.bsns.map((bsn) => om.bezwaarTegenBsn(bsn));
  if (bezwaren.includes('geweigerd')) return false;
  return !bezwaren.includes('quarantaine') || om.beleid(gelezen.bericht, dossier.aanbieder) === 'hub';
}

/** A message of an aanbieder that the hub answers itself: approved it goes on, rejected it ends here. */
function beantwoord(stuk: Beoordeelstuk, gang: Gang): void {
  const gevonden = toets(stuk, standVan(stuk, gang), gang);
  antwoord(stuk, gevonden, gang);
  if (gevonden.length > 0) return keurAf(stuk, gevonden, gang);
  onthoud(stuk, true, gang);
  stap(stuk, gang, { stap: 'goedgekeurd' });
  door(stuk, gang);
}

/** A message of the gemeente, checked as its receiver will: what would be rejected there does not leave. */
function toetsEigen(stuk: Beoordeelstuk, gang: Gang): void {
  const stand = standVan(stuk, gang);
  const gevonden = toets(stuk, stand, gang);
  if (gevonden.length > 0) {
    antwoord(stuk, gevonden, gang);
    return keurAf(stuk, gevonden, gang);
  }
  onthoud(stuk, false, gang);
  stap(stuk, gang, { stap: 'getoetst', ...signalenBij(stuk.gelezen, stand) });
  door(stuk, gang);
}

/** What a retour says of the heenbericht that it answers becomes of the facts of that heenbericht. */
function verwerkRetour(stuk: Beoordeelstuk, gang: Gang): void {
  const { om, boek, w } = gang;
  const { bericht, gelezen, vraag, heen } = stuk;
  if (vraag === undefined) return door(stuk, gang);
  if (boek.retourOp(vraag.id) !== undefined) return parkeer(stuk, 'TWEEDE_ANTWOORD', gang);
  if (!isAntwoordOp(stuk, vraag) || (heen !== null && !isZelfdeInhoud(heen, gelezen))) {
    w.heropend.push({ berichtId: vraag.id, bestemming: bericht.connector });
    return parkeer(stuk, 'RETOUR_ANDERS', gang);
  }
  const { header } = gelezen.waarde;
  const goed = !('retourCodes' in header) || header.retourCodes === undefined;
  const status = goed ? 'goedgekeurd' : 'vervallen';
  w.besluiten.push({ berichtId: vraag.id, status, op: om.nu });
  boek.beslis(vraag.id, status, om.nu);
  noteerRetour({ heenId: vraag.id, retourId: bericht.id, goed, op: om.nu }, vraag.berichtnaam ?? '', gang);
  stap(stuk, gang, { stap: goed ? 'akkoord op het bericht' : 'bericht afgekeurd door de ontvanger' });
  door(stuk, gang);
}

/** An envelope may refer to one message and its content to another: then it says nothing about either. */
function isAntwoordOp({ gelezen, kop }: Beoordeelstuk, { berichtnaam, identificatie }: BerichtRij): boolean {
  return kop.identificatie === identificatie && berichtTabel(gelezen.bericht).antwoordOp === berichtnaam;
}

/** Levels in the order of the standard: what breaks a rule inside the message is not judged further (§2.11). */
function toets(stuk: Beoordeelstuk, stand: Stand, gang: Gang): readonly Vaststelling[] {
  const { bericht, waarde } = stuk.gelezen;
  const binnen = toetsInhoud(bericht, waarde);
  return binnen.length > 0 ? binnen : toetsStand(bericht, waarde, stand, gang.om.bronnen);
}

function standVan(stuk: Beoordeelstuk, { boek, om }: Gang): Stand {
  const { kop, gelezen, dossier } = stuk;
  const eerder = stuk.gebruikt.filter((g) => g.berichtId < stuk.bericht.id);
  return {
    domein: dossier.domein,
    gemeente: om.gemeente,
    peildatum: om.vandaag,
    ...boek.verloop(stuk.feitVraag, dossier),
    declaraties: [],
    prestaties: [],
    tarieven: [],
    producten: om.afspraken(dossier.domein, dossier.aanbieder),
    gebruikteIdentificaties: eerder.map(({ identificatie }) => ({
      afzender: kop.afzender,
      berichtCode: gelezen.waarde.header.berichtCode,
      identificatie,
    })),
  };
}

function antwoord(stuk: Beoordeelstuk, gevonden: readonly Vaststelling[], gang: Gang): void {
  const { om, w } = gang;
  const { bericht, gelezen } = stuk;
  const identificatie = om.retourmaker.identificatie(bericht);
  const retour = maakRetour(gelezen.bericht, gelezen.waarde, gevonden, { identificatie, dagtekening: om.vandaag });
  if (retour.soort === 'geen') return;
  const eigen = maakEigenBericht(stuk, retour, { identificatie, nu: om.nu, vandaag: om.vandaag }, om.retourmaker);
  w.eigen.push(eigen.bericht);
  w.lichamen.push(...eigen.lichaam);
  noteerRetour(
    { heenId: bericht.id, retourId: eigen.bericht.id, goed: gevonden.length === 0, op: om.nu },
    gelezen.bericht,
    gang,
  );
  w.events.push(gebeurtenis('hub.getoetst', eigen.bericht.id, stuk, om));
}

/** What is expected now, and until when. */
function openGesprek({ bericht, gelezen }: Beoordeelstuk, { om, w }: Gang): void {
  const { bericht: naam, waarde } = gelezen;
  w.gesprekken.push(
    benenVan({ soort: 'heen', naam, waarde, berichtId: bericht.id, op: bericht.ontvangenOp }, om.kalender),
  );
}

function noteerRetour(rij: RetourRij, naam: string, { om, boek, w }: Gang): void {
  const { heenId, retourId: berichtId, goed } = rij;
  w.retouren.push(rij);
  w.gesprekken.push(benenVan({ soort: 'retour', naam, heenId, berichtId, goed }, om.kalender));
  boek.voegRetourToe(rij);
}

function keurAf(stuk: Beoordeelstuk, gevonden: readonly Vaststelling[], gang: Gang): void {
  const { w } = gang;
  const { bericht, gelezen } = stuk;
  const codes = [...new Set(gevonden.map((v) => v.code))];
  w.status.push({ berichtId: bericht.id, naar: 'afgewezen', reden: codes[0] ?? null });
  const bevindingen = gevonden.slice(0, HOOGSTENS).map(({ regel, niveau, code, plek, melding }) => ({
    regel,
    niveau,
    code,
    pad: padVan(gelezen.bericht, plek),
    melding,
  }));
  stap(stuk, gang, { stap: 'afgekeurd', code: codes.join(' '), details: { bevindingen, aantal: gevonden.length } });
}

/** What a heenbericht says, for who is judged later. */
function onthoud({ bericht, gelezen, dossier }: Beoordeelstuk, goedgekeurd: boolean, { boek, om, w }: Gang): void {
  const inhouden = feitenVan(gelezen.bericht, gelezen.waarde);
  const rijen = feitRijen(inhouden, {
    berichtId: bericht.id,
    dossier,
    goedgekeurd,
    nu: boek.moment(om.nu),
  });
  w.feiten.push(...rijen);
  boek.voegToe(rijen);
}

function door(stuk: Beoordeelstuk, gang: Gang): void {
  const { om, w } = gang;
  w.events.push(gebeurtenis('hub.getoetst', stuk.bericht.id, stuk, om));
}

function parkeer(stuk: Beoordeelstuk, reden: Parkeerreden, gang: Gang): void {
  const { om, w } = gang;
  w.status.push({ berichtId: stuk.bericht.id, naar: 'geparkeerd', reden });
  stap(stuk, gang, { stap: 'geparkeerd', code: reden });
  w.events.push(gebeurtenis('hub.parkeer', stuk.bericht.id, stuk, om));
}

function gebeurtenis(
  topic: Topic,
  berichtId: string,
  { bericht, baan }: Beoordeelstuk,
  om: BeoordeelOmgeving,
): Wijziging['events'][number] {
  const traceparent = bericht.traceparent ?? undefined;
  return newHubEvent({ rol: 'finance', topic, baan, data: { berichtId }, nu: om.nu, traceparent });
}

function stap(
  { bericht, duurMs }: Beoordeelstuk,
  { om, w }: Gang,
  rest: { stap: string; code?: string; details?: Record<string, unknown> },
): void {
  w.stappen.push({ berichtId: bericht.id, op: om.nu, rol: 'finance', duurMs, ...rest });
}
