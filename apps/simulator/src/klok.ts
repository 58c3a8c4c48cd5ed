const MINUUT = 60_000;
/** The offset changes on whole hours only. */
const UUR = 60 * MINUUT;
const DAG = 24 * UUR;
const zone = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

const bekend = new Map<number, number>();

/** Offset of Dutch local time to UTC in milliseconds. */
function verschuiving(ms: number): number {
  const uur = Math.floor(ms / UUR);
  let verschil = bekend.get(uur);
  if (verschil === undefined) {
    const naam = zone.formatToParts(ms).find((deel) => deel.type === 'timeZoneName')?.value ?? 'GMT';
    const [, uren = '0', minuten = '0'] = /GMT([+-]\d\d):(\d\d)/.exec(naam) ?? [];
    verschil = (Number(uren) * 60 + Math.sign(Number(uren)) * Number(minuten)) * MINUUT;
    bekend.set(uur, verschil);
  }
  return verschil;
}

const dagen = new Map<number, string>();

/** A date in Dutch local time as `YYYY-MM-DD`. */
export function datum(ms: number = Date.now()): string {
  const dag = Math.floor((ms + verschuiving(ms)) / DAG);
  let tekst = dagen.get(dag);
  if (tekst === undefined) dagen.set(dag, (tekst = new Date(dag * DAG).toISOString().slice(0, 10)));
  return tekst;
}

/**
 * Clock of one sender: `tijdstipBericht` in local time with milliseconds, strictly rising, also when the local time
 * jumps back an hour (StUF 03.01 §4.3: each message later than all earlier ones of the same sender).
 */
export function maakZenderklok(nu: () => number = Date.now): () => string {
  let laatste = 0;
  return () => {
    const ms = nu();
    laatste = Math.max(ms + verschuiving(ms), laatste + 1);
    return new Date(laatste).toISOString().replace(/[-:.TZ]/g, '');
  };
}
