import { type HubEvent } from '#hub/envelope';
import { type Uitvoerder } from './sql.ts';

/** Marks events as done for a group in the caller's transaction and returns those that were not done before. */
export async function neemNieuwe(client: Uitvoerder, groep: string, events: readonly HubEvent[]): Promise<HubEvent[]> {
  const { rows } = await client.query<{ event_id: string }>({
    name: 'inbox',
    text: `insert into inbox (groep, event_id) select $1, id from unnest($2::uuid[]) as u(id)
           on conflict do nothing returning event_id`,
    values: [groep, events.map((event) => event.id)],
  });
  if (rows.length === events.length) return [...events];
  const nieuw = new Set(rows.map((rij) => rij.event_id));
  return events.filter((event) => nieuw.delete(event.id));
}

/** Forgets what was done before `voor`; the bus never offers an event that long after its publishing. */
export async function ruimInboxOp(client: Uitvoerder, voor: Date): Promise<void> {
  await client.query({ name: 'inbox_op', text: 'delete from inbox where op < $1', values: [voor] });
}
