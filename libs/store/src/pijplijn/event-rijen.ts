import { type HubEvent, laneOf, type Topic } from '#hub/envelope';
import { type Deel, deel, type SetOpdracht, type Uitvoerder, voerSamenUit } from './sql.ts';

/** Which groups get a row of their own per topic: the consumer groups, or only `relay` when Kafka carries the events. */
export type GroepenPerTopic = Readonly<Record<Topic, readonly string[]>>;

interface EventRij {
  readonly event: HubEvent;
  readonly groep: string;
}

const VOEG_TOE: SetOpdracht<EventRij> = {
  naam: 'event_toe',
  kolommen: {
    topic: ['text', (r) => r.event.type],
    groep: ['text', (r) => r.groep],
    partitie: ['smallint', (r) => laneOf(r.event.partitionkey)],
    event: ['jsonb', (r) => r.event],
  },
  sql: 'insert into bus_event (topic, groep, partitie, event) select topic, groep, partitie, event from r',
};

/** The outbox rows of a transaction: they are on their way when it commits. */
export function eventsDeel(events: readonly HubEvent[], groepen: GroepenPerTopic): Deel {
  return deel(
    VOEG_TOE,
    events.flatMap((event) => groepen[event.type].map((groep) => ({ event, groep }))),
  );
}

export async function schrijfEvents(
  client: Uitvoerder,
  events: readonly HubEvent[],
  groepen: GroepenPerTopic,
): Promise<void> {
  await voerSamenUit(client, [eventsDeel(events, groepen)]);
}
