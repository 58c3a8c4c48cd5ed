/**
 * Differences with xmllint that are known and meant; docs/afwijkingen.md gives the reasons under the same names (a spec compares).
 * Each is proved on the document at hand: when only the named thing is taken out of it, xmllint and we must both find
 * it valid. So an explanation cannot hide anything else that differs.
 */
import { leesGrondig } from './lezers.ts';
import { beoordeel } from './xmllint.ts';

export interface Verklaring {
  readonly naam: string;
  /** The document without the thing; the same bytes when it is not there. */
  readonly zonder: (xml: Buffer) => Buffer;
}

const opTekst =
  (doe: (xml: string) => string) =>
  (xml: Buffer): Buffer =>
    Buffer.from(doe(xml.toString('latin1')), 'latin1');

const DECLARATIE = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["'][^>]*\?>/;

/** Another encoding than UTF-8, said in the XML declaration or by a byte order mark. */
function naarUtf8(xml: Buffer): Buffer {
  const merk = xml.subarray(0, 2).toString('hex');
  const gezegd = { fffe: 'utf-16le', feff: 'utf-16be' }[merk] ?? DECLARATIE.exec(xml.toString('latin1'))?.[1];
  if (gezegd === undefined || /^utf-8$/i.test(gezegd)) return xml;
  try {
    const tekst = new TextDecoder(gezegd).decode(xml);
    return Buffer.from(tekst.replace(DECLARATIE, '<?xml version="1.0" encoding="UTF-8"?>'));
  } catch {
    return xml;
  }
}

export const VERKLARINGEN: readonly Verklaring[] = [
  { naam: 'andere codering dan UTF-8', zonder: naarUtf8 },
  { naam: 'byte order mark vooraan', zonder: opTekst((x) => x.replace(/^\xef\xbb\xbf/, '')) },
  { naam: 'DOCTYPE', zonder: opTekst((x) => x.replace(/<!DOCTYPE[^<>[]*(?:\[[^\]]*\]\s*)?>/, '')) },
  { naam: 'NUL-bytes achter het bericht', zonder: opTekst((x) => x.replace(/(>[ \t\r\n]*)\0[^]*$/, '$1')) },
  {
    naam: 'een tijd met een negatieve tijdzone',
    zonder: opTekst((x) => x.replace(/(\d\d:\d\d:\d\d(?:\.\d+)?)-\d\d:\d\d/g, '$1')),
  },
  {
    naam: 'CDATA met alleen witruimte, of een lege CDATA, tussen elementen',
    zonder: opTekst((x) => x.replace(/<!\[CDATA\[[ \t\r\n]*\]\]>/g, '')),
  },
  {
    naam: 'witruimte rond de waarde van xsi:type',
    zonder: opTekst((x) => x.replace(/(xsi:type=["'])\s*([^\s"']+)\s*(["'])/g, '$1$2$3')),
  },
  {
    naam: 'een naam of declaratie die niet klopt volgens Namespaces in XML',
    zonder: opTekst((x) =>
      x.replace(/ xmlns:(?:xmlns="[^"]*"|xml="(?!http:\/\/www\.w3\.org\/XML\/1998\/namespace")[^"]*"|[^\s=]+="")/g, ''),
    ),
  },
];

function zonderBekende(xml: Buffer): { readonly namen: readonly string[]; readonly xml: Buffer } {
  const namen: string[] = [];
  let rest = xml;
  for (const v of VERKLARINGEN) {
    const zonder = v.zonder(rest);
    if (!zonder.equals(rest)) namen.push(v.naam);
    rest = zonder;
  }
  return { namen, xml: rest };
}

/** For each document on which the verdicts differ: what explains it, or null. */
export async function verklaar(xsd: string, documenten: readonly Buffer[]): Promise<(string | null)[]> {
  const ontdaan = documenten.map(zonderBekende);
  const geldig = await beoordeel(
    xsd,
    ontdaan.map((o) => o.xml),
  );
  return ontdaan.map((o, i) =>
    o.namen.length > 0 && geldig[i] && leesGrondig(o.xml).geldig ? o.namen.join(' + ') : null,
  );
}
