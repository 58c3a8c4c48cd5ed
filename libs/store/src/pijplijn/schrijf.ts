import { newReferentienummer } from '#hub/envelope';
import { schrijfEigenBerichten } from './eigen-berichten.ts';
import { eventsDeel, type GroepenPerTopic } from './event-rijen.ts';
import { feitDelen } from './feiten.ts';
import { gesprekDelen, werkBesluitenBij } from './gesprekken.ts';
import { reserveerTijdstippen, type VolgendTijdstip } from './klok.ts';
import { lichamenDeel, pastInEen, schrijfLichamen } from './lichamen.ts';
import {
  type HeropendRij,
  type KetenRij,
  type NieuweAflevering,
  type PayloadSleutelRij,
  type StatusRij,
  type VertaaldRij,
  type Wijziging,
} from './rijen.ts';
import { deel, recordset, rijenJson, type SetOpdracht, type Uitvoerder, voerSamenUit } from './sql.ts';
import { stappenDeel } from './stappen.ts';
import { telOvergangen, willekeurigeShard } from './telling.ts';

const VERTAALD: SetOpdracht<VertaaldRij> = {
  naam: 'bericht_vertaald',
  kolommen: {
    id: ['uuid', (v) => v.berichtId],
    berichtnaam: ['text', (v) => v.berichtnaam],
    domein: ['text', (v) => v.domein],
    identificatie: ['text', (v) => v.identificatie],
    dagtekening: ['text', (v) => v.dagtekening],
    dossier: ['bytea', (v) => v.dossier],
    antwoord_op: ['uuid', (v) => v.antwoordOp],
  },
  sql: `update bericht b set berichtnaam = r.berichtnaam, domein = r.domein, identificatie = r.identificatie,
          dagtekening = r.dagtekening, dossier = r.dossier, antwoord_op = r.antwoord_op
        from r where b.id = r.id`,
};

const BSN: SetOpdracht<{ berichtId: string; bsnHmac: Buffer }> = {
  naam: 'bericht_bsn',
  kolommen: {
    bsn_hmac: ['bytea', (b) => b.bsnHmac],
    bericht_id: ['uuid', (b) => b.berichtId],
  },
  sql: 'insert into bericht_bsn (bsn_hmac, bericht_id) select * from r on conflict do nothing',
};

const STATUS: SetOpdracht<StatusRij>['kolommen'] = {
  id: ['uuid', (s) => s.berichtId],
  naar: ['text', (s) => s.naar],
  reden: ['text', (s) => s.reden],
};

const ZET_STATUS = `with r as (${recordset(STATUS, 1)}),
  o as (update bericht b set status = r.naar, reden = r.reden,
      klaar_op = case when r.naar in ('afgeleverd', 'afgewezen') then clock_timestamp() end
    from r join bericht o using (id) where b.id = r.id and (o.status, o.reden) is distinct from (r.naar, r.reden)
    returning o.status as van, b.status as naar)
  ${telOvergangen(2)}`;

interface AfleveringRij extends NieuweAflevering {
  readonly kenmerk: string;
  readonly tijdstipBericht: string;
}

const AFLEVERING: SetOpdracht<AfleveringRij> = {
  naam: 'aflevering_toe',
  kolommen: {
    id: ['uuid', (a) => a.id],
    bericht_id: ['uuid', (a) => a.berichtId],
    bestemming: ['text', (a) => a.bestemming],
    soort: ['text', (a) => a.soort],
    baan: ['text', (a) => a.baan],
    route: ['text', (a) => a.route],
    zender: ['jsonb', (a) => a.zender],
    ontvanger: ['jsonb', (a) => a.ontvanger],
    kenmerk: ['text', (a) => a.kenmerk],
    tijdstip_bericht: ['text', (a) => a.tijdstipBericht],
    cross_kenmerk: ['text', (a) => a.crossKenmerk],
    functie: ['text', (a) => a.functie],
    versie: ['smallint', (a) => a.versie],
    subversie: ['smallint', (a) => a.subversie],
    fout: ['jsonb', (a) => a.fout],
    telt: ['boolean', (a) => a.telt],
    keten: ['text', (a) => a.keten],
  },
  sql: `insert into aflevering (id, bericht_id, bestemming, soort, baan, route, zender, ontvanger, kenmerk, tijdstip_bericht,
          cross_kenmerk, functie, versie, subversie, fout, telt, keten, gemaakt_op)
        select r.*, clock_timestamp() from r`,
};

/** Written with the delivery, so before anything of it is sent: no answer can be early. */
const CORRELATIE: SetOpdracht<AfleveringRij> = {
  naam: 'correlatie_toe',
  kolommen: {
    kenmerk: ['text', (a) => a.kenmerk],
    bericht_id: ['uuid', (a) => a.berichtId],
    id: ['uuid', (a) => a.id],
  },
  sql: `insert into correlatie (kenmerk, bericht_id, aflevering_id, op)
        select kenmerk, bericht_id, id, clock_timestamp() from r`,
};

const PAYLOAD_SLEUTEL: SetOpdracht<PayloadSleutelRij> = {
  naam: 'payload_sleutel_toe',
  kolommen: {
    berichtnaam: ['text', (p) => p.berichtnaam],
    afzender: ['text', (p) => p.afzender],
    identificatie: ['text', (p) => p.identificatie],
    bericht_id: ['uuid', (p) => p.berichtId],
  },
  sql: `insert into payload_sleutel (berichtnaam, afzender, identificatie, bericht_id, op)
        select r.*, clock_timestamp() from r on conflict do nothing`,
};

const KETEN: SetOpdracht<KetenRij> = {
  naam: 'aflevering_keten',
  kolommen: {
    id: ['uuid', (k) => k.afleveringId],
    keten: ['text', (k) => k.keten],
    reden: ['text', (k) => k.reden],
  },
  sql: `update aflevering a set keten = r.keten,
          status = case when r.keten = 'afgekeurd' then 'afgewezen' else a.status end,
          reden = coalesce(r.reden, a.reden),
          klaar_op = case when r.keten = 'afgekeurd' then coalesce(a.klaar_op, clock_timestamp()) else a.klaar_op end
        from r where a.id = r.id`,
};

const HEROPEND: SetOpdracht<HeropendRij> = {
  naam: 'aflevering_heropend',
  kolommen: {
    bericht_id: ['uuid', (h) => h.berichtId],
    bestemming: ['text', (h) => h.bestemming],
  },
  sql: `update aflevering a set keten = 'wacht' from r
        where a.bericht_id = r.bericht_id and a.bestemming = r.bestemming and a.keten = 'beantwoord'`,
};

export interface SchrijfOpties {
  readonly groepen: GroepenPerTopic;
  readonly volgendTijdstip: VolgendTijdstip;
}

/** Writes all that one batch of a stage decided, set-wise, in the caller's transaction. */
export async function schrijfWijziging(client: Uitvoerder, w: Wijziging, opties: SchrijfOpties): Promise<void> {
  const afleveringen = await geefKenmerken(client, w.afleveringen, opties.volgendTijdstip);
  const samen = pastInEen(w.lichamen);
  if (!samen) await schrijfLichamen(client, w.lichamen);
  await schrijfEigenBerichten(client, w.eigen);
  await voerSamenUit(client, [
    deel(VERTAALD, w.vertaald),
    deel(
      BSN,
      w.vertaald.flatMap((v) => v.bsnHmac.map((bsnHmac) => ({ berichtId: v.berichtId, bsnHmac }))),
    ),
    lichamenDeel(samen ? w.lichamen : []),
    deel(AFLEVERING, afleveringen),
    deel(CORRELATIE, afleveringen),
    deel(PAYLOAD_SLEUTEL, w.payloadSleutels),
    deel(KETEN, w.keten),
    deel(HEROPEND, w.heropend),
    ...feitDelen(w),
    ...gesprekDelen(w.gesprekken),
    stappenDeel(w.stappen),
    eventsDeel(w.events, opties.groepen),
  ]);
  await werkBesluitenBij(client, w.gesprekken);
  await zetStatus(client, w.status);
}

/** Fixes the referentienummer and tijdstip of each delivery, so that every attempt sends the same bytes. */
async function geefKenmerken(
  client: Uitvoerder,
  nieuw: readonly NieuweAflevering[],
  volgend: VolgendTijdstip,
): Promise<AfleveringRij[]> {
  const aantallen = new Map<string, number>();
  for (const a of nieuw) aantallen.set(zenderSleutel(a), (aantallen.get(zenderSleutel(a)) ?? 0) + 1);
  const tijdstippen = await reserveerTijdstippen(client, aantallen, volgend);
  return nieuw.map((a) => ({
    ...a,
    kenmerk: newReferentienummer(),
    tijdstipBericht: tijdstippen.get(zenderSleutel(a))?.shift() ?? '',
  }));
}

function zenderSleutel({ zender }: NieuweAflevering): string {
  return `${zender.organisatie}|${zender.applicatie}`;
}

/**
 * Moves berichten to another status and the totals with them. The caller holds the row locks (`laadBerichten`), or else
 * the status that a row leaves could be counted twice. Of several moves of one bericht the last one counts.
 */
export async function zetStatus(client: Uitvoerder, rijen: readonly StatusRij[]): Promise<void> {
  const laatste = [...new Map(rijen.map((rij) => [rij.berichtId, rij])).values()];
  if (laatste.length === 0) return;
  await client.query({
    name: 'zet_status',
    text: ZET_STATUS,
    values: [rijenJson(STATUS, laatste), willekeurigeShard()],
  });
}
