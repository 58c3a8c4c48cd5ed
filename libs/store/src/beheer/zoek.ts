import { type Uitvoerder } from '../pijplijn/sql.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The berichten that a kenmerk stands for: those that came in with it, or whose delivery went out with it, or the one with
 * it as id; with `metCross` also those that refer to it. Oldest first, at most 50.
 */
export async function findBerichtIds(
  client: Uitvoerder,
  kenmerk: string,
  { metCross }: { metCross: boolean },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: metCross ? 'zoek_kenmerk_cross' : 'zoek_kenmerk',
    text: `select id from (
             select id from bericht where kenmerk = $1
             union select bericht_id from correlatie where kenmerk = $1
             union select id from bericht where id = $2::uuid
             ${metCross ? 'union select id from bericht where cross_kenmerk = $1' : ''}
           ) gevonden order by id limit 50`,
    values: [kenmerk, UUID.test(kenmerk) ? kenmerk : null],
  });
  return rows.map(({ id }) => id);
}

/** The delivery that went out with this kenmerk; undefined when it is no outgoing one. */
export async function findAflevering(client: Uitvoerder, kenmerk: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>({
    name: 'zoek_aflevering',
    text: 'select aflevering_id as id from correlatie where kenmerk = $1',
    values: [kenmerk],
  });
  return rows[0]?.id;
}
