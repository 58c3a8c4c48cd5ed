// Reads the catalogue of rules and holds it against the messages of the same release.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Bericht, type Contract, type Domein, type Klasse } from './model.ts';

export interface Regel {
  readonly regel: string;
  readonly niveau: 2 | 3 | 4;
  /** null: the rule stands on a message that has no retourbericht. */
  readonly code: string | null;
  /** The one domain in which the rule exists; null: both. */
  readonly alleen: Domein | null;
  /** Per message number the elements it stands on, `Client.Geboortedatum.Datum`. */
  readonly op: Readonly<Record<string, readonly string[]>>;
  readonly zegt: string;
  readonly melding: string;
}

const VELDEN = ['regel', 'niveau', 'code', 'alleen', 'op', 'zegt', 'melding'];

/** The first segment is a class of the message or `Bericht`; every next one an element of what came before. */
function elementProbleem(pad: string, bericht: Bericht, samengesteld: readonly Klasse[]): string | null {
  const klassen = new Map([...samengesteld, ...bericht.klassen].map((k) => [k.naam, k]));
  const [eerste = '', ...rest] = pad.split('.');
  let klasse = klassen.get(eerste === 'Bericht' ? 'Root' : eerste);
  if (!klasse) return `${bericht.nummer} heeft geen ${eerste}`;
  for (const naam of rest) {
    const element = klasse?.elementen.find((e) => e.naam === naam);
    if (!element) return `${bericht.nummer} heeft geen ${naam} in ${pad}`;
    klasse = klassen.get(element.type);
  }
  return null;
}

function opProblemen(op: unknown, contract: Contract): string[] {
  if (typeof op !== 'object' || op === null || Object.keys(op).length === 0) return ['staat op geen enkel bericht'];
  return Object.entries(op as Record<string, unknown>).flatMap(([nummer, paden]) => {
    const bericht = contract.berichten.find((b) => String(b.nummer) === nummer);
    if (!bericht) return [`onbekend bericht ${nummer}`];
    if (!Array.isArray(paden) || paden.length === 0) return [`geen elementen bij ${nummer}`];
    const dubbel = paden.filter((p, i) => paden.indexOf(p) < i).map((p) => `${String(p)} staat dubbel bij ${nummer}`);
    return [...dubbel, ...paden.flatMap((p) => elementProbleem(String(p), bericht, contract.samengesteld) ?? [])];
  });
}

function veldProblemen(ruw: Record<string, unknown>, contract: Contract): string[] {
  const codes = contract.codelijsten['LDT_RetourCode']?.jw.codes ?? {};
  const uit = Object.keys(ruw)
    .filter((veld) => !VELDEN.includes(veld))
    .map((veld) => `onbekend veld ${veld}`);
  if (![2, 3, 4].includes(ruw['niveau'] as number)) uit.push('niveau is 2, 3 of 4');
  if (ruw['code'] !== null && !(String(ruw['code']) in codes)) uit.push('code staat niet in WJ001');
  if (ruw['niveau'] === 2 && ruw['code'] !== '0001') uit.push('niveau 2 heeft code 0001');
  if (!['jw', 'wmo', undefined].includes(ruw['alleen'] as string | undefined)) uit.push('alleen is jw of wmo');
  for (const veld of ['zegt', 'melding']) {
    const tekst = ruw[veld];
    if (typeof tekst !== 'string' || tekst === '') uit.push(`${veld} ontbreekt`);
    else if (tekst !== tekst.trim()) uit.push(`${veld} begint of eindigt met een spatie`);
  }
  return uit;
}

/** All problems of a catalogue at once, each with the rule it is about. */
export function regelProblemen(ruw: readonly Record<string, unknown>[], contract: Contract): string[] {
  const namen = ruw.map((r) => String(r['regel']));
  return ruw.flatMap((r, i) => {
    const naam = namen[i]!;
    const eigen = [
      ...(/^(TR|CD|CS)\d{3}$/.test(naam) ? [] : ['geen regelcode']),
      ...(namen.indexOf(naam) < i ? ['staat dubbel'] : []),
      ...veldProblemen(r, contract),
      ...opProblemen(r['op'], contract),
    ];
    return eigen.map((probleem) => `${naam}: ${probleem}`);
  });
}

/** The catalogue of a release folder, by code; null when the release has none. */
export function leesRegels(map: string, contract: Contract): Regel[] | null {
  const pad = join(map, 'regels.yaml');
  if (!existsSync(pad)) return null;
  const { regels } = parse(readFileSync(pad, 'utf8')) as { regels: (Regel & Record<string, unknown>)[] };
  const problemen = regelProblemen(regels, contract);
  if (problemen.length > 0) throw new Error(`${pad}\n  ${problemen.join('\n  ')}`);
  return regels.map((r) => ({ ...r, alleen: r.alleen ?? null })).sort((a, b) => (a.regel < b.regel ? -1 : 1));
}
