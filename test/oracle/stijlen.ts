/** Ways to write one and the same document: prefixes, default namespaces, white space, prologues. */
import { type Stijl, VERKLARING } from './boom.ts';
import { type Random } from './random.ts';
import { type Schema } from './schema.ts';

/** As the official samples are written: prefixes declared on the root, tabs, CR LF. */
export function gewoneStijl(s: Schema): Stijl {
  const domein = s.basisNs.includes('/iwmo/') ? 'iwmo' : 'ijw';
  return {
    proloog: `${VERKLARING}\r\n`,
    regeleinde: '\r\n',
    inspringing: '\t',
    prefixen: new Map([
      [s.basisNs, domein],
      [s.berichtNs, s.bericht.toLowerCase()],
    ]),
    perElement: false,
    aanhaling: '"',
    tagRuimte: '',
    wortelTag: '',
    naWortel: '\r\n',
  };
}

type Variant = (s: Stijl, schema: Schema) => Stijl;
const prefixen =
  (bericht: string, basis: string): Variant =>
  (s, x) => ({
    ...s,
    prefixen: new Map([
      [x.berichtNs, bericht],
      [x.basisNs, basis],
    ]),
  });
const met =
  (deel: Partial<Stijl>): Variant =>
  (s) => ({ ...s, ...deel });

/** Every variant keeps the document what it is, apart from those in `PROLOGEN` and `STAARTEN` that break it. */
export const VARIANTEN: Readonly<Record<string, Variant>> = {
  'andere prefixen': prefixen('ns0', 'ns1'),
  'vreemde prefixen': prefixen('_a-b.c', 'é'),
  'lange prefixen': prefixen('p'.repeat(300), 'q'),
  'standaardnaamruimte bericht': prefixen('', 'b'),
  'standaardnaamruimte basis': prefixen('m', ''),
  'verwisselde prefixen': prefixen('ijw', 'jw301'),
  'alleen bericht op de wortel': (s, x) => ({ ...s, prefixen: new Map([[x.berichtNs, '']]) }),
  'alleen basis op de wortel': (s, x) => ({ ...s, prefixen: new Map([[x.basisNs, 'b']]) }),
  'standaardnaamruimte per element': met({ perElement: true }),
  'alleen LF': met({ regeleinde: '\n' }),
  'geen witruimte': met({ regeleinde: '', inspringing: '' }),
  'alleen CR': met({ regeleinde: '\r' }),
  spaties: met({ inspringing: '   ' }),
  'tekenverwijzing als witruimte': met({ inspringing: '&#32;' }),
  'NBSP als witruimte': met({ inspringing: '\u00a0' }),
  'enkele aanhaling': met({ aanhaling: "'" }),
  'ruimte in tags': met({ tagRuimte: ' ' }),
  'regeleinde in tags': met({ tagRuimte: '\r\n\t' }),
  'ongebruikte declaratie': met({
    wortelTag: ' xmlns:ongebruikt="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  }),
  schemaLocation: (s, x) => ({
    ...s,
    wortelTag: ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${x.berichtNs} ${x.bericht}-bestaat-niet.xsd"`,
  }),
  'tekenverwijzing in naamruimte': (s, x) => ({
    ...s,
    prefixen: new Map([[x.basisNs, 'b']]),
    wortelTag: ` xmlns:x1="${x.berichtNs.replace('http', '&#104;ttp')}"`,
  }),
};

export const PROLOGEN: readonly string[] = [
  '',
  '\r\n',
  ' ',
  '\ufeff',
  `\ufeff${VERKLARING}`,
  ` ${VERKLARING}`,
  `\n${VERKLARING}`,
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='utf-8'?>",
  '<?xml version="1.0" encoding="Utf-8" standalone="yes"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="maybe"?>',
  '<?xml version="1.0" standalone="yes" encoding="UTF-8"?>',
  '<?xml version = "1.0"\tencoding\n=\n"UTF-8"?>\n',
  '<?xml encoding="UTF-8"?>',
  '<?xml version="1.1" encoding="UTF-8"?>',
  '<?xml version="1.2" encoding="UTF-8"?>',
  '<?xml version="2.0" encoding="UTF-8"?>',
  '<?XML version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="UTF8"?>',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<?xml version="1.0" encoding="windows-1252"?>',
  '<?xml version="1.0" encoding="US-ASCII"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="bestaat-niet"?>',
  `${VERKLARING}${VERKLARING}`,
  `${VERKLARING}<!-- commentaar -->\n<?verwerk iets?>\n<!---->`,
  `${VERKLARING}<!-- fout -- commentaar -->`,
  `${VERKLARING}<!-- fout --->`,
  `${VERKLARING}tekst`,
  `${VERKLARING}&#32;`,
  `${VERKLARING}\u00a0`,
  `${VERKLARING}<?xml-stylesheet type="text/xsl" href="x.xsl"?>`,
  `${VERKLARING}<!DOCTYPE Bericht>`,
  `${VERKLARING}<!DOCTYPE Bericht [<!ENTITY x "1">]>`,
  `${VERKLARING}<!DOCTYPE Bericht SYSTEM "bestaat-niet.dtd">`,
  `${VERKLARING}<!doctype Bericht>`,
  `${VERKLARING}<![CDATA[ ]]>`,
  `${VERKLARING}<?a:b c?>`,
  `${VERKLARING}<?xMl c?>`,
  `${VERKLARING}<?p?>`,
  `${VERKLARING}<? p?>`,
  `${VERKLARING}<x/>`,
];

export const STAARTEN: readonly string[] = [
  '',
  '\n\n\t ',
  '<!-- na -->',
  '<?na de wortel?>\n',
  '<!-- a --><!-- b -->',
  'x',
  '\u00a0',
  '\ufeff',
  '&#32;',
  '\u0000',
  '\u0000\u0000\n',
  '\u001a',
  '<x/>',
  '</x>',
  '<![CDATA[ ]]>',
  '<!-- open',
  '<!DOCTYPE Bericht>',
  '<?xml version="1.0"?>',
  '<!-- fout -- -->',
];

/** A style at random: mostly the usual one, else one or two variants. */
export function willekeurigeStijl(schema: Schema, r: Random): Stijl {
  let stijl = gewoneStijl(schema);
  for (let i = r.below(3); i > 0; i--) stijl = r.pick(Object.values(VARIANTEN))(stijl, schema);
  if (r.chance(0.05)) stijl = { ...stijl, proloog: r.pick(PROLOGEN) };
  if (r.chance(0.05)) stijl = { ...stijl, naWortel: r.pick(STAARTEN) };
  return stijl;
}
