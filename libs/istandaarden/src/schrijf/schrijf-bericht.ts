import { Buffer } from 'node:buffer';
import type { BerichtNaam, BerichtPerNaam } from '../generated/3.2/berichten.ts';
import { berichtTabel, HUIDIGE_RELEASE } from '../registry.ts';
import { schrijfplan, type Knoop, type Vorm } from './plan.ts';

const KOP = '<?xml version="1.0" encoding="UTF-8"?>';

const BIJZONDER = /[&<>\r\n]/g;
const VERVANGING: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A bare CR would be read as a line end; a line end in a value is written as every other line end of the file.
  '\r': '&#13;',
  '\n': '\r\n',
};
/** What no XML 1.0 document can hold. */
const ONMOGELIJK = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const GEWOON = /^[ -%'-;=?-~]*$/;

function tekst(waarde: unknown, knoop: Knoop): string {
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde !== 'string') throw new TypeError(`${knoop.naam} heeft geen waarde om te schrijven`);
  if (GEWOON.test(waarde)) return waarde;
  if (ONMOGELIJK.test(waarde)) throw new TypeError(`${knoop.naam} bevat een teken dat in XML niet kan`);
  return waarde.replace(BIJZONDER, (teken) => VERVANGING[teken] ?? teken);
}

type Velden = Readonly<Record<string, unknown>>;

function kinderen(knopen: readonly Knoop[], velden: Velden): string {
  let uit = '';
  for (const knoop of knopen) {
    const waarde = velden[knoop.sleutel];
    if (waarde !== undefined) uit += element(knoop, waarde);
    else if (knoop.verplicht) throw new TypeError(`${knoop.naam} ontbreekt`);
  }
  return uit;
}

function rij(knoop: Knoop, waarden: unknown): string {
  if (!Array.isArray(waarden) || waarden.length === 0) throw new TypeError(`${knoop.naam} ontbreekt`);
  let uit = '';
  for (const waarde of waarden) uit += element(knoop, waarde);
  return uit;
}

function element(knoop: Knoop, waarde: unknown): string {
  if (knoop.kinderen === null) return `${knoop.open}${tekst(waarde, knoop)}${knoop.sluit}`;
  const kind = knoop.kinderen[0];
  const inhoud = knoop.rij && kind ? rij(kind, waarde) : kinderen(knoop.kinderen, waarde as Velden);
  return `${knoop.open}${inhoud}${knoop.sluit}`;
}

export interface SchrijfOpties {
  readonly release?: string;
  /** Default `ruim`; `compact` for what must stay below 25 MB in its envelope (OP179). */
  readonly vorm?: Vorm;
}

/**
 * The bytes of a message: UTF-8 without BOM, CR LF, elements in the order of the standard (OP192).
 * @throws TypeError when a required element is missing or a text cannot be written in XML: the value was never a valid
 * message, which is a fault of the caller. Facets are not checked again.
 */
export function schrijfBericht<N extends BerichtNaam>(
  naam: N,
  waarde: BerichtPerNaam[N],
  { release = HUIDIGE_RELEASE, vorm = 'ruim' }: SchrijfOpties = {},
): Uint8Array {
  const plan = schrijfplan(berichtTabel(naam, release), vorm);
  return Buffer.from(`${KOP}${element(plan, waarde)}\r\n`, 'utf8');
}
