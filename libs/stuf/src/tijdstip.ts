const AMSTERDAM = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });
const KWARTIER_MS = 900_000;
const offsetCache = { kwartier: NaN, ms: 0 };

/** `EEJJMMDDhhmmssfff` in Dutch local time, the time of the StUF envelope (it carries no zone). */
export function formatTijdstip(moment: Date): string {
  const ms = moment.getTime();
  return cijfers(ms + offsetMs(ms));
}

/**
 * tijdstipBericht of the next message of a sender: now, but always later than the previous one (StUF019), also when the
 * clock steps back or summer time ends; then it goes on from the previous one by a millisecond.
 */
export function volgendTijdstip(nu: Date, vorige: string | null): string {
  const tijdstip = formatTijdstip(nu);
  if (vorige === null) return tijdstip;
  const grens = vorige.padEnd(17, '0');
  return tijdstip > grens ? tijdstip : cijfers(alsUtc(grens) + 1);
}

/** Whether a value is a moment that exists: the schema also accepts 9 digits or a 31st of February. */
export function isTijdstip(waarde: string): boolean {
  if (!/^\d{8}(?:\d{2}){0,3}$|^\d{14}\d{1,3}$/.test(waarde)) return false;
  const [jaar, maand, dag] = [deel(waarde, 0, 4), deel(waarde, 4, 6), deel(waarde, 6, 8)];
  const [uur, minuut, seconde] = [deel(waarde, 8, 10), deel(waarde, 10, 12), deel(waarde, 12, 14)];
  const bestaat = dag >= 1 && maand >= 1 && maand <= 12 && dag <= new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
  return bestaat && uur <= 23 && minuut <= 59 && seconde <= 59;
}

function deel(waarde: string, van: number, tot: number): number {
  return Number(waarde.slice(van, tot));
}

/** The digits read as if they were UTC, in milliseconds; NaN when there is no such moment. */
function alsUtc(tijdstip: string): number {
  const [, jaar, maand, dag, uur, minuut, seconde, ms] = /^(\d{4})(..)(..)(..)(..)(..)(...)$/.exec(tijdstip) ?? [];
  return Date.parse(`${jaar}-${maand}-${dag}T${uur}:${minuut}:${seconde}.${ms}Z`);
}

function cijfers(ms: number): string {
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().replace(/\D/g, '');
}

/** Offset of Amsterdam from UTC. It changes on the hour, so one look-up a quarter is enough. */
function offsetMs(ms: number): number {
  const kwartier = Math.floor(ms / KWARTIER_MS);
  if (kwartier !== offsetCache.kwartier) {
    const [, teken, uren, minuten] = /([+-])(\d\d):(\d\d)/.exec(AMSTERDAM.format(ms)) ?? [];
    const offset = (Number(uren ?? 0) * 60 + Number(minuten ?? 0)) * 60_000;
    offsetCache.kwartier = kwartier;
    offsetCache.ms = teken === '-' ? -offset : offset;
  }
  return offsetCache.ms;
}
