import { release as release32 } from './generated/3.2/tabellen.ts';
import type { BerichtNaam } from './generated/3.2/berichten.ts';
import { bouwTabel, enkelvoudig } from './tabel/bouw.ts';
import type { Domein, ReleaseData } from './tabel/data.ts';
import type { BerichtTabel, WaardeType } from './tabel/tabel.ts';

/** The releases this hub speaks. A new release is a new line; a specification compares it with generated/. */
export const RELEASES: readonly ReleaseData[] = [release32];

/** The release used for own messages. */
export const HUIDIGE_RELEASE = '3.2';

const gebouwd = new Map<string, BerichtTabel<BerichtNaam> | undefined>();

/** The table of a message, built on first use; undefined when no release or message has this name. */
export function zoekTabel(domein: Domein, nummer: number, release: string): BerichtTabel<BerichtNaam> | undefined {
  const sleutel = `${domein}${nummer}/${release}`;
  if (!gebouwd.has(sleutel)) {
    const data = RELEASES.find((r) => r.release === release);
    gebouwd.set(sleutel, data && (bouwTabel(data, domein, nummer) as BerichtTabel<BerichtNaam> | undefined));
  }
  return gebouwd.get(sleutel);
}

/** The table of a message by its name, `JW301`. */
export function berichtTabel(naam: BerichtNaam, release: string = HUIDIGE_RELEASE): BerichtTabel<BerichtNaam> {
  const [domein, nummer] = [naam.slice(0, -3).toLowerCase() as Domein, Number(naam.slice(-3))];
  const tabel = zoekTabel(domein, nummer, release);
  if (!tabel) throw new Error(`Bericht ${naam} bestaat niet in release ${release}`);
  return tabel;
}

/** The names of all messages of a release, Jw first. */
export function berichtNamen(release: string = HUIDIGE_RELEASE): readonly BerichtNaam[] {
  const data = RELEASES.find((r) => r.release === release);
  const nummers = Object.keys(data?.berichten ?? {});
  return ['JW', 'WMO'].flatMap((d) => nummers.map((n) => `${d}${n}` as BerichtNaam));
}

/** A simple datatype by its name, `LDT_Eenheid`, as it holds in a domain. */
export function datatype(naam: string, domein: Domein, release: string = HUIDIGE_RELEASE): WaardeType {
  const data = RELEASES.find((r) => r.release === release)?.enkelvoudig[naam];
  if (!data) throw new Error(`Datatype ${naam} bestaat niet in release ${release}`);
  return enkelvoudig(naam, data, domein);
}
