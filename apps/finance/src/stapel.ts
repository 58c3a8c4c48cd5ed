import { laadStukken, leesOrigineel, type Stuk } from '#hub/draad';
import { BERICHTKENMERKEN, type HubEvent, newHubEvent } from '#hub/envelope';
import { type BerichtNaam, type BerichtPerNaam, type Goed } from '#hub/istandaarden';
import { type BerichtRij, legeWijziging, type StapTransactie, type Wijziging } from '#hub/store';
import { beoordeel, type BeoordeelOmgeving, type Beoordeelstuk } from './beoordeel.ts';
import { type Dossier, Feitenboek, feitVraag, sloten } from './feitenboek.ts';

/** What a batch takes from the process, beside what each message is judged by. */
export interface StapelOmgeving extends BeoordeelOmgeving {
  gelezen(berichtId: string): Goed | undefined;
  bsnHmac(bsn: string): Buffer;
}

/** Judges a batch: loads, decides one after the other, writes. */
export async function beoordeelStapel(
  events: readonly HubEvent[],
  tx: StapTransactie,
  om: StapelOmgeving,
): Promise<void> {
  const { stukken, onleesbaar } = await laadStukken(events, tx, (id) => om.gelezen(id));
  const w = legeWijziging();
  for (const bericht of onleesbaar) parkeerOnleesbaar(bericht, om, w);
  if (stukken.length > 0) {
    const { beoordeelstukken, boek } = await laadStand(stukken, tx, om);
    for (const stuk of beoordeelstukken) beoordeel(stuk, { om, boek, w });
  }
  await tx.schrijf(w);
}

async function laadStand(
  stukken: readonly Stuk[],
  tx: StapTransactie,
  om: StapelOmgeving,
): Promise<{ readonly beoordeelstukken: readonly Beoordeelstuk[]; readonly boek: Feitenboek }> {
  const met = stukken.map((stuk) => {
    const dossier = dossierVan(stuk, om);
    return { ...stuk, dossier, feitVraag: feitVraag(stuk.gelezen.bericht, stuk.gelezen.waarde, dossier) };
  });
  const feiten = met.map((stuk) => stuk.feitVraag);
  await tx.sluitFeiten(feiten.flatMap(sloten));
  const heenIds = met.map((stuk) => stuk.vraag?.id ?? stuk.bericht.id);
  const stand = await tx.stand({ feiten, heenIds, gebruikt: met.filter(isHeen).map(identificatieVan) });
  const boek = new Feitenboek(stand.feiten, stand.retouren);
  const heen = await laadHeen(met, tx);
  const beoordeelstukken = met.map((stuk) => ({
    ...stuk,
    dossier: metClient(stuk.dossier, boek.clientVan(stuk.feitVraag)),
    gebruikt: stand.gebruikt.filter((g) => isZelfde(g, identificatieVan(stuk))),
    heen: heen.get(stuk.bericht.id) ?? null,
  }));
  return { beoordeelstukken, boek };
}

/** The 319 belongs to the client of the verzoek that it answers. */
function metClient(dossier: Dossier, bsnHmac: Buffer | null): Dossier {
  return dossier.bsnHmac === null ? { ...dossier, bsnHmac } : dossier;
}

function dossierVan({ gelezen, kop }: Stuk, om: StapelOmgeving): Dossier {
  const aanbieder = kop.afzender === om.gemeente ? kop.ontvanger : kop.afzender;
  const bsn = kop.bsns.length === 1 ? (kop.bsns[0] ?? null) : null;
  return { domein: gelezen.domein, aanbieder, bsn, bsnHmac: bsn === null ? null : om.bsnHmac(bsn) };
}

interface Gebruik {
  readonly berichtnaam: string;
  readonly afzender: string;
  readonly identificatie: string;
}

function identificatieVan({ gelezen, kop }: Stuk): Gebruik {
  return { berichtnaam: gelezen.bericht, afzender: kop.afzender, identificatie: kop.identificatie };
}

function isZelfde(a: Gebruik, b: Gebruik): boolean {
  return a.identificatie === b.identificatie && a.berichtnaam === b.berichtnaam && a.afzender === b.afzender;
}

function isHeen({ gelezen }: Stuk): boolean {
  return BERICHTKENMERKEN.get(gelezen.bericht)?.vorm === 'heen';
}

/** What the retouren of the back office answer, to compare them with; by the id of the retour. */
async function laadHeen(
  stukken: readonly Stuk[],
  tx: StapTransactie,
): Promise<Map<string, BerichtPerNaam[BerichtNaam]>> {
  const vanBackoffice = stukken.flatMap((stuk) => {
    const kenmerk = BERICHTKENMERKEN.get(stuk.gelezen.bericht);
    const telt = kenmerk?.vorm === 'retour' && kenmerk.afzender === 'gemeente' && stuk.vraag !== undefined;
    return telt && stuk.vraag !== undefined ? [{ id: stuk.bericht.id, vraag: stuk.vraag }] : [];
  });
  if (vanBackoffice.length === 0) return new Map();
  const originelen = await tx.originelen(vanBackoffice.map(({ vraag }) => vraag.id));
  return new Map(
    vanBackoffice.flatMap(({ id, vraag }, i) => {
      const heen = leesOrigineel(vraag, originelen[i]);
      return heen === null ? [] : [[id, heen.waarde] as const];
    }),
  );
}

function parkeerOnleesbaar(bericht: BerichtRij, om: StapelOmgeving, w: Wijziging): void {
  const berichtId = bericht.id;
  w.status.push({ berichtId, naar: 'geparkeerd', reden: 'INHOUD_ONLEESBAAR' });
  w.stappen.push({ berichtId, op: om.nu, rol: 'finance', stap: 'geparkeerd', code: 'INHOUD_ONLEESBAAR' });
  w.events.push(
    newHubEvent({ rol: 'finance', topic: 'hub.parkeer', baan: bericht.baan, data: { berichtId }, nu: om.nu }),
  );
}
