/**
 * Where a finding stands, said in one way for both sides: the path of the element on which the catalogue places the rule,
 * with an index on every element that may repeat (`Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type BerichtPerNaam } from '#hub/istandaarden';
import { type Declaratie } from '../schema.ts';
import { nummerVan } from './berichten.ts';
import { type SheetFout } from './xsltproc.ts';

interface Katalogus {
  readonly regels: readonly {
    readonly regel: string;
    readonly niveau: number;
    readonly op: Readonly<Record<string, readonly string[]>>;
  }[];
}

const KATALOGUS = parse(
  readFileSync(join(import.meta.dirname, '../../../contracts/istandaarden/3.2/regels.yaml'), 'utf8'),
) as Katalogus;

/** The rules inside one message, each with the numbers of the messages that it stands on. */
export const inhoudsregels = (): { readonly regel: string; readonly nummers: readonly string[] }[] =>
  KATALOGUS.regels.filter((r) => r.niveau === 2).map((r) => ({ regel: r.regel, nummers: Object.keys(r.op) }));

const plaatsingen = (regel: string, bericht: string): readonly string[] =>
  KATALOGUS.regels.find((r) => r.regel === regel)?.op[nummerVan(bericht)] ?? [];

const kinderen = (d: Declaratie | undefined): readonly Declaratie[] =>
  d?.type.soort === 'samengesteld' ? d.type.kinderen : [];

const zonderIndex = (stap: string): string => stap.replace(/\[\d+\]$/, '');

/** Steps of a path of the sheet; it leaves the index out where there happens to be one only. */
function stappen(locatie: string, wortel: Declaratie): string[] {
  let decl: Declaratie | undefined;
  return locatie
    .split('/')
    .filter((s) => s !== '')
    .map((stap, i) => {
      const naam = zonderIndex(stap);
      decl = i === 0 ? wortel : kinderen(decl).find((d) => d.naam === naam);
      return stap === naam && decl !== undefined && decl.max > 1 ? `${naam}[1]` : stap;
    });
}

/**
 * The sheet names every element that it looked at. The one to which the rule belongs lies in the deepest class (the first
 * word of the placement) that any of them is in; of several placements there, the one that shares most with it.
 */
function opPlaatsing(locaties: readonly (readonly string[])[], plaatsing: readonly string[]): string | null {
  let best = { diepte: -1, gedeeld: -1, pad: null as string | null };
  for (const locatie of locaties)
    for (const [klasse = '', ...rest] of plaatsing.map((p) => p.split('.'))) {
      const diepte = locatie.findLastIndex((s) => zonderIndex(s) === klasse);
      if (diepte < 0) continue;
      const gedeeld = rest.findIndex((s, i) => s !== zonderIndex(locatie[diepte + 1 + i] ?? ''));
      const kandidaat = { diepte, gedeeld: gedeeld < 0 ? rest.length : gedeeld };
      if (kandidaat.diepte < best.diepte) continue;
      if (kandidaat.diepte === best.diepte && kandidaat.gedeeld <= best.gedeeld) continue;
      best = { ...kandidaat, pad: [...locatie.slice(0, diepte + 1), ...rest].join('/') };
    }
  return best.pad;
}

type Vertaling = (
  locaties: readonly (readonly string[])[],
  plaatsing: readonly string[],
  waarde: unknown,
) => (string | null)[];

const een: Vertaling = (locaties, plaatsing) => [opPlaatsing(locaties, plaatsing)];

/** Every element that the sheet names has its own place: all members of a pair or a group. */
const ieder: Vertaling = (locaties, plaatsing) => locaties.map((l) => opPlaatsing([l], plaatsing));

/** An absent class beside the element that the sheet names. */
const naast =
  (naam: string): Vertaling =>
  (locaties) =>
    locaties.slice(0, 1).map((l) => [...l.slice(0, -1), naam].join('/'));

const zonderRand = (tekst: string): string => tekst.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/**
 * The sheet wants to name both of a pair, but for the later one it asks an element that a 315 does not have. The later
 * ones are those after it with the same reference.
 */
const metLatere: Vertaling = (locaties, plaatsing, waarde) =>
  locaties.flatMap((l) => {
    const eerder = opPlaatsing([l], plaatsing);
    const [, voor = '', nr = '', na = ''] = /^(.*\[)(\d+)(\].*)$/.exec(eerder ?? '') ?? [];
    const { aangevraagdeProducten } = (waarde as BerichtPerNaam['JW315']).client;
    const referentie = aangevraagdeProducten[Number(nr) - 1]?.referentieAanbieder;
    const later = aangevraagdeProducten.flatMap((p, i) =>
      i >= Number(nr) && zonderRand(p.referentieAanbieder) === referentie ? [`${voor}${i + 1}${na}`] : [],
    );
    return [eerder, ...later];
  });

/**
 * Rules for which the sheet says another number of things than there are places. Both sides are sets of (rule, place):
 * what is said twice of one place (TR006, CS337, CS340) counts once.
 */
const VERTALINGEN: Readonly<Record<string, Vertaling>> = {
  TR101: ieder,
  TR302: ieder,
  TR315: ieder,
  TR316: ieder,
  TR383: metLatere,
  TR386: ieder,
  TR410: ieder,
  TR416: ieder,
  TR377: naast('Woonplaatsbeginsel'),
  TR409: naast('Woonplaatsbeginsel'),
};

/** The findings of the sheet on a message as a set of `rule path`. */
export function plaatsenVanBlad(
  fouten: readonly SheetFout[],
  { naam, waarde }: { readonly naam: string; readonly waarde: unknown },
  wortel: Declaratie,
): Set<string> {
  const uit = new Set<string>();
  for (const { regel, locaties } of fouten) {
    const paden = locaties.map((l) => stappen(l, wortel));
    const vertaal = VERTALINGEN[regel] ?? een;
    for (const pad of vertaal(paden, plaatsingen(regel, naam), waarde)) uit.add(`${regel} ${pad ?? '?'}`);
  }
  return uit;
}

const sleutel = (naam: string): string => naam.charAt(0).toLowerCase() + naam.slice(1);

/** The path of a place in the typed value; a list there is a wrapper with one kind of child in the document. */
export function padVanPlek(plek: readonly (string | number)[], wortel: Declaratie): string {
  const pad = [wortel.naam];
  let decl: Declaratie | undefined = wortel;
  for (const stap of plek) {
    decl = typeof stap === 'number' ? kinderen(decl)[0] : kinderen(decl).find((d) => sleutel(d.naam) === stap);
    if (!decl) return `${pad.join('/')}/?${stap}`;
    pad.push(typeof stap === 'number' ? `${decl.naam}[${stap + 1}]` : decl.naam);
  }
  return pad.join('/');
}

export function plaatsenVanOns(
  vaststellingen: readonly { readonly regel: string; readonly plek: readonly (string | number)[] }[],
  wortel: Declaratie,
): Set<string> {
  return new Set(vaststellingen.map((v) => `${v.regel} ${padVanPlek(v.plek, wortel)}`));
}
