import { type HubEvent, newId, TOPIC_GROUPS } from '#hub/envelope';
import { eventsDeel, type GroepenPerTopic } from './event-rijen.ts';
import { lichamenDeel } from './lichamen.ts';
import { type LichaamRij, type NieuwBericht } from './rijen.ts';
import { type Deel, recordset, rijenJson, type SetOpdracht, type Uitvoerder } from './sql.ts';
import { willekeurigeShard } from './telling.ts';

/** One message at the door, ready to be stored. */
export interface Aanname {
  readonly bericht: NieuwBericht;
  /** SHA-256 of the uniqueness key. */
  readonly sleutel: Buffer;
  readonly antwoordKenmerk: string;
  readonly antwoordTijdstip: string;
  /** Encrypted body; of a large one only the last chunks, the others are in the store already. */
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

const KOLOMMEN: SetOpdracht<Aanname>['kolommen'] = {
  sleutel: ['bytea', (a) => a.sleutel],
  id: ['uuid', (a) => a.bericht.id],
  inhoud_hash: ['bytea', (a) => a.bericht.inhoudHash],
  antwoord_kenmerk: ['text', (a) => a.antwoordKenmerk],
  antwoord_tijdstip: ['text', (a) => a.antwoordTijdstip],
  connector: ['text', (a) => a.bericht.connector],
  soort: ['text', (a) => a.bericht.soort],
  zender: ['jsonb', (a) => a.bericht.zender],
  ontvanger: ['jsonb', (a) => a.bericht.ontvanger],
  kenmerk: ['text', (a) => a.bericht.kenmerk],
  cross_kenmerk: ['text', (a) => a.bericht.crossKenmerk],
  functie: ['text', (a) => a.bericht.functie],
  tijdstip_bericht: ['text', (a) => a.bericht.tijdstipBericht],
  grootte: ['integer', (a) => a.bericht.grootte],
  baan: ['text', (a) => a.bericht.baan],
  traceparent: ['text', (a) => a.bericht.traceparent],
  ontvangen_op: ['timestamptz', (a) => a.bericht.ontvangenOp],
  stap_id: ['uuid', () => newId()],
  details: ['jsonb', ({ bericht: { connector, soort, grootte } }) => ({ connector, soort, grootte })],
};

const LICHAAM = lichamenDeel([], 'join nieuw on nieuw.id = l.bericht_id');
const EVENT = eventsDeel([], TOPIC_GROUPS);

/** Everything about the messages whose key is new, in one statement: it is its own transaction, and one trip. */
const ACCEPTEER = `with r as (${recordset(KOLOMMEN, 1)}),
  geclaimd as (
    insert into ontvangst (sleutel, bericht_id, inhoud_hash, antwoord_kenmerk, antwoord_tijdstip, op)
      select sleutel, id, inhoud_hash, antwoord_kenmerk, antwoord_tijdstip, ontvangen_op from r order by sleutel
    on conflict (sleutel) do nothing returning bericht_id),
  nieuw as (select r.* from r join geclaimd on geclaimd.bericht_id = r.id),
  b as (insert into bericht (id, connector, soort, zender, ontvanger, kenmerk, cross_kenmerk, functie, tijdstip_bericht,
      inhoud_hash, grootte, baan, traceparent, ontvangen_op)
    select id, connector, soort, zender, ontvanger, kenmerk, cross_kenmerk, functie, tijdstip_bericht,
      inhoud_hash, grootte, baan, traceparent, ontvangen_op from nieuw),
  s as (insert into stap (id, bericht_id, op, rol, stap, details)
    select stap_id, id, ontvangen_op, 'gateway', 'ontvangen', details from nieuw),
  l as (${LICHAAM.tekst(3)}),
  e as (${EVENT.tekst(2)} join nieuw on nieuw.id = (event->'data'->>'berichtId')::uuid order by nieuw.id),
  t as (insert into telling as t (naam, shard, aantal) select 'ontvangen', $5::smallint, count(*) from nieuw having count(*) > 0
    on conflict (naam, shard) do update set aantal = t.aantal + excluded.aantal)
  select bericht_id from geclaimd`;

/**
 * Stores a batch of messages with body, first timeline step, outbox row and count: durable when it resolves. A key that
 * was seen before stores nothing and gives back what was answered then.
 */
export async function accepteer(
  client: Uitvoerder,
  aannames: readonly Aanname[],
  groepen: GroepenPerTopic,
): Promise<AannameUitkomst[]> {
  const { rows } = await client.query<{ bericht_id: string }>({
    name: 'accepteer',
    text: ACCEPTEER,
    values: [
      rijenJson(KOLOMMEN, aannames),
      ...waarden(
        eventsDeel(
          aannames.map((a) => a.event),
          groepen,
        ),
        1,
      ),
      ...waarden(lichamenDeel(aannames.flatMap((a) => a.lichaam)), 2),
      willekeurigeShard(),
    ],
  });
  const nieuwIds = new Set(rows.map((rij) => rij.bericht_id));
  return nieuwIds.size === aannames.length ? aannames.map(alsNieuw) : vergelijk(client, aannames, nieuwIds);
}

/** The values of a part, also when it has none: the statement is always the same. */
function waarden({ values }: Deel, aantal: number): readonly unknown[] {
  return values.length > 0 ? values : ['[]', Buffer.alloc(0)].slice(0, aantal);
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
