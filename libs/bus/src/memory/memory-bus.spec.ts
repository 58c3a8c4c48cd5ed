import { busContract } from '../../../../test/contract/bus.ts';
import { MemoryBus } from './memory-bus.ts';
import { MemoryQueue } from './memory-queue.ts';

busContract('memory', () => {
  const queue = new MemoryQueue({ firstMs: 20, maxMs: 100 });
  const open: MemoryBus[] = [];
  return Promise.resolve({
    // Buses in memory do not tell each other; looking often stands in for it.
    open() {
      const bus = new MemoryBus({ queue, pollMs: 5 });
      open.push(bus);
      return bus;
    },
    parked: () => Promise.resolve(open.flatMap((bus) => bus.parked.map((p) => p.event.id))),
  });
});
