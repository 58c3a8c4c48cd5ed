import { addUitgaand, type HubEvent, laneForSize, newHubEvent, newId, type Topic } from '#hub/envelope';
import { type Bevinding, type Goed, type Kop, leesKop, type Leesresultaat } from '#hub/istandaarden';
import { GGK_APPLICATIE, maakTerugmelding, type Melding, type Parkeerreden } from '#hub/routing';
import { type BerichtRij, type StatusRij, type Vraag, type Wijziging } from '#hub/store';
import { type Foutbody } from '#hub/stuf';
import { type GelezenInhoud } from '#hub/draad';
import { bepaalVerband, heenVan } from './antwoord.ts';
import { type Inhoud } from './inhoud.ts';

/** What translation needs besides the message itself; the keyed functions keep the BSN out of the decision. */
export interface VertaalOmgeving {
  readonly nu: Date;
  /** How the hub calls itself in envelopes on a connector, and which code says "not valid" there. */
  kanaal(connector: string): {
    readonly eigen: { organisatie: string; applicatie: string };
    readonly schemaFout: string;
  };
  bsnHmac(bsn: string): Buffer;
  dossier(bsn: string, domein: string): Buffer;
  /** What the door of this process read already; undefined when it has to be read again. */
  gelezen(berichtId: string): GelezenInhoud | undefined;
  /** Keeps a valid bericht for the role that comes next. */
  onthoud(bericht: BerichtRij, gelezen: Goed): void;
  /** Our own text of an error code of the chain. */
  foutTekst(connector: string, code: string): string;
}

/** One message on its way through translation. */
export interface Werkstuk {
  readonly bericht: BerichtRij;
  readonly inhoud: Inhoud;
  readonly gelezen: Leesresultaat | null;
  /** What it answers, by crossRefnummer or by content. */
  readonly vraag: Vraag | undefined;
  readonly duurMs: number;
}

/** Most findings that a timeline step keeps. */
const BEVINDINGEN = 50;

/** Decides what becomes of one message and adds it to the batch. Pure: everything it does is in `w`. */
export function vertaal(werk: Werkstuk, om: VertaalOmgeving, w: Wijziging): void {
  const { inhoud, gelezen } = werk;
  if (inhoud.soort === 'onleesbaar') parkeer(werk, 'INHOUD_ONLEESBAAR', om, w);
  else if (inhoud.soort === 'fout') verwerkFout(werk, inhoud.fout, om, w);
  else if (gelezen === null || gelezen.uitkomst !== 'goed') weiger(werk, om, w);
  else neemOp(werk, gelezen, om, w);
}

/** Not valid at level 1: refused for good, and the sender is told (G4 §2.3: Fo01 StUF055, and no retourbericht). */
function weiger(werk: Werkstuk, om: VertaalOmgeving, w: Wijziging): void {
  const { bericht, gelezen, inhoud } = werk;
  const kanaal = om.kanaal(bericht.connector);
  const { code, eerste, bevindingen, aantal } = samenvatting(gelezen);
  w.status.push({ berichtId: bericht.id, naar: 'afgewezen', reden: code });
  stap(werk, om, w, { stap: 'afgewezen', code, details: { bevindingen, aantal } });
  const parameters = inhoud.soort === 'bericht' ? inhoud.parameters : null;
  const details = `${bericht.functie ?? ''}-${parameters?.applicatieVersie ?? ''}${parameters?.applicatieSubversie ?? ''}`;
  const omschrijving = `Bericht voldoet niet aan het schema: ${eerste}`;
  meld(werk, { code: kanaal.schemaFout, plek: 'client', omschrijving, details }, om, w);
}

function meld(werk: Werkstuk, fout: Melding, om: VertaalOmgeving, w: Wijziging): void {
  const melding = maakTerugmelding(werk.bericht, fout, om.kanaal(werk.bericht.connector).eigen, newId());
  if (melding === null) return;
  w.afleveringen.push(melding);
  addUitgaand(w.events, 'translator', melding.bestemming, om.nu);
}

function samenvatting(gelezen: Leesresultaat | null): {
  code: string;
  eerste: string;
  aantal: number;
  bevindingen: readonly Partial<Bevinding>[];
} {
  if (gelezen === null || gelezen.uitkomst === 'onleesbaar') {
    const melding = gelezen?.fout.melding ?? 'geen bericht';
    return { code: gelezen?.fout.code ?? 'LEEG', eerste: melding, aantal: 1, bevindingen: [{ melding }] };
  }
  const [eerste] = gelezen.bevindingen;
  return {
    code: 'XSD',
    eerste: eerste === undefined ? '' : `${eerste.pad} ${eerste.melding}`,
    aantal: gelezen.bevindingen.length,
    bevindingen: gelezen.bevindingen.slice(0, BEVINDINGEN),
  };
}

/** A chain error ends the delivery that it refers to, and goes on to the sender of the bericht in it. */
function verwerkFout(werk: Werkstuk, fout: Foutbody, om: VertaalOmgeving, w: Wijziging): void {
  const { bericht } = werk;
  const verband = bepaalVerband(bericht, true, werk.vraag);
  if (verband.soort === 'geparkeerd') return parkeer(werk, verband.reden, om, w);
  if (verband.soort !== 'antwoord') return maakWees(werk, om, w);
  const { vraag } = verband;
  const tekst = om.foutTekst(bericht.connector, fout.code);
  w.vertaald.push({ ...leegVertaald(bericht.id), antwoordOp: vraag.berichtId });
  w.keten.push({ afleveringId: vraag.afleveringId, keten: 'afgekeurd', reden: fout.code });
  // What the chain refuses counts as never sent (OP286): its numbers and references are free again.
  w.besluiten.push({ berichtId: vraag.berichtId, status: 'vervallen', op: om.nu });
  if (vraag.berichtStatus !== 'afgewezen')
    w.status.push({ berichtId: vraag.berichtId, naar: 'afgewezen', reden: fout.code });
  w.stappen.push({
    berichtId: vraag.berichtId,
    op: om.nu,
    rol: 'translator',
    stap: 'afgekeurd door de keten',
    code: fout.code,
    details: { melding: tekst },
  });
  stap(werk, om, w, { stap: 'vertaald', code: fout.code });
  w.afleveringen.push({
    id: newId(),
    berichtId: bericht.id,
    bestemming: vraag.connector,
    soort: 'Fo01',
    baan: `fout|${vraag.zender.organisatie}`,
    route: null,
    zender: bericht.zender,
    ontvanger: { organisatie: vraag.zender.organisatie, applicatie: GGK_APPLICATIE },
    crossKenmerk: vraag.kenmerk,
    functie: null,
    versie: null,
    subversie: null,
    fout: { code: fout.code, plek: fout.plek === 'server' ? 'server' : 'client', omschrijving: tekst, details: '' },
    telt: true,
    keten: null,
  });
  addUitgaand(w.events, 'translator', vraag.connector, om.nu);
}

/** A valid bericht: its keys are stored, its question is answered, and the router takes over. */
function neemOp(werk: Werkstuk, gelezen: Goed, om: VertaalOmgeving, w: Wijziging): void {
  const { bericht } = werk;
  const kop = leesKop(gelezen);
  const isHeen = heenVan(gelezen.bericht) === null;
  const isAntwoord = bericht.crossKenmerk !== null || (bericht.soort === 'bestand' && !isHeen);
  const verband = bepaalVerband(bericht, isAntwoord, werk.vraag);
  const vertaald = sleutelsVan(bericht, gelezen, kop, om);
  w.vertaald.push({ ...vertaald, antwoordOp: verband.soort === 'antwoord' ? verband.vraag.berichtId : null });
  if (isHeen) {
    const { afzender, identificatie } = kop;
    w.payloadSleutels.push({ berichtnaam: gelezen.bericht, afzender, identificatie, berichtId: bericht.id });
  }
  if (verband.soort === 'geparkeerd') return parkeer(werk, verband.reden, om, w);
  if (verband.soort === 'wees') return maakWees(werk, om, w);
  if (verband.soort === 'antwoord') {
    w.keten.push({ afleveringId: verband.vraag.afleveringId, keten: 'beantwoord', reden: null });
  }
  stap(werk, om, w, { stap: 'vertaald' });
  om.onthoud(bericht, gelezen);
  const baan = vertaald.dossier?.toString('hex') ?? `${gelezen.domein}|${kop.afzender}|${kop.ontvanger}`;
  w.events.push(gebeurtenis('hub.vertaald', bericht, laneForSize(baan, bericht.grootte), om));
}

/** What the hub finds a bericht back by: its own keys as they are, persons only as keyed hashes. */
function sleutelsVan({ id }: BerichtRij, gelezen: Goed, kop: Kop, om: VertaalOmgeving): Wijziging['vertaald'][number] {
  const [bsn] = kop.bsns;
  return {
    berichtId: id,
    berichtnaam: gelezen.bericht,
    domein: gelezen.domein,
    identificatie: kop.identificatie,
    dagtekening: kop.dagtekening,
    bsnHmac: kop.bsns.map((nummer) => om.bsnHmac(nummer)),
    dossier: bsn !== undefined && kop.bsns.length === 1 ? om.dossier(bsn, gelezen.domein) : null,
    antwoordOp: null,
  };
}

function gebeurtenis(topic: Topic, { id, traceparent }: BerichtRij, baan: string, om: VertaalOmgeving): HubEvent {
  return newHubEvent({
    rol: 'translator',
    topic,
    baan,
    data: { berichtId: id },
    nu: om.nu,
    traceparent: traceparent ?? undefined,
  });
}

function parkeer(werk: Werkstuk, reden: Parkeerreden, om: VertaalOmgeving, w: Wijziging): void {
  const { bericht } = werk;
  w.status.push({ berichtId: bericht.id, naar: 'geparkeerd', reden });
  stap(werk, om, w, { stap: 'geparkeerd', code: reden });
  w.events.push(gebeurtenis('hub.parkeer', bericht, bericht.baan, om));
}

/** The question is not known (yet): kept, and matched as soon as it is (ggk-vecozo §5 no. 11). */
function maakWees(werk: Werkstuk, om: VertaalOmgeving, w: Wijziging): void {
  w.status.push({ berichtId: werk.bericht.id, naar: 'wees', reden: 'VRAAG_ONBEKEND' } satisfies StatusRij);
  stap(werk, om, w, { stap: 'wees', code: 'VRAAG_ONBEKEND' });
}

function stap(
  werk: Werkstuk,
  om: VertaalOmgeving,
  w: Wijziging,
  rest: { stap: string; code?: string; details?: Record<string, unknown> },
): void {
  w.stappen.push({ berichtId: werk.bericht.id, op: om.nu, rol: 'translator', duurMs: werk.duurMs, ...rest });
}

function leegVertaald(berichtId: string): Wijziging['vertaald'][number] {
  return {
    berichtId,
    berichtnaam: null,
    domein: null,
    identificatie: null,
    dagtekening: null,
    bsnHmac: [],
    dossier: null,
    antwoordOp: null,
  };
}
