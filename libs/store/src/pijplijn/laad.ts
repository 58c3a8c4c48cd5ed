import { type BerichtRij, type BerichtSoort, type BerichtStatus, type PartijRij } from './rijen.ts';
import { type Uitvoerder } from './sql.ts';

interface BerichtDbRij {
  id: string;
  connector: string;
  soort: BerichtSoort;
  zender: PartijRij;
  ontvanger: PartijRij;
  kenmerk: string;
  cross_kenmerk: string | null;
  functie: string | null;
  tijdstip_bericht: string | null;
  grootte: number;
  baan: string;
  traceparent: string | null;
  berichtnaam: string | null;
  domein: string | null;
  identificatie: string | null;
  dossier: Buffer | null;
  antwoord_op: string | null;
  status: BerichtStatus;
  ontvangen_op: Date;
}

const KOLOMMEN = `id, connector, soort, zender, ontvanger, kenmerk, cross_kenmerk, functie, tijdstip_bericht, grootte, baan,
  traceparent, berichtnaam, domein, identificatie, dossier, antwoord_op, status, ontvangen_op`;

function naarBericht(rij: BerichtDbRij): BerichtRij {
  const { cross_kenmerk, tijdstip_bericht, antwoord_op, ontvangen_op, ...rest } = rij;
  return {
    ...rest,
    crossKenmerk: cross_kenmerk,
    tijdstipBericht: tijdstip_bericht,
    antwoordOp: antwoord_op,
    ontvangenOp: ontvangen_op,
  };
}

/** Loads heads in the order of the ids and locks them, so that an operator and a stage never act on one bericht at once. */
export async function laadBerichten(client: Uitvoerder, ids: readonly string[]): Promise<BerichtRij[]> {
  const { rows } = await client.query<BerichtDbRij>({
    name: 'bericht_laad',
    text: `select ${KOLOMMEN} from bericht where id = any($1::uuid[]) order by id for no key update`,
    values: [ids],
  });
  const perId = new Map(rows.map((rij) => [rij.id, naarBericht(rij)]));
  return ids.flatMap((id) => perId.get(id) ?? []);
}

/** An earlier delivery of ours, with the bericht that it carried. */
export interface Vraag {
  readonly afleveringId: string;
  readonly bestemming: string;
  readonly afleverStatus: 'klaar' | 'geparkeerd' | 'afgeleverd' | 'afgewezen';
  readonly keten: 'wacht' | 'beantwoord' | 'afgekeurd' | null;
  readonly berichtId: string;
  readonly connector: string;
  readonly kenmerk: string;
  readonly soort: BerichtSoort;
  readonly zender: PartijRij;
  readonly berichtStatus: BerichtStatus;
}

interface VraagDbRij {
  sleutel: string;
  aflevering_id: string;
  bestemming: string;
  aflever_status: Vraag['afleverStatus'];
  keten: Vraag['keten'];
  bericht_id: string;
  connector: string;
  kenmerk: string;
  soort: BerichtSoort;
  zender: PartijRij;
  bericht_status: BerichtStatus;
}

/** Finds what outgoing envelopes were about, by their referentienummer (the crossRefnummer of an answer). */
export async function zoekVragen(client: Uitvoerder, kenmerken: readonly string[]): Promise<Map<string, Vraag>> {
  if (kenmerken.length === 0) return new Map();
  const { rows } = await client.query<VraagDbRij>({
    name: 'vraag_zoek',
    text: `select c.kenmerk as sleutel, a.id as aflevering_id, a.bestemming, a.status as aflever_status, a.keten,
             b.id as bericht_id, b.connector, b.kenmerk, b.soort, b.zender, b.status as bericht_status
           from correlatie c join aflevering a on a.id = c.aflevering_id join bericht b on b.id = c.bericht_id
           where c.kenmerk = any($1::text[])`,
    values: [kenmerken],
  });
  return new Map(rows.map((rij) => [rij.sleutel, naarVraag(rij)]));
}

/** The same by content, for an answer that came without envelope: berichtnaam of the heenbericht, afzender, identificatie. */
export interface PayloadVraag {
  readonly berichtnaam: string;
  readonly afzender: string;
  readonly identificatie: string;
}

/** Finds the latest delivery of the heenbericht with this content key; keys as `payloadSleutel` makes them. */
export async function zoekVragenOpInhoud(
  client: Uitvoerder,
  vragen: readonly PayloadVraag[],
): Promise<Map<string, Vraag>> {
  if (vragen.length === 0) return new Map();
  const { rows } = await client.query<VraagDbRij>({
    name: 'vraag_inhoud',
    text: `select distinct on (p.berichtnaam, p.afzender, p.identificatie)
             p.berichtnaam || '|' || p.afzender || '|' || p.identificatie as sleutel,
             a.id as aflevering_id, a.bestemming, a.status as aflever_status, a.keten,
             b.id as bericht_id, b.connector, b.kenmerk, b.soort, b.zender, b.status as bericht_status
           from unnest($1::text[], $2::text[], $3::text[]) as v(berichtnaam, afzender, identificatie)
           join payload_sleutel p using (berichtnaam, afzender, identificatie)
           join bericht b on b.id = p.bericht_id join aflevering a on a.bericht_id = b.id and a.telt
           order by p.berichtnaam, p.afzender, p.identificatie, p.op desc`,
    values: [vragen.map((v) => v.berichtnaam), vragen.map((v) => v.afzender), vragen.map((v) => v.identificatie)],
  });
  return new Map(rows.map((rij) => [rij.sleutel, naarVraag(rij)]));
}

export function payloadSleutel(v: PayloadVraag): string {
  return `${v.berichtnaam}|${v.afzender}|${v.identificatie}`;
}

function naarVraag(rij: VraagDbRij): Vraag {
  return {
    afleveringId: rij.aflevering_id,
    bestemming: rij.bestemming,
    afleverStatus: rij.aflever_status,
    keten: rij.keten,
    berichtId: rij.bericht_id,
    connector: rij.connector,
    kenmerk: rij.kenmerk,
    soort: rij.soort,
    zender: rij.zender,
    berichtStatus: rij.bericht_status,
  };
}
