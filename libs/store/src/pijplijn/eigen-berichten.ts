import { newId } from '#hub/envelope';
import { type EigenBericht } from './rijen.ts';
import { recordset, rijenJson, type SetOpdracht, type Uitvoerder } from './sql.ts';
import { willekeurigeShard } from './telling.ts';

const KOLOMMEN: SetOpdracht<EigenBericht>['kolommen'] = {
  id: ['uuid', (b) => b.id],
  connector: ['text', (b) => b.connector],
  soort: ['text', (b) => b.soort],
  zender: ['jsonb', (b) => b.zender],
  ontvanger: ['jsonb', (b) => b.ontvanger],
  kenmerk: ['text', (b) => b.kenmerk],
  cross_kenmerk: ['text', (b) => b.crossKenmerk],
  functie: ['text', (b) => b.functie],
  inhoud_hash: ['bytea', (b) => b.inhoudHash],
  grootte: ['integer', (b) => b.grootte],
  baan: ['text', (b) => b.baan],
  traceparent: ['text', (b) => b.traceparent],
  ontvangen_op: ['timestamptz', (b) => b.ontvangenOp],
  berichtnaam: ['text', (b) => b.berichtnaam],
  domein: ['text', (b) => b.domein],
  identificatie: ['text', (b) => b.identificatie],
  dagtekening: ['text', (b) => b.dagtekening],
  dossier: ['bytea', (b) => b.dossier],
  antwoord_op: ['uuid', (b) => b.antwoordOp],
  stap_id: ['uuid', () => newId()],
};

const SQL = `with r as (${recordset(KOLOMMEN, 1)}),
  b as (insert into bericht (id, connector, soort, zender, ontvanger, kenmerk, cross_kenmerk, functie, inhoud_hash, grootte,
      baan, traceparent, ontvangen_op, berichtnaam, domein, identificatie, dagtekening, dossier, antwoord_op)
    select id, connector, soort, zender, ontvanger, kenmerk, cross_kenmerk, functie, inhoud_hash, grootte,
      baan, traceparent, ontvangen_op, berichtnaam, domein, identificatie, dagtekening, dossier, antwoord_op from r),
  s as (insert into stap (id, bericht_id, op, rol, stap, details)
    select stap_id, id, ontvangen_op, 'finance', 'gemaakt', json_build_object('antwoordOp', antwoord_op) from r)
  insert into telling as t (naam, shard, aantal) select 'ontvangen', $2::smallint, count(*) from r
    on conflict (naam, shard) do update set aantal = t.aantal + excluded.aantal`;

/** Stores berichten that the hub made. They count as received: from the hub itself. */
export async function schrijfEigenBerichten(client: Uitvoerder, berichten: readonly EigenBericht[]): Promise<void> {
  if (berichten.length === 0) return;
  await client.query({
    name: 'eigen_bericht',
    text: SQL,
    values: [rijenJson(KOLOMMEN, berichten), willekeurigeShard()],
  });
}
