import type { Gemeentelijsten } from './gemeenten.ts';
import { lijstVan } from './gemeenten.ts';
import { LIJST } from './teksten.ts';

/** An official list as it was read: code → name. */
export interface CbsLijst {
  readonly jaar: number;
  readonly gemeenten: ReadonlyMap<string, string>;
}

export type CbsResultaat =
  | { readonly uitkomst: 'goed'; readonly lijst: CbsLijst }
  | { readonly uitkomst: 'fout'; readonly problemen: readonly string[] };

interface Rij {
  /** Counts from 1. */
  readonly regel: number;
  readonly cellen: readonly string[];
}

const SCHEIDERS = ['|', ';', '\t', ','];
const KOLOM = 'gemeentecode';

function decodeer(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What a spreadsheet on Windows writes unless told otherwise; only names hold such characters.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const splits = (regel: string, scheider: string): string[] =>
  regel.split(scheider).map((cel) =>
    cel
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/** The table below the line that names the column, and in which column code and name stand. */
function zoekTabel(regels: readonly string[]): { rijen: readonly Rij[]; code: number; naam: number } | null {
  for (const [i, regel] of regels.entries()) {
    for (const scheider of SCHEIDERS) {
      const kop = splits(regel, scheider).map((cel) => cel.toLowerCase());
      if (kop.length < 2 || !kop.includes(KOLOM)) continue;
      const rijen = regels.slice(i + 1).map((r, j) => ({ regel: i + j + 2, cellen: splits(r, scheider) }));
      return { rijen: tabelrijen(rijen), code: kop.indexOf(KOLOM), naam: kop.indexOf('gemeentenaam') };
    }
  }
  return null;
}

/** Until the first line without cells; the line of dashes of a Markdown table is none. */
function tabelrijen(rijen: readonly Rij[]): readonly Rij[] {
  const eind = rijen.findIndex(({ cellen }) => cellen.length < 2 || cellen.every((cel) => cel === ''));
  const tabel = eind < 0 ? rijen : rijen.slice(0, eind);
  return tabel.filter(({ cellen }) => !cellen.every((cel) => /^[-: ]*$/.test(cel)));
}

/** The years that the text around the table names: of the indeling, and of the Peildatum. */
function jarenIn(tekst: string): number[] {
  const titel = [...tekst.matchAll(/gemeentelijke indeling (?:op 1 januari )?([0-9]{4})/gi)].map(([, j]) => j);
  const peildatum = [...tekst.matchAll(/peildatum\W+01-01-([0-9]{4})/gi)].map(([, j]) => j);
  return [...new Set([...titel, ...peildatum].map(Number))].toSorted();
}

function leesRijen(rijen: readonly Rij[], code: number, naam: number, problemen: string[]): Map<string, string> {
  const gemeenten = new Map<string, string>();
  for (const { regel, cellen } of rijen) {
    const c = cellen[code] ?? '';
    if (!/^[0-9]{4}$/.test(c)) problemen.push(LIJST.geenCode(regel));
    else if (gemeenten.has(c)) problemen.push(LIJST.dubbel(regel, c));
    else gemeenten.set(c, cellen[naam] ?? '');
  }
  return gemeenten;
}

function leesJaar(tekst: string, gegeven: number | undefined, problemen: string[]): number {
  if (gegeven !== undefined) return gegeven;
  const jaren = jarenIn(tekst);
  if (jaren.length !== 1) problemen.push(jaren.length === 0 ? LIJST.geenJaar : LIJST.tweeJaren(jaren));
  return jaren[0] ?? 0;
}

/** A list that lost more than half of the one before was cut off. */
function toetsOmvang(tekst: string, gemeenten: ReadonlyMap<string, string>, vorige: ReadonlySet<string>): string[] {
  const genoemd = Number(/aantal gemeenten\W+([0-9]+)/i.exec(tekst)?.[1] ?? gemeenten.size);
  const over = [...vorige].filter((c) => gemeenten.has(c)).length;
  return [
    ...(genoemd === gemeenten.size ? [] : [LIJST.aantal(genoemd, gemeenten.size)]),
    ...(over * 2 < vorige.size ? [LIJST.teKort(over, vorige.size)] : []),
  ];
}

/**
 * Reads an official list of gemeenten: a CSV of the CBS (`;`, `,` or tab) or the page of the iStandaarden (Markdown), with
 * a column Gemeentecode. `jaar` says of which year it is when the file does not. Refused as a whole, with every problem.
 */
export function leesCbsBestand(bytes: Uint8Array, bekend: Gemeentelijsten, jaar?: number): CbsResultaat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { uitkomst: 'fout', problemen: [LIJST.excel] };
  const tekst = decodeer(bytes);
  const tabel = zoekTabel(tekst.split(/\r?\n/));
  if (!tabel) return { uitkomst: 'fout', problemen: [LIJST.geenKop] };
  const problemen: string[] = [];
  const vanJaar = leesJaar(tekst, jaar, problemen);
  const gemeenten = leesRijen(tabel.rijen, tabel.code, tabel.naam, problemen);
  problemen.push(...toetsOmvang(tekst, gemeenten, lijstVan(bekend, vanJaar)));
  return problemen.length > 0
    ? { uitkomst: 'fout', problemen }
    : { uitkomst: 'goed', lijst: { jaar: vanJaar, gemeenten } };
}
