import { type HubEvent } from '#hub/envelope';
import { type GroepenPerTopic, schrijfEvents } from './event-rijen.ts';
import { schrijfLichamen } from './lichamen.ts';
import { type LichaamRij, type NieuwBericht } from './rijen.ts';
import { type SetOpdracht, type Uitvoerder, voerUit } from './sql.ts';
import { schrijfStappen } from './stappen.ts';
import { tel } from './telling.ts';

/** One message at the door, ready to be stored. */
export interface Aanname {
  readonly bericht: NieuwBericht;
  /** SHA-256 of the uniqueness key. */
  readonly sleutel: Buffer;
  readonly antwoordKenmerk: string;
  readonly antwoordTijdstip: string;
  /** Encrypted body; empty when its chunks were already streamed in this transaction. */
  readonly lichaam: readonly LichaamRij[];
  readonly event: HubEvent;
}

/** `nieuw`: stored. `identiek`: the same message came before, with this answer. `afwijkend`: same key, other content. */
export type AannameUitkomst =
  | {
      readonly uitkomst: 'nieuw' | 'identiek';
      readonly berichtId: string;
      readonly antwoordKenmerk: string;
      readonly antwoordTijdstip: string;
    }
  | { readonly uitkomst: 'afwijkend' };

const CLAIM: SetOpdracht<Aanname> = {
  naam: 'ontvangst_claim',
  kolommen: {
    sleutel: ['bytea', (a) => a.sleutel],
    bericht_id: ['uuid', (a) => a.bericht.id],
    inhoud_hash: ['bytea', (a) => a.bericht.inhoudHash],
    antwoord_kenmerk: ['text', (a) => a.antwoordKenmerk],
    antwoord_tijdstip: ['text', (a) => a.antwoordTijdstip],
    op: ['timestamptz', (a) => a.bericht.ontvangenOp],
  },
  sql: `insert into ontvangst (sleutel, bericht_id, inhoud_hash, antwoord_kenmerk, antwoord_tijdstip, op)
          select * from r order by sleutel
        on conflict (sleutel) do nothing returning bericht_id`,
};

const VOEG_TOE: SetOpdracht<NieuwBericht> = {
  naam: 'bericht_toe',
  kolommen: {
    id: ['uuid', (b) => b.id],
    connector: ['text', (b) => b.connector],
    soort: ['text', (b) => b.soort],
    zender: ['jsonb', (b) => b.zender],
    ontvanger: ['jsonb', (b) => b.ontvanger],
    kenmerk: ['text', (b) => b.kenmerk],
    cross_kenmerk: ['text', (b) => b.crossKenmerk],
    functie: ['text', (b) => b.functie],
    tijdstip_bericht: ['text', (b) => b.tijdstipBericht],
    inhoud_hash: ['bytea', (b) => b.inhoudHash],
    grootte: ['integer', (b) => b.grootte],
    baan: ['text', (b) => b.baan],
    traceparent: ['text', (b) => b.traceparent],
    ontvangen_op: ['timestamptz', (b) => b.ontvangenOp],
  },
  sql: `insert into bericht (id, connector, soort, zender, ontvanger, kenmerk, cross_kenmerk, functie, tijdstip_bericht,
          inhoud_hash, grootte, baan, traceparent, ontvangen_op) select * from r`,
};

/**
 * Stores a batch of messages with body, first timeline step, outbox row and count, in the caller's transaction: they
 * count when it commits. A key that was seen before stores nothing and gives back what was answered then.
 */
export async function accepteer(
  client: Uitvoerder,
  aannames: readonly Aanname[],
  groepen: GroepenPerTopic,
): Promise<AannameUitkomst[]> {
  const geclaimd = await voerUit<Aanname, { bericht_id: string }>(client, CLAIM, aannames);
  const nieuwIds = new Set(geclaimd.map((rij) => rij.bericht_id));
  const nieuw = aannames.filter((a) => nieuwIds.has(a.bericht.id));
  await voerUit(
    client,
    VOEG_TOE,
    nieuw.map((a) => a.bericht),
  );
  await schrijfLichamen(
    client,
    nieuw.flatMap((a) => a.lichaam),
  );
  await schrijfStappen(
    client,
    nieuw.map((a) => ontvangenStap(a.bericht)),
  );
  await schrijfEvents(
    client,
    nieuw.map((a) => a.event),
    groepen,
  );
  await tel(client, new Map([['ontvangen', nieuw.length]]));
  return nieuw.length === aannames.length ? nieuw.map(alsNieuw) : vergelijk(client, aannames, nieuwIds);
}

function ontvangenStap(bericht: NieuwBericht) {
  const { id, connector, soort, grootte, ontvangenOp } = bericht;
  return { berichtId: id, op: ontvangenOp, rol: 'gateway', stap: 'ontvangen', details: { connector, soort, grootte } };
}

function alsNieuw(a: Aanname): AannameUitkomst {
  return {
    uitkomst: 'nieuw',
    berichtId: a.bericht.id,
    antwoordKenmerk: a.antwoordKenmerk,
    antwoordTijdstip: a.antwoordTijdstip,
  };
}

interface EerderRij {
  sleutel: Buffer;
  bericht_id: string;
  inhoud_hash: Buffer;
  antwoord_kenmerk: string;
  antwoord_tijdstip: string;
}

async function vergelijk(
  client: Uitvoerder,
  aannames: readonly Aanname[],
  nieuwIds: ReadonlySet<string>,
): Promise<AannameUitkomst[]> {
  const { rows } = await client.query<EerderRij>({
    name: 'ontvangst_eerder',
    text: 'select sleutel, bericht_id, inhoud_hash, antwoord_kenmerk, antwoord_tijdstip from ontvangst where sleutel = any($1::bytea[])',
    values: [aannames.map((a) => a.sleutel)],
  });
  const eerder = new Map(rows.map((rij) => [rij.sleutel.toString('hex'), rij]));
  return aannames.map((a) => {
    if (nieuwIds.has(a.bericht.id)) return alsNieuw(a);
    const rij = eerder.get(a.sleutel.toString('hex'));
    if (rij === undefined || !rij.inhoud_hash.equals(a.bericht.inhoudHash)) return { uitkomst: 'afwijkend' };
    return {
      uitkomst: 'identiek',
      berichtId: rij.bericht_id,
      antwoordKenmerk: rij.antwoord_kenmerk,
      antwoordTijdstip: rij.antwoord_tijdstip,
    };
  });
}
