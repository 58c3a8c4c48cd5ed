/** What can be done to one element of a valid tree. Each says only what it does; the schema says whether that is allowed. */
import { type Boom, cloneBoom, newBoom } from './boom.ts';
import { type Random } from './random.ts';
import { type Declaratie, type Schema } from './schema.ts';

export interface Plek {
  readonly boom: Boom;
  readonly ouder: Boom | null;
  readonly decl: Declaratie | undefined;
  readonly schema: Schema;
  readonly random: Random;
}

export interface Ingreep {
  readonly soort: string;
  /** False when it does not apply here. */
  readonly doe: (p: Plek) => boolean;
}

const XSI = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const ander = (p: Plek): string => (p.boom.ns === p.schema.basisNs ? p.schema.berichtNs : p.schema.basisNs);
const blad = (p: Plek): boolean => p.boom.kinderen.length === 0;

const opTak = (soort: string, doe: (ouder: Boom, i: number, p: Plek) => void): Ingreep => ({
  soort,
  doe: (p) => (p.ouder ? (doe(p.ouder, p.ouder.kinderen.indexOf(p.boom), p), true) : false),
});
const opNode = (soort: string, doe: (p: Plek) => void): Ingreep => ({ soort, doe: (p) => (doe(p), true) });
const tag = (soort: string, tekst: (p: Plek) => string): Ingreep => opNode(soort, (p) => (p.boom.tag += tekst(p)));

const verplaats = (van: Boom[], i: number, naar: Boom[], j: number): void => {
  const [x] = van.splice(i, 1);
  if (x) naar.splice(j, 0, x);
};

const ORDE: Ingreep[] = [
  opTak('verwijderd', (o, i) => o.kinderen.splice(i, 1)),
  opTak('verdubbeld', (o, i, p) => o.kinderen.splice(i, 0, cloneBoom(p.boom))),
  opTak('verdubbeld achteraan', (o, _i, p) => o.kinderen.push(cloneBoom(p.boom))),
  opTak('naar voren', (o, i) => verplaats(o.kinderen, i, o.kinderen, 0)),
  opTak('naar achteren', (o, i) => verplaats(o.kinderen, i, o.kinderen, o.kinderen.length)),
  opTak('gewisseld', (o, i) => verplaats(o.kinderen, i, o.kinderen, i + 1)),
  opTak('ingepakt', (o, i, p) => o.kinderen.splice(i, 1, newBoom(p.boom.naam, p.boom.ns, [p.boom]))),
  opTak('uitgepakt', (o, i, p) => o.kinderen.splice(i, 1, ...p.boom.kinderen)),
  opTak('alleen dit kind', (o, _i, p) => (o.kinderen = [p.boom])),
  opNode('kinderen omgekeerd', (p) => p.boom.kinderen.reverse()),
  opNode('leeg', (p) => ((p.boom.kinderen = []), (p.boom.ruw = ''))),
  opNode('zelfsluitend', (p) => ((p.boom.kinderen = []), (p.boom.ruw = ''), (p.boom.zelfSluitend = true))),
];

const NAMEN: Ingreep[] = [
  opNode('hernoemd', (p) => (p.boom.naam += 'x')),
  opNode('hernoemd', (p) => (p.boom.naam = p.boom.naam.slice(0, -1))),
  opNode('hernoemd', (p) => (p.boom.naam = p.boom.naam[0]?.toLowerCase() + p.boom.naam.slice(1))),
  opNode('hernoemd', (p) => (p.boom.naam = p.boom.naam.toUpperCase())),
  opTak('hernoemd naar buur', (o, _i, p) => (p.boom.naam = p.random.pick(o.kinderen).naam)),
  opTak('hernoemd naar ouder', (o, _i, p) => (p.boom.naam = o.naam)),
];

const ruimte = (maak: (p: Plek) => string): Ingreep => opNode('verkeerde naamruimte', (p) => (p.boom.ns = maak(p)));
const RUIMTEN: Ingreep[] = [
  ruimte(ander),
  ruimte(() => ''),
  ruimte((p) => `${p.boom.ns}/`),
  ruimte((p) => ` ${p.boom.ns}`),
  ruimte((p) => p.boom.ns.replace('http:', 'https:')),
  ruimte((p) => p.boom.ns.toUpperCase()),
  ruimte((p) => p.boom.ns.replace('3_2', '3_1')),
  ruimte((p) =>
    p.boom.ns.includes('/ijw/')
      ? p.boom.ns.replace('/ijw/', '/iwmo/').replace('/jw', '/wmo')
      : p.boom.ns.replace('/iwmo/', '/ijw/').replace('/wmo', '/jw'),
  ),
  ruimte((p) => p.boom.ns.replace(/(jw|wmo)(\d)\d\d/, '$1$205')),
  opNode('verkeerde naamruimte, hele tak', (p) => {
    const naar = ander(p);
    const zet = (b: Boom): void => ((b.ns = naar), b.kinderen.forEach(zet));
    zet(p.boom);
  }),
];

const xsiType = (naam: (p: Plek) => string | null): Ingreep => ({
  soort: 'xsi:type',
  doe: (p) => {
    const waarde = naam(p);
    if (waarde === null) return false;
    p.boom.tag += `${XSI} xmlns:tb="${p.schema.basisNs}" xmlns:tm="${p.schema.berichtNs}" xmlns:xs="http://www.w3.org/2001/XMLSchema" xsi:type="${waarde}"`;
    return true;
  },
});
const eigenType = (p: Plek): string | null => {
  if (!p.decl?.type.naam) return null;
  return `${p.decl.type.soort === 'samengesteld' && p.decl.type.ns === p.schema.berichtNs ? 'tm' : 'tb'}:${p.decl.type.naam}`;
};
const attr = (tekst: string): Ingreep => tag('attribuut', () => tekst);
const ATTRIBUTEN: Ingreep[] = [
  xsiType(eigenType),
  xsiType((p) => (eigenType(p) === null ? null : ` ${eigenType(p)}\n`)),
  xsiType((p) => eigenType(p)?.replace(/^t[bm]:/, (m) => (m === 'tb:' ? 'tm:' : 'tb:')) ?? null),
  xsiType((p) => eigenType(p)?.replace(/^t[bm]:/, '') ?? null),
  xsiType((p) => eigenType(p)?.replace(/^t[bm]:/, 'onbekend:') ?? null),
  xsiType(() => 'xs:string'),
  xsiType(() => 'tb:LDT_Naam'),
  xsiType(() => 'tb:LDT_BerichtCode'),
  xsiType(() => 'tb:LDT_BerichtVersie'),
  xsiType(() => 'tb:LDT_IdentificatieDeclaratie'),
  xsiType(() => 'xs:anyType'),
  xsiType(() => 'tb:CDT_Adres'),
  xsiType(() => 'tm:Client'),
  xsiType(() => ''),
  xsiType(() => ' '),
  attr(`${XSI} xsi:nil="true"`),
  attr(`${XSI} xsi:nil="false"`),
  attr(`${XSI} xsi:nil="0"`),
  attr(`${XSI} xsi:schemaLocation="urn:x bestaat-niet.xsd"`),
  attr(`${XSI} xsi:schemaLocation=""`),
  attr(`${XSI} xsi:noNamespaceSchemaLocation="bestaat-niet.xsd"`),
  attr(`${XSI} xsi:anders="1"`),
  attr(` xmlns:x="http://www.w3.org/2001/XMLSchema-Instance" x:schemaLocation="urn:x x"`),
  attr(' xml:lang="nl"'),
  attr(' xml:space="preserve"'),
  attr(' xml:id="a"'),
  attr(' xml:base="urn:x"'),
  attr(' eigen="1"'),
  attr(' xmlns:v="urn:v" v:eigen="1"'),
  attr(' niet:gedeclareerd="1"'),
  attr(' a="1" a="2"'),
  attr(' xmlns:a="urn:x" xmlns:b="urn:x" a:c="1" b:c="2"'),
  attr(' xmlns:ongebruikt="urn:ongebruikt"'),
  attr(' xmlns:leeg=""'),
  attr(' xmlns:xml="http://www.w3.org/XML/1998/namespace"'),
  attr(' xmlns:xml="urn:x"'),
  attr(' xmlns:xmlns="urn:x"'),
  attr(' xmlns=""'),
  attr(' xmlns="urn:ander"'),
  attr(' xmlns="urn:a" xmlns="urn:b"'),
  attr(' xmlns:ijw="urn:ander"'),
  attr(' xmlns:iwmo="urn:ander"'),
  tag('naamruimte opnieuw', (p) => ` xmlns:${p.boom.ns === p.schema.basisNs ? 'q' : 'r'}="${p.boom.ns}"`),
  tag('prefix omgewezen', (p) => ` xmlns:${p.schema.bericht.toLowerCase()}="${p.schema.basisNs}"`),
  attr(' a=1'),
  attr(' a'),
  attr(' a="<"'),
  attr(' a="&x;"'),
  attr('a="1"'),
  attr(' 1a="1"'),
  attr(' xmlns:x="urn:x"xmlns:y="urn:y"'),
];

const BINNEN = [
  'x',
  '\u00a0',
  '&#32;',
  '&#160;',
  '&#13;',
  '\ufeff',
  '\u2028',
  '&#10;\t',
  ' \t\r\n',
  '&amp;',
  ']]>',
  '<![CDATA[]]>',
  '<![CDATA[ ]]>',
  '<![CDATA[x]]>',
  '<!-- c -->',
  '<?p i?>',
  '<!-- a -- b -->',
  '<?xml version="1.0"?>',
  '<onbekend/>',
  '<xml:x/>',
  '</x>',
  '<x>',
  '<!',
  '<',
  '<1/>',
  '<:a/>',
  '<a:/>',
  '<a:b:c xmlns:a="urn:a"/>',
  '<!DOCTYPE x>',
  '&x;',
];
const tussen = (waar: 'begin' | 'eind' | 'voor' | 'na', ruw: string): Ingreep => ({
  soort: `tussen elementen`,
  doe: (p) => {
    if (blad(p) && (waar === 'begin' || waar === 'eind')) return false;
    if (!p.ouder && (waar === 'voor' || waar === 'na')) return false;
    p.boom[waar] += ruw;
    return true;
  },
});
const TUSSEN: Ingreep[] = BINNEN.flatMap((ruw, i) => [
  tussen(i % 2 ? 'begin' : 'eind', ruw),
  tussen(i % 2 ? 'voor' : 'na', ruw),
]);

const EXTRA: Ingreep[] = [
  opTak('onbekend element', (o, i, p) => o.kinderen.splice(i, 0, newBoom('Onbekend', p.boom.ns, 'x'))),
  opTak('onbekend element', (o, i) => o.kinderen.splice(i + 1, 0, newBoom('Onbekend', 'urn:onbekend', 'x'))),
  opTak('vreemd element', (o, i, p) =>
    o.kinderen.splice(
      i,
      0,
      newBoom('RetourCodes', p.schema.berichtNs, [newBoom('RetourCode', p.schema.berichtNs, '0200')]),
    ),
  ),
  opTak('vreemd element', (o, _i, p) => o.kinderen.push(newBoom('RetourCode', p.schema.berichtNs, '0200'))),
  opTak('vreemd element', (o, _i, p) => o.kinderen.push(newBoom('Commentaar', p.schema.berichtNs, 'x'))),
];

/** What tells one element from another: place, number, name and namespace. */
export const PLAATS: readonly Ingreep[] = [...ORDE, ...NAMEN, ...RUIMTEN];
export const INGREPEN: readonly Ingreep[] = [...PLAATS, ...ATTRIBUTEN, ...TUSSEN, ...EXTRA];
