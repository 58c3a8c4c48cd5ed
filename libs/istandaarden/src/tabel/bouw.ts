import type { Bijzonderheden, Domein, ElementData, EnkelvoudigData, KlassenData, ReleaseData } from './data.ts';
import {
  NS_BASIS,
  NS_BERICHT,
  type BerichtTabel,
  type ElementTabel,
  type KlasseType,
  type Ns,
  type WaardeType,
} from './tabel.ts';

interface Bouw {
  readonly data: ReleaseData;
  readonly domein: Domein;
  readonly code: string;
  readonly klassen: KlassenData;
  readonly gebouwd: Map<string, KlasseType | WaardeType>;
}

/** The type that a simple datatype stands for in a domain. */
export function enkelvoudig(naam: string, data: EnkelvoudigData, domein: Domein): WaardeType {
  switch (data.soort) {
    case 'tekst':
      return { soort: 'tekst', naam, min: data.min, max: data.max ?? Infinity, patroon: data.patroon };
    case 'code': {
      const codes = typeof data.codes === 'string' ? data.codes : data.codes[domein];
      return { soort: 'code', naam, codes: new Set(codes.split(' ')) };
    }
    case 'getal':
      return { soort: 'getal', naam, hoogstens: data.hoogstens, vast: null };
    case 'datum':
    case 'tijd':
      return { soort: data.soort, naam };
  }
}

/** The type of an element that is stricter in place than its declared type. */
function strenger(type: WaardeType, bij: Bijzonderheden, code: string): WaardeType {
  const vast = bij.vast === 'code' ? code : bij.vast;
  if (type.soort === 'getal' && vast !== undefined) return { ...type, naam: null, vast };
  if (vast !== undefined) return { soort: 'code', naam: null, codes: new Set([vast]) };
  if (type.soort === 'tekst' && bij.patroon) return { ...type, naam: null, patroon: bij.patroon };
  return type;
}

function klasse(naam: string, data: readonly ElementData[], ns: Ns, bouw: Bouw): KlasseType {
  const geldend = data.filter(([, , , , bij]) => bij?.domein === undefined || bij.domein === bouw.domein);
  const elementen = geldend.map((e) => element(e, ns, bouw));
  return { soort: 'klasse', naam, ns, rij: geldend.length === 1 && geldend[0]?.[2] === 0, elementen };
}

function maakType(naam: string, bouw: Bouw): KlasseType | WaardeType {
  const simpel = bouw.data.enkelvoudig[naam];
  if (simpel) return enkelvoudig(naam, simpel, bouw.domein);
  const samen = bouw.data.samengesteld[naam];
  if (samen) return klasse(naam, samen, NS_BASIS, bouw);
  return klasse(naam, bouw.klassen[naam] ?? [], NS_BERICHT, bouw);
}

function type(naam: string, bouw: Bouw): KlasseType | WaardeType {
  let t = bouw.gebouwd.get(naam);
  if (!t) bouw.gebouwd.set(naam, (t = maakType(naam, bouw)));
  return t;
}

function element([naam, min, max, typenaam, bij]: ElementData, ns: Ns, bouw: Bouw): ElementTabel {
  const basis = type(typenaam, bouw);
  const data = bouw.data.enkelvoudig[typenaam];
  return {
    naam,
    ns,
    min,
    max: max === 0 ? Infinity : 1,
    sleutel: naam.charAt(0).toLowerCase() + naam.slice(1),
    gevoelig: bij?.gevoelig === true || (data !== undefined && 'gevoelig' in data && data.gevoelig === true),
    type: basis.soort === 'klasse' || !bij ? basis : strenger(basis, bij, bouw.code),
  };
}

/** Builds the table of one message from the data of its release; undefined when the release has no such message. */
export function bouwTabel(data: ReleaseData, domein: Domein, nummer: number): BerichtTabel | undefined {
  const bericht = data.berichten[nummer];
  if (!bericht) return undefined;
  const bouw: Bouw = { data, domein, code: bericht.code[domein], klassen: bericht.klassen, gebouwd: new Map() };
  const naam = (n: number | undefined): string | null => (n === undefined ? null : `${domein.toUpperCase()}${n}`);
  const eigen = `${domein}${nummer}`;
  const ns = (deel: string): string =>
    `http://www.istandaarden.nl/${data.standaarden[domein]}/${data.release.replace('.', '_')}/${deel}/schema`;
  return {
    naam: eigen.toUpperCase(),
    release: data.release,
    domein,
    nummer,
    berichtcode: bericht.code[domein],
    richting: bericht.richting,
    afzender: bericht.afzender,
    antwoord: naam(bericht.antwoord),
    antwoordOp: naam(bericht.antwoordOp),
    namespaces: [ns(eigen), ns('basisschema')],
    voorvoegsels: [eigen, data.standaarden[domein]],
    xsdVersie: data.xsdVersie,
    wortel: element(['Bericht', 1, 1, 'Root'], NS_BERICHT, bouw),
  };
}
