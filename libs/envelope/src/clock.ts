/** The only source of time; tests bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The date that a Dutch clock shows at this moment, yyyy-mm-dd. */
export function nederlandseDatum(op: Date): string {
  return AMSTERDAM.format(op);
}
