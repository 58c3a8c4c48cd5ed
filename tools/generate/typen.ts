import {
  berichtNaam,
  DOMEINEN,
  isLijst,
  sleutel,
  type Bericht,
  type Contract,
  type Element,
  type Klasse,
} from './model.ts';

const kaal = (type: string): string => type.replace(/^(LDT|CDT)_/, '');

/** Long lists (countries) are plain strings in the types; the tables hold their values. */
const LANGSTE_UNIE = 60;

function codetype(naam: string, contract: Contract): string {
  const lijst = contract.codelijsten[naam];
  if (!lijst) throw new Error(`Geen codelijst voor ${naam}`);
  const codes = [...new Set(DOMEINEN.flatMap((d) => Object.keys(lijst[d].codes)))].sort();
  return codes.length > LANGSTE_UNIE ? 'string' : codes.map((c) => `'${c}'`).join(' | ');
}

function waardetype(type: string, contract: Contract): string {
  const t = contract.enkelvoudig[type];
  if (!t) throw new Error(`Onbekend datatype ${type}`);
  if (t.basis === 'code') return kaal(type);
  if (t.basis === 'getal') return 'number';
  return 'string';
}

const EENHEDEN: Record<string, string> = { eurocent: 'eurocent', datum: 'yyyy-mm-dd', tijd: 'hh:mm:ss' };

function toelichting(type: string, contract: Contract): string {
  const t = contract.enkelvoudig[type];
  const eenheid = t && EENHEDEN[t.eenheid ?? t.basis];
  return eenheid ? `  /** ${eenheid} */\n` : '';
}

export function schrijfBasis(contract: Contract): string {
  const codes = Object.keys(contract.codelijsten)
    .map((naam) => `export type ${kaal(naam)} = ${codetype(naam, contract)};`)
    .join('\n');
  const klassen = contract.samengesteld.map((k) => {
    const velden = k.elementen.map((e) => {
      const type = e.type.startsWith('CDT_') ? kaal(e.type) : waardetype(e.type, contract);
      return `${toelichting(e.type, contract)}  readonly ${sleutel(e.naam)}${e.min === 0 ? '?' : ''}: ${type};`;
    });
    return `export interface ${kaal(k.naam)} {\n${velden.join('\n')}\n}`;
  });
  return `export type Domein = 'jw' | 'wmo';\n\n${codes}\n\n${klassen.join('\n\n')}\n`;
}

interface Namen {
  readonly bericht: Bericht;
  readonly contract: Contract;
  readonly metDomein: ReadonlySet<string>;
  readonly gebruikt: Set<string>;
}

/** The classes whose type depends on the domain, directly or through a child. */
function domeinKlassen(bericht: Bericht): ReadonlySet<string> {
  const uit = new Set<string>();
  const raakt = (k: Klasse): boolean => k.elementen.some((e) => e.domein !== null || uit.has(e.type));
  for (let vorig = -1; vorig !== uit.size;) {
    vorig = uit.size;
    for (const k of bericht.klassen) if (raakt(k)) uit.add(k.naam);
  }
  return uit;
}

function klassetype(naam: string, n: Namen): string {
  const klasse = n.bericht.klassen.find((k) => k.naam === naam);
  if (!klasse) throw new Error(`Onbekende klasse ${naam} in bericht ${n.bericht.nummer}`);
  const kind = klasse.elementen[0];
  if (isLijst(klasse) && kind) return `readonly ${elementtype(kind, n)}[]`;
  return `${naam}${n.bericht.nummer}${n.metDomein.has(naam) ? '<D>' : ''}`;
}

function elementtype(e: Element, n: Namen): string {
  if (e.type.startsWith('CDT_')) {
    n.gebruikt.add(kaal(e.type));
    return kaal(e.type);
  }
  if (!e.type.startsWith('LDT_')) return klassetype(e.type, n);
  const type = waardetype(e.type, n.contract);
  if (type !== 'number' && type !== 'string') n.gebruikt.add(type);
  return type;
}

function veld(e: Element, n: Namen): string {
  const type = elementtype(e, n);
  if (e.domein) n.gebruikt.add('Domein');
  const perDomein = e.domein ? `D extends '${e.domein}' ? ${type} : never` : type;
  return `${toelichting(e.type, n.contract)}  readonly ${sleutel(e.naam)}${e.min === 0 ? '?' : ''}: ${perDomein};`;
}

export function schrijfBerichttypen(bericht: Bericht, contract: Contract): string {
  const n: Namen = { bericht, contract, metDomein: domeinKlassen(bericht), gebruikt: new Set() };
  const interfaces = bericht.klassen
    .filter((k) => !isLijst(k))
    .map((k) => {
      const naam = `${k.naam === 'Root' ? 'Bericht' : k.naam}${bericht.nummer}`;
      const generiek = n.metDomein.has(k.naam) ? '<D extends Domein = Domein>' : '';
      if (generiek) n.gebruikt.add('Domein');
      return `export interface ${naam}${generiek} {\n${k.elementen.map((e) => veld(e, n)).join('\n')}\n}`;
    });
  const namen = DOMEINEN.map((d) => {
    const type = n.metDomein.has('Root') ? `Bericht${bericht.nummer}<'${d}'>` : `Bericht${bericht.nummer}`;
    const naam = berichtNaam(d, bericht.nummer);
    return `export type ${naam.charAt(0)}${naam.slice(1).toLowerCase()} = ${type};`;
  });
  const invoer = `import type { ${[...n.gebruikt].sort().join(', ')} } from './basis.ts';`;
  return `${invoer}\n\n${interfaces.join('\n\n')}\n\n${namen.join('\n')}\n`;
}

export function schrijfBerichtenlijst(contract: Contract): string {
  const ts = (naam: string): string => naam.charAt(0) + naam.slice(1).toLowerCase();
  const alle = DOMEINEN.flatMap((d) => contract.berichten.map((b) => ({ naam: berichtNaam(d, b.nummer), b })));
  const invoer = contract.berichten
    .map(
      (b) =>
        `import type { ${DOMEINEN.map((d) => ts(berichtNaam(d, b.nummer))).join(', ')} } from './bericht${b.nummer}.ts';`,
    )
    .join('\n');
  const velden = alle.map(({ naam }) => `  ${naam}: ${ts(naam)};`).join('\n');
  return `${invoer}\n\n/** The typed value of each message, by its name. */\nexport interface BerichtPerNaam {\n${velden}\n}\n\nexport type BerichtNaam = keyof BerichtPerNaam;\n`;
}
