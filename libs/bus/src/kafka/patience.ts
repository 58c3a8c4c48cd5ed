import { setTimeout as sleep } from 'node:timers/promises';
import { pauseAfter } from '../backoff.ts';

const BACKOFF = { firstMs: 100, maxMs: 500 };

/** Tries again for as long as it takes, until it works or the bus stops. */
export class Patience {
  readonly #stop = new AbortController();
  readonly #stopped: Promise<void>;

  constructor() {
    this.#stopped = new Promise((resolve) => this.#stop.signal.addEventListener('abort', () => resolve()));
  }

  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  stop(): void {
    this.#stop.abort();
  }

  /**
   * Resolves when the action worked or the bus stopped, whichever is first: look at `stopped` afterwards. Tells about
   * the 1st, 2nd, 4th, 8th … failure, so that a long outage does not fill a log.
   */
  async untilDone(action: () => Promise<void>, onFailure: (error: unknown) => void): Promise<void> {
    const tries = async (): Promise<void> => {
      for (let failures = 1; !this.stopped; failures++) {
        try {
          return await action();
        } catch (error) {
          if (!this.stopped && isPowerOfTwo(failures)) onFailure(error);
        }
        await this.pause(pauseAfter(failures, BACKOFF));
      }
    };
    await Promise.race([tries(), this.#stopped]);
  }

  async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}
