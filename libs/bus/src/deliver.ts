import { type HubEvent, retryClassOf } from '#hub/envelope';
import { type Park, type Subscription } from './bus-port.ts';
import { type Report } from './report.ts';

export interface DeliverTools {
  readonly park: Park;
  readonly report: Report;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Hands a batch to the handler and returns the indices of the events that must come again; all others are done, by the
 * handler or by parking. This is the failure rule of the port, the same for every bus.
 */
export async function deliver(
  subscription: Subscription,
  events: readonly HubEvent[],
  tools: DeliverTools,
): Promise<ReadonlySet<number>> {
  try {
    await subscription.handle(events);
    return NONE;
  } catch (error) {
    if (canComeAgain(error)) {
      report(subscription, tools, 'retry', events.length, error);
      return new Set(events.keys());
    }
    const [only] = events;
    if (only === undefined || events.length > 1) return oneByOne(subscription, events, tools);
    return (await parked(subscription, only, error, tools)) ? NONE : new Set([0]);
  }
}

/** An event that must come again holds back the rest of its lane, and nothing else. */
async function oneByOne(
  subscription: Subscription,
  events: readonly HubEvent[],
  tools: DeliverTools,
): Promise<ReadonlySet<number>> {
  const again = new Set<number>();
  const held = new Set<string>();
  for (const [index, event] of events.entries()) {
    if (!held.has(event.partitionkey) && (await finished(subscription, event, tools))) continue;
    held.add(event.partitionkey);
    again.add(index);
  }
  return again;
}

async function finished(subscription: Subscription, event: HubEvent, tools: DeliverTools): Promise<boolean> {
  try {
    await subscription.handle([event]);
    return true;
  } catch (error) {
    if (!canComeAgain(error)) return parked(subscription, event, error, tools);
    report(subscription, tools, 'retry', 1, error);
    return false;
  }
}

async function parked(s: Subscription, event: HubEvent, error: unknown, tools: DeliverTools): Promise<boolean> {
  try {
    await tools.park(event, s.group, error);
    report(s, tools, 'parked', 1, error);
    return true;
  } catch (parkError) {
    report(s, tools, 'park-failed', 1, parkError);
    return false;
  }
}

function canComeAgain(error: unknown): boolean {
  return retryClassOf(error) !== 'permanent';
}

function report(
  { topic, group }: Subscription,
  tools: DeliverTools,
  ...[what, events, error]: ['retry' | 'parked' | 'park-failed', number, unknown]
): void {
  tools.report({ what, topic, group, events, error });
}
