/** The only source of time; tests bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const KWARTIER_MS = 900_000;
const laatst = { kwartier: NaN, datum: '' };

/** The date that a Dutch clock shows at this moment, yyyy-mm-dd. Midnight is on a quarter, so one look-up a quarter is enough. */
export function nederlandseDatum(op: Date): string {
  const kwartier = Math.floor(op.getTime() / KWARTIER_MS);
  if (kwartier !== laatst.kwartier) {
    laatst.kwartier = kwartier;
    laatst.datum = AMSTERDAM.format(op);
  }
  return laatst.datum;
}
