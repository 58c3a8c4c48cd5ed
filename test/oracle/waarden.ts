/** Values to probe a simple type with: each facet just inside and just outside, and every lexical oddity of its base. */
import { escapeTekst } from './boom.ts';
import { geldigeWaarde } from './instantie.ts';
import { Random } from './random.ts';
import { type EnkelType } from './schema.ts';

/** `ruw` is XML content, mark-up included; `soort` names the family for the report. */
export interface Proef {
  readonly soort: string;
  readonly ruw: string;
}

const BLANCO = [
  ' ',
  '\t',
  '\n',
  '\r\n',
  '&#13;',
  '&#10;',
  '&#32;',
  '&#9;',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u200b',
  ' \u00a0 ',
];

const DATUMS =
  `2024-02-29 2000-02-29 2023-02-29 1900-02-29 2100-02-29 -0004-02-29 -0005-02-29 2024-04-31 2024-06-31 2024-09-31 2024-11-31
2024-04-30 2024-01-31 2024-12-31 2024-12-32 2024-01-00 2024-00-01 2024-13-01 2024-1-01 2024-01-1 24-01-01 0000-01-01 -0000-01-01 0001-01-01 -0001-01-01
-2024-05-05 10000-01-01 99999-12-31 02024-01-01 +2024-01-01 2024-01-01Z 2024-01-01+01:00 2024-01-01-01:00 2024-01-01T00:00:00 2024/01/01 20240101
2024-01-01- 2024--01-01 2024-01-01x x2024-01-01 2024-02-30 2024-01 2024 --01-01 123456-07-08 012345-01-01 000-01-01 2024-01-001 2024-010-01 9999-12-31
2024-02-2٩ ２024-01-01 2024−01−01 0004-02-29 0100-02-29 0400-02-29 100000-02-29 -10000-02-29 20000-02-29 2024-01-01+14:00 2024-01-01+15:00`.split(
    /\s+/,
  );

const TIJDEN =
  `10:00:00 10:00:00.0 10:00:00.123456789012345 10:00:00. 10:00:60 10:60:00 24:00:00 24:00:00.0 24:00:00.000 24:00:01 24:00:00.1 24:01:00 25:00:00
23:59:59 23:59:59.999 00:00:00 1:00:00 10:00 10:00:0 10:0:00 10:00:00Z 10:00:00+01:00 10:00:00-01:00 10:00:00.5-01:00 10:00:00-14:00 10:00:00-15:00
10:00:00- -10:00:00 +10:00:00 10.00.00 100000 10:00:00,5 10:00:00.5. 1０:00:00 10:00:00.٥ 10:00:00z 10:00:00-0100 010:00:00 10:00:000`.split(
    /\s+/,
  );

const MARKEER = (w: string): Proef[] => {
  const [kop, staart] = [w.slice(0, Math.ceil(w.length / 2)), w.slice(Math.ceil(w.length / 2))];
  const e = escapeTekst;
  return [
    { soort: 'commentaar in waarde', ruw: `${e(kop)}<!-- c -->${e(staart)}` },
    { soort: 'commentaar in waarde', ruw: `<!---->${e(w)}<!--x-->` },
    { soort: 'CDATA in waarde', ruw: `<![CDATA[${w.replaceAll(']]>', '')}]]>` },
    { soort: 'CDATA in waarde', ruw: `${e(kop)}<![CDATA[${staart.replaceAll(']]>', '')}]]>` },
    { soort: 'CDATA in waarde', ruw: `${e(w)}<![CDATA[]]>` },
    { soort: 'PI in waarde', ruw: `${e(kop)}<?p i?>${e(staart)}` },
    { soort: 'tekenverwijzing', ruw: [...w].map((c) => `&#${c.codePointAt(0)};`).join('') },
    { soort: 'tekenverwijzing', ruw: [...w].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join('') },
    { soort: 'tekenverwijzing', ruw: `&#0${[...w][0]?.codePointAt(0)};${e([...w].slice(1).join(''))}` },
    { soort: 'kind in waarde', ruw: `${e(kop)}<x/>${e(staart)}` },
  ];
};

const RUIMTE = (w: string): Proef[] => {
  const e = escapeTekst(w);
  const vormen = [
    ` ${e}`,
    `${e} `,
    ` ${e} `,
    `\t${e}`,
    `\n  ${e}\n\t`,
    `${e}\r\n`,
    `&#13;${e}`,
    `${e}&#10;`,
    `&#32;${e}`,
    `\u00a0${e}`,
    `${e}\u3000`,
    `\ufeff${e}`,
    `${e}\u2028`,
    `${e}\u0085`,
    `${e}\u000b`,
    `${e}&#12;`,
  ];
  return vormen.map((ruw) => ({ soort: 'witruimte om waarde', ruw }));
};

const NIET_WELGEVORMD = [
  '&x;',
  '&nbsp;',
  '&amp',
  '&#0;',
  '&#8;',
  '&#xFFFE;',
  '&#xD800;',
  '&#X41;',
  '&#1114112;',
  '&#;',
  ']]>',
  '<',
  'a<!-- -- -->',
  '\u0001',
  '\u001f',
  '\ufffe',
  '\uffff',
  '&',
];

function integerProeven(t: EnkelType): string[] {
  const rand = [t.min, t.max].filter((n) => n !== null).flatMap((n) => [n - 1n, n, n + 1n].map(String));
  const vast = t.patronen.find((p) => /^[0-9]+$/.test(p)) ?? '5';
  const max = String(t.max ?? 99n);
  return [
    ...rand,
    ...`-0 +0 0 00 -00 0${vast} +${vast} -${vast} ${vast}.0 ${vast}. .${vast} ${vast}e0 0x${vast} ${vast}_0 ${vast},0 + - -- +-${vast} --${vast} NaN Infinity INF 1e3 ٥ ５ ${vast}٥ ${vast}a a${vast}`.split(
      ' ',
    ),
    `${'0'.repeat(400)}${vast}`,
    `0000${max}`,
    `+00${max}`,
    `${max}0`,
    '9'.repeat(19),
    '9'.repeat(25),
    '9007199254740993',
    '18446744073709551616',
    `${vast} ${vast}`,
  ];
}

function lengteProeven(t: EnkelType): string[] {
  if (t.maxLength === Infinity) return ['x'.repeat(70_000), 'é😀'.repeat(100)];
  const n = t.maxLength;
  return ['a', '😀', 'é', 'e\u0301', '&', '<', ' ', '9', '中'].flatMap((c) => {
    const lengte = [...c].length;
    return [c.repeat(Math.floor(n / lengte)), c.repeat(Math.floor(n / lengte) + 1)];
  });
}

function patroonProeven(t: EnkelType): string[] {
  const patroon = t.patronen.at(-1) ?? '';
  const vast = /^\[0-9\]\{(\d+)\}$/.exec(patroon);
  const cijfers = (n: number): string => '123456789012'.slice(0, n);
  if (vast) {
    const n = Number(vast[1]);
    return [
      cijfers(n),
      cijfers(n - 1),
      cijfers(n + 1),
      '0'.repeat(n),
      `${cijfers(n - 1)}a`,
      `${cijfers(n - 1)}٥`,
      `${cijfers(n - 1)}５`,
      `+${cijfers(n - 1)}`,
      `-${cijfers(n - 1)}`,
      `${cijfers(n - 1)}²`,
    ];
  }
  if (patroon.includes('À'))
    return [...'@[`{Àỳ¿Ỵ×÷ÿƒαЖאЯßﬁ中Z', 'e\u0301', 'A.', "A'", 'A-', 'A B', 'A1', 'A_', 'ẞ', 'Ỳ', '\u1eff', '\u0300'];
  if (patroon.includes('\\.'))
    return `1.0.0 0.0.0 01.0.0 1.01.0 1.0.00 1.0 1 1.0.0.0 1..0 .1.0 1.0. 10.200.3000 a.b.c +1.0.0 -1.0.0 1.0.0a ٥.0.0 1,0,0 ${'9'.repeat(30)}.0.0 1.0.0-x`.split(
      ' ',
    );
  if (patroon.includes('a-zA-Z0-9')) return ['A1z', 'é', 'A b', 'A-b', 'A_b', '٥', '0', 'ſ', 'K'];
  if (patroon.startsWith('[0-9]')) return ['0', '0612345678', '06 1', '+316', '06-1', '٥', '٥1', '5a', '１'];
  if (/^[0-9]+$/.test(patroon)) return [patroon, `${patroon}0`, patroon.slice(1), `0${patroon}`, '000', '999'];
  return ['a\nb', 'a\tb', 'a b', '\ta', 'a\n', '\na', 'a\u2028b', 'a\u0085b', '\u00a0', '\u3000', '.', 'x'];
}

function enumProeven(t: EnkelType): string[] {
  const een = t.waarden[0] ?? '';
  const buiten = [
    '00',
    '99',
    '0',
    '9',
    'x',
    'ZZ',
    een.toLowerCase(),
    `${een}${een}`,
    een.slice(1),
    `0${een}`,
    `${een}0`,
    '٥',
    '０１',
    Number(een).toString(),
    `${een}|${t.waarden[1] ?? ''}`,
    '__proto__',
    'constructor',
  ];
  return [...t.waarden, ...buiten];
}

/** The probes of a type, the same at every call: all of them, or only those that tell one type from another. */
export function proeven(t: EnkelType, alle: boolean): Proef[] {
  const r = new Random(`waarde ${t.naam ?? t.patronen.join()}`);
  const goed = geldigeWaarde(t, r);
  const maak = (soort: string, lijst: readonly string[]): Proef[] => lijst.map((w) => ({ soort, ruw: escapeTekst(w) }));
  const eigen = {
    integer: () => maak('getal', integerProeven(t)),
    date: () => maak('datum', DATUMS),
    time: () => maak('tijd', TIJDEN),
    string: () =>
      t.waarden.length > 0
        ? maak('codewaarde', enumProeven(t))
        : [...maak('lengte', lengteProeven(t)), ...maak('patroon', patroonProeven(t))],
  }[t.basis]();
  if (!alle) return eigen;
  return [
    ...eigen,
    ...RUIMTE(goed),
    ...MARKEER(goed),
    ...BLANCO.map((b) => ({ soort: 'blanco waarde', ruw: b })),
    { soort: 'lege waarde', ruw: '' },
    { soort: 'lege waarde', ruw: '<!-- leeg -->' },
    { soort: 'lege waarde', ruw: '<![CDATA[]]>' },
    ...NIET_WELGEVORMD.map((ruw) => ({ soort: 'niet welgevormd', ruw: `${escapeTekst(goed)}${ruw}` })),
    ...maak(
      'willekeurig',
      Array.from({ length: 3 }, () => geldigeWaarde(t, r)),
    ),
  ];
}
