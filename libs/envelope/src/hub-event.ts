import { newId } from './id.ts';

/** The topics of the hub, in the order in which a bericht passes them. */
export const TOPICS = ['hub.ontvangen', 'hub.vertaald', 'hub.getoetst', 'hub.uitgaand', 'hub.parkeer'] as const;
export type Topic = (typeof TOPICS)[number];

/** The consumer groups (roles) per topic: each group gets every event of the topic once. */
export const TOPIC_GROUPS: Readonly<Record<Topic, readonly string[]>> = {
  'hub.ontvangen': ['translator'],
  'hub.vertaald': ['finance'],
  'hub.getoetst': ['router'],
  'hub.uitgaand': ['gateway'],
  'hub.parkeer': ['console'],
};

/** The group under which an event waits in the outbox for the relay, when Kafka carries it to the groups. */
export const RELAY_GROUP = 'relay';

/** Which outbox rows an event gets: one per consumer group when PostgreSQL carries it, else one for the relay to Kafka. */
export function outboxGroups(carrier: 'postgres' | 'kafka'): Readonly<Record<Topic, readonly string[]>> {
  if (carrier === 'postgres') return TOPIC_GROUPS;
  const relay = [RELAY_GROUP];
  return {
    'hub.ontvangen': relay,
    'hub.vertaald': relay,
    'hub.getoetst': relay,
    'hub.uitgaand': relay,
    'hub.parkeer': relay,
  };
}

/**
 * References only: no personal data ever travels on the bus (claim check; body and BSN stay in the store).
 * `hub.uitgaand` says that work is waiting for a destination; the other topics are about one bericht.
 */
export type HubEventData = { readonly berichtId: string } | { readonly bestemming: string };

/**
 * What travels on the bus: a CloudEvents 1.0 event (structured JSON), described in contracts/asyncapi.
 * `partitionkey` is the lane: events with the same lane are handled in the order of publishing, one at a time.
 */
export interface HubEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: Topic;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly partitionkey: string;
  readonly traceparent?: string;
  readonly data: HubEventData;
}

export interface NewHubEvent {
  /** Role that publishes, e.g. `gateway`. */
  readonly rol: string;
  readonly topic: Topic;
  /** Lane: per sender in, per destination and dossier out. */
  readonly baan: string;
  readonly data: HubEventData;
  readonly nu: Date;
  readonly traceparent?: string | undefined;
}

/** Makes an event with a fresh id; the id is the idempotency key for consumers (inbox). */
export function newHubEvent(e: NewHubEvent): HubEvent {
  return {
    specversion: '1.0',
    id: newId(),
    source: `urn:berichtenhub:${e.rol}`,
    type: e.topic,
    subject: 'berichtId' in e.data ? e.data.berichtId : e.data.bestemming,
    time: e.nu.toISOString(),
    datacontenttype: 'application/json',
    partitionkey: e.baan,
    ...(e.traceparent === undefined ? {} : { traceparent: e.traceparent }),
    data: e.data,
  };
}

/** Adds, once per batch, the event that tells a destination that work is waiting. */
export function addUitgaand(events: HubEvent[], rol: string, bestemming: string, nu: Date): void {
  if (events.some((e) => 'bestemming' in e.data && e.data.bestemming === bestemming)) return;
  events.push(newHubEvent({ rol, topic: 'hub.uitgaand', baan: bestemming, data: { bestemming }, nu }));
}
