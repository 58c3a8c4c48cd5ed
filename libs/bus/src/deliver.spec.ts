import { HubError, type HubEvent, newHubEvent } from '#hub/envelope';
import { deliver } from './deliver.ts';
import { type BusNotice } from './report.ts';

const eventOf = (baan: string, nr: number): HubEvent =>
  newHubEvent({ rol: 'proef', topic: 'hub.ontvangen', baan, data: { berichtId: `${baan}${nr}` }, nu: new Date() });
const EVENTS = [eventOf('a', 1), eventOf('b', 1), eventOf('a', 2), eventOf('b', 2)];
const away = new HubError('HUB_STORE_UNREACHABLE', 'transient', 'weg');
const unsure = new HubError('HUB_DELIVERY_AMBIGUOUS', 'ambiguous', 'onbekend');

/** Hands over EVENTS to a handler that fails on some subjects; tells what happened. */
async function run(fails: Record<string, unknown>, parkFails = false) {
  const calls: string[] = [];
  const parked: string[] = [];
  const notices: BusNotice[] = [];
  const again = await deliver(
    {
      topic: 'hub.ontvangen',
      group: 'translator',
      maxBatch: 10,
      handle: (events) => {
        calls.push(events.map((e) => e.subject).join());
        const bad = events.find((e) => e.subject in fails);
        return bad === undefined ? Promise.resolve() : Promise.reject(fails[bad.subject] as Error);
      },
    },
    EVENTS,
    {
      park: (event) => (parkFails ? Promise.reject(away) : Promise.resolve(void parked.push(event.subject))),
      report: (notice) => notices.push(notice),
    },
  );
  return { calls, parked, again: [...again], told: notices.map((n) => n.what) };
}

describe('deliver', () => {
  it('is done when the handler is', async () => {
    expect(await run({})).toEqual({ calls: ['a1,b1,a2,b2'], parked: [], again: [], told: [] });
  });

  it.each([away, unsure])('brings all back after a failure that may pass: %s', async (error) => {
    const { calls, again, told } = await run({ b1: error });
    expect({ calls, again, told }).toEqual({ calls: ['a1,b1,a2,b2'], again: [0, 1, 2, 3], told: ['retry'] });
  });

  it('looks for the one that fails, parks it, and goes on with its lane', async () => {
    const { calls, parked, again } = await run({ a1: new TypeError('stuk') });
    expect(calls).toEqual(['a1,b1,a2,b2', 'a1', 'b1', 'a2', 'b2']);
    expect({ parked, again }).toEqual({ parked: ['a1'], again: [] });
  });

  it('parks a permanent HubError as it parks a bug', async () => {
    const { parked } = await run({ b2: new HubError('HUB_DELIVERY_REFUSED', 'permanent', 'nee') });
    expect(parked).toEqual(['b2']);
  });

  it('holds back the rest of a lane behind an event that must come again, and no other lane', async () => {
    const { calls, parked, again } = await run({ a1: away, b1: new Error('stuk') });
    expect({ calls, parked, again }).toEqual({ calls: ['a1,b1,a2,b2'], parked: [], again: [0, 1, 2, 3] });
    const second = await run({ b1: new Error('stuk'), b2: away, a1: new Error('stuk') });
    expect(second.calls.slice(1)).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect({ parked: second.parked, again: second.again }).toEqual({ parked: ['a1', 'b1'], again: [3] });
  });

  it('lets an event that cannot be parked come again', async () => {
    const { again, told } = await run({ a1: new Error('stuk') }, true);
    expect(again).toEqual([0, 2]);
    expect(told).toEqual(['park-failed']);
  });
});
