import { DOMEINEN, type Bericht, type Contract, type Element, type Enkelvoudig } from './model.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };

const schrijf = (x: Json): string => {
  if (x === null || typeof x !== 'object') return JSON.stringify(x);
  if (Array.isArray(x)) return `[${(x as readonly Json[]).map(schrijf).join(', ')}]`;
  const velden = Object.entries(x as Record<string, Json>).map(
    ([k, v]) => `${/^[A-Za-z_]\w*$/.test(k) || /^\d+$/.test(k) ? k : JSON.stringify(k)}: ${schrijf(v)}`,
  );
  return `{ ${velden.join(', ')} }`;
};

function grenzen(lengte = '0..'): { min: number; max: number | null } {
  const [min = '0', max = ''] = lengte.split('..');
  return { min: Number(min), max: max === '' ? null : Number(max) };
}

function enkelvoudig(naam: string, t: Enkelvoudig, contract: Contract): Json {
  const gevoelig = t.gevoelig ? { gevoelig: true } : {};
  switch (t.basis) {
    case 'tekst':
      return { soort: 'tekst', ...grenzen(t.lengte), patroon: t.patroon ?? null, ...gevoelig };
    case 'code': {
      const lijst = contract.codelijsten[naam];
      if (!lijst) throw new Error(`Geen codelijst voor ${naam}`);
      const [jw, wmo] = DOMEINEN.map((d) => Object.keys(lijst[d].codes).sort().join(' '));
      return { soort: 'code', codes: jw === wmo ? jw! : { jw: jw!, wmo: wmo! } };
    }
    case 'getal':
      return { soort: 'getal', hoogstens: t.hoogstens ?? 0, ...gevoelig };
    default:
      return { soort: t.basis };
  }
}

/** `[naam, min, max, type, bijzonderheden?]`; max 0 means unbounded. */
function element(e: Element): Json {
  const bij = {
    ...(e.gevoelig ? { gevoelig: true } : {}),
    ...(e.domein ? { domein: e.domein } : {}),
    ...(e.patroon ? { patroon: e.patroon } : {}),
    ...(e.vast ? { vast: e.vast } : {}),
  };
  const kort = [e.naam, e.min, e.meer ? 0 : 1, e.type];
  return Object.keys(bij).length > 0 ? [...kort, bij] : kort;
}

function bericht(b: Bericht): string {
  const kop: Json = {
    richting: b.richting,
    afzender: b.afzender,
    code: b.code,
    ...(b.antwoordOp ? { antwoordOp: b.antwoordOp } : {}),
    ...(b.antwoord ? { antwoord: b.antwoord } : {}),
  };
  const klassen = b.klassen.map((k) => `        ${k.naam}: ${schrijf(k.elementen.map(element))},`).join('\n');
  return `    ${b.nummer}: {\n      ...${schrijf(kop)},\n      klassen: {\n${klassen}\n      },\n    },`.replace(
    /\.\.\.\{ (.*) \},/,
    '$1,',
  );
}

/** The runtime tables of one release: plain data, read by libs/istandaarden/src/tabel/bouw.ts. */
export function schrijfTabellen(contract: Contract): string {
  const { standaard } = contract;
  const simpel = Object.entries(contract.enkelvoudig)
    .map(([naam, t]) => `    ${naam}: ${schrijf(enkelvoudig(naam, t, contract))},`)
    .join('\n');
  const samen = contract.samengesteld.map((k) => `    ${k.naam}: ${schrijf(k.elementen.map(element))},`).join('\n');
  return `import type { ReleaseData } from '../../tabel/data.ts';

export const release: ReleaseData = {
  release: '${standaard.release}',
  xsdVersie: '${standaard.xsdVersie}',
  standaarden: { jw: '${standaard.domeinen.jw.standaard}', wmo: '${standaard.domeinen.wmo.standaard}' },
  enkelvoudig: {
${simpel}
  },
  samengesteld: {
${samen}
  },
  berichten: {
${contract.berichten.map(bericht).join('\n')}
  },
};
`;
}
