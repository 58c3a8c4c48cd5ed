// The start of a document: XML declaration and root tag, as the usual writers make them. Anything else is null.
import { herkenNamespace } from '../herken.ts';
import type { BerichtNaam } from '../generated/3.2/berichten.ts';
import { NS_BASIS, type BerichtTabel } from '../tabel/tabel.ts';
import type { Bytes } from './bytes.ts';
import type { Stijl } from './plan.ts';

/** Every attribute in single or double quotes, printable ASCII, no references. */
const WAARDE = `(?:"[ !#-%'-;=-~]*"|'[ -%(-;=-~]*')`;
const NAAM = '[A-Za-z_][A-Za-z0-9_.-]*';
const WIT = '[ \\t\\r\\n]';
const VERKLARING =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?: standalone=(?:"yes"|'yes'|"no"|'no'))? ?\?>/;
const WORTEL = new RegExp(`^${WIT}*<(?:(${NAAM}):)?Bericht((?:${WIT}+(?:${NAAM}:)?${NAAM}=${WAARDE})*)${WIT}*>`);
const ATTRIBUUT = /([A-Za-z0-9_.:-]+)=(?:"([^"]*)"|'([^']*)')/g;
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Bytes within which the root tag must end. */
const MAX_BEGIN = 4096;

export interface Begin {
  readonly tabel: BerichtTabel<BerichtNaam>;
  readonly stijl: Stijl;
  /** Where the content of the root element begins. */
  readonly inhoud: number;
}

/** The namespaces by prefix; null when there is any other attribute than a declaration or a schema hint. */
function namespaces(attributen: string): ReadonlyMap<string, string> | null {
  const uit = new Map<string, string>();
  const gezien = new Set<string>();
  const hints: string[] = [];
  for (const [, naam = '', dubbel, enkel] of attributen.matchAll(ATTRIBUUT)) {
    const waarde = dubbel ?? enkel ?? '';
    if (gezien.has(naam)) return null;
    gezien.add(naam);
    if (naam === 'xmlns') uit.set('', waarde);
    else if (naam.startsWith('xmlns:')) uit.set(naam.slice('xmlns:'.length), waarde);
    else hints.push(naam);
  }
  const hintMag = (naam: string): boolean => {
    const [prefix = '', lokaal] = naam.split(':');
    return lokaal === 'schemaLocation' && uit.get(prefix) === XSI;
  };
  return hints.length <= 1 && hints.every(hintMag) ? uit : null;
}

/** What XML reserves, and prefixes bound to nothing, are for the thorough reader. */
const VOORBEHOUDEN = /^$|^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/;
function isGewoon(ruimten: ReadonlyMap<string, string>): boolean {
  return [...ruimten].every(([prefix, ns]) => !/^xml/i.test(prefix) && !VOORBEHOUDEN.test(ns));
}

const metDubbelePunt = (prefix: string): string => (prefix === '' ? '' : `${prefix}:`);

function stijlVan(prefix: string, ruimten: ReadonlyMap<string, string>, basisNs: string): Stijl {
  const basis = [...ruimten].find(([, ns]) => ns === basisNs)?.[0];
  return { bericht: metDubbelePunt(prefix), basis: basis === undefined ? null : metDubbelePunt(basis) };
}

/** Reads the head of a document; null when it is not written in the usual way. */
export function leesBegin(bytes: Bytes): Begin | null {
  const tekst = bytes.latin1Slice(0, Math.min(bytes.length, MAX_BEGIN));
  const naVerklaring = VERKLARING.exec(tekst)?.[0].length ?? 0;
  const wortel = WORTEL.exec(tekst.slice(naVerklaring));
  if (!wortel) return null;
  const [tag, prefix = '', attributen = ''] = wortel;
  const ruimten = namespaces(attributen);
  if (!ruimten || !isGewoon(ruimten)) return null;
  const herkenning = herkenNamespace(ruimten.get(prefix) ?? '');
  if (!herkenning.herkend) return null;
  const { tabel } = herkenning;
  return { tabel, stijl: stijlVan(prefix, ruimten, tabel.namespaces[NS_BASIS]), inhoud: naVerklaring + tag.length };
}
