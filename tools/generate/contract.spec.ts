import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { leesContract, leesElement } from './contract.ts';
import { berichtNaam, DOMEINEN, inDomein } from './model.ts';

const WORTEL = join(import.meta.dirname, '../..');
const MAP = join(WORTEL, 'contracts/istandaarden/3.2');
const contract = leesContract(MAP);

describe('the notation', () => {
  it('of an element', () => {
    expect(leesElement('Bsn', 'LDT_X')).toMatchObject({
      naam: 'Bsn',
      min: 1,
      meer: false,
      gevoelig: false,
      domein: null,
    });
    expect(leesElement('Datum?!', 'LDT_Datum')).toMatchObject({ min: 0, gevoelig: true });
    expect(leesElement('Client+', 'Client')).toMatchObject({ min: 1, meer: true });
    expect(leesElement('Gezag?@jw', 'LDT_JaNee')).toMatchObject({ min: 0, domein: 'jw' });
    expect(leesElement('Nummer', 'LDT_X ~ alfanumeriek')).toMatchObject({ type: 'LDT_X', patroon: 'alfanumeriek' });
  });

  it.each([
    ['Bsn*', 'LDT_X'],
    ['Bsn@wlz', 'LDT_X'],
    ['bsn', 'LDT_X'],
    ['Bsn', 'LDT_X alfanumeriek'],
  ])('refuses %s: %s', (sleutel, waarde) => {
    expect(() => leesElement(sleutel, waarde)).toThrow('Onleesbare regel');
  });

  it('every type that a contract names exists', () => {
    for (const b of contract.berichten) {
      const bekend = new Set([
        ...Object.keys(contract.enkelvoudig),
        ...[...contract.samengesteld, ...b.klassen].map((k) => k.naam),
      ]);
      const gebruikt = [...contract.samengesteld, ...b.klassen].flatMap((k) => k.elementen.map((e) => e.type));
      expect(gebruikt.filter((t) => !bekend.has(t))).toEqual([]);
    }
  });
});

type Xml = Record<string, unknown>;
const lijst = (x: unknown): Xml[] => (x === undefined ? [] : Array.isArray(x) ? (x as Xml[]) : [x as Xml]);
const kaal = (type: unknown): string => String(type).replace(/^\w+:/, '');

/** What a schema says, in the same words for the official one and ours: classes with elements, types with bounds. */
function samenvatting(pad: string): unknown {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
  });
  const schema = (parser.parse(readFileSync(pad, 'utf8')) as { schema: Xml }).schema;
  const vast = (e: Xml): string => {
    const r = (e['simpleType'] as Xml | undefined)?.['restriction'] as Xml | undefined;
    return r
      ? `${kaal(r['base'])} ~ ${String((r['pattern'] as Xml)['value']).replace('([a-zA-Z0-9])+', '[a-zA-Z0-9]*')}`
      : kaal(e['type']);
  };
  const klassen = lijst(schema['complexType']).map((k) => [
    k['name'],
    lijst((k['sequence'] as Xml)['element']).map(
      (e) => `${String(e['name'])} ${String(e['minOccurs'] ?? 1)}..${String(e['maxOccurs'] ?? 1)} ${vast(e)}`,
    ),
  ]);
  const typen = lijst(schema['simpleType']).map((t) => {
    const r = t['restriction'] as Xml;
    const codes = lijst(r['enumeration'])
      .map((e) => e['value'])
      .sort();
    const grens = (naam: string): unknown => (r[naam] as Xml | undefined)?.['value'];
    const cijfers = /^\[0-9\]\{(\d+)\}$/.exec(String(grens('pattern') ?? ''))?.[1];
    // With codes or a fixed number of digits the lengths follow and are not compared.
    const lengte =
      codes.length > 0
        ? ''
        : cijfers
          ? `${cijfers}..${cijfers}`
          : `${String(grens('minLength'))}..${String(grens('maxLength'))}`;
    return [t['name'], kaal(r['base']), lengte, grens('minInclusive'), grens('maxInclusive'), codes];
  });
  const opNaam = (a: unknown[], b: unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
  return { klassen: klassen.sort(opNaam), typen: typen.sort(opNaam) };
}

describe('the own schemas against the official ones', () => {
  const paren = DOMEINEN.flatMap((d) =>
    ['basisschema', ...contract.berichten.map((b) => berichtNaam(d, b.nummer))].map((naam) => [d, naam] as const),
  );
  it.each(paren)('%s %s: the same classes, elements, order, numbers, types, bounds and codes', (domein, naam) => {
    const officieel = join(WORTEL, `../shared/standaarden/i${domein}-3.2/xsd/${naam}.xsd`);
    if (!existsSync(officieel)) return void console.log(`overgeslagen: geen officiële XSD van ${domein} ${naam}`);
    expect(samenvatting(join(MAP, 'xsd', domein, `${naam}.xsd`))).toEqual(samenvatting(officieel));
  });
});

/** The published overview of all 14 Wmo messages: per message the classes with name, type and number of each child. */
function leesOverzicht(pad: string): Map<string, Map<string, string[]>> {
  const uit = new Map<string, Map<string, string[]>>();
  let klassen = new Map<string, string[]>();
  let rijen: string[] = [];
  for (const regel of readFileSync(pad, 'utf8').split('\n')) {
    const bericht = /^## Samenvatting \*\*(WMO\d{3})\.xsd\*\*/.exec(regel)?.[1];
    const klasse = /^### (\w+)$/.exec(regel.trim())?.[1];
    const rij = /^\| (\w+) \| (\S+) \| (\d\.\.\w+) \|/.exec(regel);
    if (bericht) uit.set(bericht, (klassen = new Map()));
    if (klasse) klassen.set(klasse, (rijen = []));
    if (rij?.[1] && rij[1] !== 'Child')
      rijen.push(`${rij[1]} ${String(rij[3]).replace('unbounded', 'n')} ${kaal(rij[2])}`);
  }
  return uit;
}

describe('the derived Wmo messages against the published overview', () => {
  const pad = join(WORTEL, '../shared/standaarden/iwmo-3.2/structuur-alle-berichten.md');
  it.each(contract.berichten.map((b) => [berichtNaam('wmo', b.nummer), b] as const))('%s', (naam, bericht) => {
    if (!existsSync(pad)) return void console.log(`overgeslagen: geen overzicht van ${naam}`);
    const overzicht = leesOverzicht(pad).get(naam);
    for (const klasse of inDomein(bericht.klassen, 'wmo')) {
      const eigen = klasse.elementen.map((e) => {
        const type = e.vast === null && e.patroon === null ? e.type : 'ref';
        return `${e.naam} ${e.min}..${e.meer ? 'n' : '1'} ${type}`;
      });
      expect([klasse.naam, overzicht?.get(klasse.naam)]).toEqual([klasse.naam, eigen]);
    }
  });
});
