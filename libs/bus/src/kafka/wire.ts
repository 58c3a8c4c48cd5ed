import { type KafkaMessage } from 'kafkajs';
import { HubError, type HubEvent, newHubEvent, type Topic, TOPICS } from '#hub/envelope';

/** The event in a message, or undefined when it is none of ours. */
export function eventOf(message: Pick<KafkaMessage, 'value'>): HubEvent | undefined {
  try {
    const value: unknown = JSON.parse(message.value?.toString() ?? '');
    return isHubEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHubEvent(value: unknown): value is HubEvent {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as Partial<Record<keyof HubEvent, unknown>>;
  return (
    event.specversion === '1.0' &&
    typeof event.id === 'string' &&
    typeof event.partitionkey === 'string' &&
    typeof event.data === 'object' &&
    event.data !== null &&
    TOPICS.some((t) => t === event.type)
  );
}

/** Stands for a message that is no event: says where it lies, never what is in it. */
export function unreadable(topic: Topic, place: string): { readonly event: HubEvent; readonly error: HubError } {
  const event = newHubEvent({ rol: 'bus', topic, baan: place, data: { berichtId: place }, nu: new Date() });
  return { event, error: new HubError('HUB_BUS_UNREADABLE', 'permanent', `geen event op ${place}`) };
}
