import { type HubEvent, newHubEvent } from '#hub/envelope';
import { GroupWriter } from './group-writer.ts';

const eventOf = (nr: number): HubEvent =>
  newHubEvent({ rol: 'proef', topic: 'hub.ontvangen', baan: 'a', data: { berichtId: String(nr) }, nu: new Date() });

describe('GroupWriter', () => {
  it('writes one group at a time in the order of the calls; what waits shares a write', async () => {
    const writes: string[] = [];
    let busy = 0;
    const writer = new GroupWriter(async (events) => {
      expect(++busy).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      writes.push(events.map((e) => e.subject).join());
      busy--;
    });
    await Promise.all([1, 2, 3].map((nr) => writer.add([eventOf(nr)])));
    expect(writes).toEqual(['1', '2,3']);
  });

  it('fails only those in the write that failed, and goes on', async () => {
    const writer = new GroupWriter((events) =>
      events[0]?.subject === '1' ? Promise.reject(new Error('weg')) : Promise.resolve(),
    );
    const results = await Promise.allSettled([1, 2, 3].map((nr) => writer.add([eventOf(nr)])));
    expect(results.map((r) => r.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });

  it('divides a long wait over writes of a bounded size', async () => {
    const sizes: number[] = [];
    const writer = new GroupWriter((events) => Promise.resolve(void sizes.push(events.length)));
    const many = Array.from({ length: 400 }, (_, i) => eventOf(i));
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => writer.add(many)));
    expect(sizes).toEqual([400, 800, 800, 400]);
  });
});
