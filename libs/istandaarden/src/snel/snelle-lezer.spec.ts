import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Bericht323 } from '../generated/3.2/bericht323.ts';
import { leesGrondig } from '../grondig/lees-grondig.ts';
import { berichtNamen } from '../registry.ts';
import { leesSnel } from './snelle-lezer.ts';

const voorbeeld = (naam: string): string =>
  readFileSync(new URL(`../../../../contracts/istandaarden/3.2/voorbeelden/${naam}.xml`, import.meta.url), 'utf8');

/** What the fast reader says, after proof that the thorough one agrees with every yes. */
function snel(xml: string | Buffer): 'ja' | 'geen antwoord' {
  const bytes = Buffer.from(xml as string);
  const antwoord = leesSnel(bytes);
  if (!antwoord) return 'geen antwoord';
  expect(leesGrondig(bytes)).toEqual({
    uitkomst: 'goed',
    bericht: antwoord.tabel.naam,
    versie: antwoord.tabel.release,
    domein: antwoord.tabel.domein,
    waarde: antwoord.waarde,
    bevindingen: [],
  });
  return 'ja';
}

const MSG = 'http://www.istandaarden.nl/ijw/3_2/jw301/schema';
const BASIS = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';
const jw301 = voorbeeld('JW301');
const kaal = jw301.replace(/<\?xml[^>]*\?>\s*/, '').replace(/<jw301:Bericht[^>]*>/, '<jw301:Bericht>');
const metWortel = (attributen: string, xml = kaal): string =>
  xml.replace(/<([a-z0-9]+:)?Bericht>/, (t) => `${t.slice(0, -1)} ${attributen}>`);
const zonderPrefix = (p: string, xml: string): string => xml.replaceAll(`<${p}:`, '<').replaceAll(`</${p}:`, '</');

/** As .NET writes it: default namespaces, declared again on each element with which the basisschema begins. */
function metStandaardnaamruimten(xml: string): string {
  let diepte = 0;
  return xml.replace(/<(\/?)(jw301|ijw):([A-Za-z0-9]+)>/g, (_tag, sluit: string, prefix: string, naam: string) => {
    if (prefix === 'jw301') return `<${sluit}${naam}>`;
    if (sluit) diepte--;
    else if (diepte++ === 0) return `<${naam} xmlns="${BASIS}">`;
    return `<${sluit}${naam}>`;
  });
}

describe('fast reader', () => {
  it.each(berichtNamen())('reads the example %s', (naam) => {
    expect(snel(voorbeeld(naam))).toBe('ja');
  });

  it.each([
    [
      'other prefixes',
      metWortel(`xmlns:a="${MSG}" xmlns:b="${BASIS}"`, kaal.replaceAll('jw301:', 'a:').replaceAll('ijw:', 'b:')),
    ],
    ['the message as default namespace', metWortel(`xmlns="${MSG}" xmlns:ijw="${BASIS}"`, zonderPrefix('jw301', kaal))],
    [
      'the basisschema as default namespace',
      metWortel(`xmlns:jw301="${MSG}" xmlns="${BASIS}"`, zonderPrefix('ijw', kaal)),
    ],
    [
      'a default namespace declared where it begins',
      metWortel(`xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="${MSG}"`, metStandaardnaamruimten(kaal)),
    ],
    [
      'a schema hint on the root',
      metWortel(
        `xmlns:jw301='${MSG}' xmlns:ijw='${BASIS}' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='${MSG} x.xsd'`,
      ),
    ],
    ['no line ends', jw301.replaceAll(/>\s+</g, '><')],
    ['named entities and letters beyond ASCII', jw301.replace(/(Achternaam>)[^<]+/, '$1Şahin &amp; O&apos;Brien 😀')],
  ])('reads a document with %s', (_wat, xml) => {
    expect(snel(xml)).toBe('ja');
  });

  it.each([
    ['a byte order mark', `\ufeff${jw301}`],
    ['a comment', jw301.replace('<jw301:Client>', '<!-- x --><jw301:Client>')],
    ['a document type', jw301.replace('<jw301:Bericht', '<!DOCTYPE Bericht><jw301:Bericht')],
    ['a character reference', jw301.replace(/(Achternaam>)[^<]+/, '$1&#65;')],
    ['an undefined entity', jw301.replace(/(Achternaam>)[^<]+/, '$1&nbsp;')],
    ['quotes that do not match', jw301.replace('version="1.0"', `version="1.0'`)],
    ['an attribute', jw301.replace('<jw301:Client>', '<jw301:Client a="1">')],
    ['a prefix bound to nothing', metWortel(`xmlns:jw301="${MSG}" xmlns:ijw="${BASIS}" xmlns:x=""`)],
    ['a namespace declared twice', metWortel(`xmlns:jw301="${MSG}" xmlns:jw301="${MSG}" xmlns:ijw="${BASIS}"`)],
    ['a control character', jw301.replace(/(Geslacht>)./, '$1\u00001')],
    ['a fixed number with a zero before it', jw301.replace('Versie>3<', 'Versie>03<')],
    ['a date that does not exist', jw301.replace(/(Dagtekening>)[^<]+/, '$12026-02-30')],
    ['a name of one character too many', jw301.replace(/(Achternaam>)[^<]+/, `$1${'é'.repeat(201)}`)],
    ['something after the root', `${jw301}<x/>`],
    ['nothing in it', ''],
    ['only a start tag', jw301.slice(0, jw301.indexOf('<jw301:Header>'))],
    ['broken UTF-8', Buffer.from(jw301.replace(/(Achternaam>)[^<]+/, '$1é'), 'latin1')],
  ])('has no answer to a document with %s', (_wat, xml) => {
    expect(snel(xml)).toBe('geen antwoord');
  });

  it('ends on every document that was cut short', () => {
    const bytes = Buffer.from(jw301.trimEnd());
    for (let n = 0; n < bytes.length; n++) expect(leesSnel(bytes.subarray(0, n))).toBeNull();
  });

  it('says yes only where the thorough reader says yes with the same value', () => {
    const voorbeelden = berichtNamen().map((n) => Buffer.from(voorbeeld(n)));
    const schade = fc.record({
      nr: fc.nat(voorbeelden.length - 1),
      plek: fc.nat(1_000_000),
      weg: fc.nat(3),
      erbij: fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc.constantFrom(...'0 9 a < > & / \n 00 &amp; é 😀'.split(' ')).map((s) => Buffer.from(s)),
      ),
    });
    fc.assert(
      fc.property(schade, ({ nr, plek, weg, erbij }) => {
        const xml = voorbeelden[nr]!;
        const p = plek % xml.length;
        snel(Buffer.concat([xml.subarray(0, p), erbij, xml.subarray(p + weg)]));
      }),
      { numRuns: 2000 },
    );
  });

  it('hands on each Client of a declaratie and keeps none', () => {
    const xml = Buffer.from(voorbeeld('JW323'));
    const gezien: unknown[] = [];
    const heel = leesSnel(xml);
    const los = leesSnel(xml, { opClient: (client, volgnummer) => gezien.push([volgnummer, client]) });
    const clienten = (heel?.waarde as Bericht323 | undefined)?.declaratie.clienten ?? [];
    expect(gezien).toEqual(clienten.map((c, i) => [i + 1, c]));
    expect((los?.waarde as Bericht323 | undefined)?.declaratie.clienten).toEqual([]);
  });
});
