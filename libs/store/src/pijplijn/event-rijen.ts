import { type HubEvent, laneOf, type Topic } from '#hub/envelope';
import { type SetOpdracht, type Uitvoerder, voerUit } from './sql.ts';

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

/** Writes the outbox rows of a transaction; they are on their way when it commits. */
export async function schrijfEvents(
  client: Uitvoerder,
  events: readonly HubEvent[],
  groepen: GroepenPerTopic,
): Promise<void> {
  await voerUit(
    client,
    VOEG_TOE,
    events.flatMap((event) => groepen[event.type].map((groep) => ({ event, groep }))),
  );
}
