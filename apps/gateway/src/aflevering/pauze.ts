export interface PauzeOpties {
  /** First pause after a failed attempt, in ms. */
  readonly eerstePauzeMs: number;
  /** Longest pause, in ms. */
  readonly grootstePauzeMs: number;
}

/**
 * Pause before the next attempt: doubles each time up to the longest, minus up to half of it by `toeval` (0…1), so that
 * a peer that comes back is not hit by all lanes at once.
 */
export function pauzeNa(pogingen: number, opties: PauzeOpties, toeval: number): number {
  const vol = Math.min(opties.grootstePauzeMs, opties.eerstePauzeMs * 2 ** Math.min(pogingen, 30));
  return Math.round(vol * (1 - toeval / 2));
}
