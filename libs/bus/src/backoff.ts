export interface Backoff {
  /** First pause, in milliseconds. */
  readonly firstMs: number;
  /** Longest pause, in milliseconds. */
  readonly maxMs: number;
}

export const DEFAULT_BACKOFF: Backoff = { firstMs: 100, maxMs: 30_000 };

/** Pause in milliseconds after the given number of failures (from 1): doubling, with jitter of half the pause. */
export function pauseAfter(failures: number, { firstMs, maxMs }: Backoff): number {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(full * (0.5 + Math.random() / 2));
}
