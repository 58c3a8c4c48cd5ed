import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  type Bericht,
  type Codelijst,
  type Contract,
  type Domein,
  type Element,
  type Enkelvoudig,
  type Klasse,
  type Standaard,
} from './model.ts';
import { leidRetourAf } from './retour.ts';

type Elementen = Record<string, string>;

interface RuwBericht {
  bericht: number;
  naam: string;
  uitleg: string;
  afzender: 'gemeente' | 'aanbieder';
  code: Record<Domein, string>;
  retour?: { bericht: number; naam: string; code: Record<Domein, string> };
  antwoord?: number;
  inhoud: string;
  header?: Elementen;
  klassen: Record<string, Elementen>;
}

const NAAM = /^([A-Z][A-Za-z0-9]*)([?+])?(!)?(?:@(jw|wmo))?$/;

/** Parses one line `Naam?!@jw: TYPE ~ patroon` of the notation. */
export function leesElement(sleutel: string, waarde: string): Element {
  const naam = NAAM.exec(sleutel);
  const type = /^(\w+)(?: ~ (\w+))?$/.exec(waarde);
  if (!naam?.[1] || !type?.[1]) throw new Error(`Onleesbare regel in het contract: ${sleutel}: ${waarde}`);
  return {
    naam: naam[1],
    min: naam[2] === '?' ? 0 : 1,
    meer: naam[2] === '+',
    gevoelig: naam[3] === '!',
    domein: (naam[4] as Domein | undefined) ?? null,
    type: type[1],
    patroon: type[2] ?? null,
    vast: null,
  };
}

const leesElementen = (ruw: Elementen): Element[] => Object.entries(ruw).map(([k, v]) => leesElement(k, v));

function leesKlasse(sleutel: string, ruw: Elementen): Klasse {
  const [naam = '', domein] = sleutel.split('@');
  return { naam, domein: (domein as Domein | undefined) ?? null, elementen: leesElementen(ruw) };
}

const leesKlassen = (ruw: Record<string, Elementen>): Klasse[] => Object.entries(ruw).map(([k, v]) => leesKlasse(k, v));

/** The Header every heenbericht and the 325 begin with. */
function header(ruw: RuwBericht, standaard: Standaard): Klasse {
  const partij = { gemeente: 'LDT_Gemeente', aanbieder: 'LDT_AgbCode' };
  const ontvanger = ruw.afzender === 'gemeente' ? 'aanbieder' : 'gemeente';
  const vast = (naam: string, tekst: string): Element => ({ ...leesElement(naam, `LDT_${naam}`), vast: tekst });
  return {
    naam: 'Header',
    domein: null,
    elementen: [
      vast('BerichtCode', 'code'),
      vast('BerichtVersie', String(standaard.berichtVersie)),
      vast('BerichtSubversie', String(standaard.berichtSubversie)),
      leesElement('Afzender', partij[ruw.afzender]),
      leesElement('Ontvanger', partij[ontvanger]),
      leesElement('BerichtIdentificatie', 'CDT_BerichtIdentificatie'),
      leesElement('XsdVersie', 'CDT_XsdVersie'),
      ...leesElementen(ruw.header ?? {}),
    ],
  };
}

function leesBericht(ruw: RuwBericht, standaard: Standaard): Bericht[] {
  const inhoud = ruw.inhoud.replace('?', '');
  const root: Klasse = {
    naam: 'Root',
    domein: null,
    elementen: [leesElement('Header', 'Header'), leesElement(ruw.inhoud, inhoud)],
  };
  const heen: Bericht = {
    nummer: ruw.bericht,
    naam: ruw.naam,
    uitleg: ruw.uitleg,
    richting: 'heen',
    antwoordOp: null,
    antwoord: ruw.retour?.bericht ?? ruw.antwoord ?? null,
    afzender: ruw.afzender,
    code: ruw.code,
    klassen: [root, header(ruw, standaard), ...leesKlassen(ruw.klassen)],
  };
  return ruw.retour ? [heen, leidRetourAf(heen, ruw.retour)] : [heen];
}

/** Marks the messages that another heenbericht names as its answer (the 325) as retour. */
function koppelAntwoorden(berichten: Bericht[]): Bericht[] {
  const vraag = new Map(berichten.flatMap((b) => (b.antwoord ? [[b.antwoord, b.nummer]] : [])));
  return berichten.map((b) => {
    const antwoordOp = vraag.get(b.nummer);
    return antwoordOp === undefined ? b : { ...b, richting: 'retour' as const, antwoordOp };
  });
}

type RuweCodes = Record<string, string> | string;
type RuweLijst =
  { lijst: string | Record<Domein, string>; codes: RuweCodes } | Record<Domein, { lijst: string; codes: RuweCodes }>;

function leesCodelijst(ruw: RuweLijst): Record<Domein, Codelijst> {
  const codes = (c: RuweCodes): Record<string, string> =>
    typeof c === 'string' ? Object.fromEntries(c.split(/\s+/).map((code) => [code, ''])) : c;
  const per = (d: Domein): Codelijst => {
    if (!('lijst' in ruw)) return { lijst: ruw[d].lijst, codes: codes(ruw[d].codes) };
    return { lijst: typeof ruw.lijst === 'string' ? ruw.lijst : ruw.lijst[d], codes: codes(ruw.codes) };
  };
  return { jw: per('jw'), wmo: per('wmo') };
}

/** Reads one release folder of contracts/istandaarden. */
export function leesContract(map: string): Contract {
  const yaml = <T>(bestand: string): T => parse(readFileSync(join(map, bestand), 'utf8')) as T;
  const standaard = yaml<Standaard>('standaard.yaml');
  const datatypes = yaml<{ enkelvoudig: Record<string, Enkelvoudig>; samengesteld: Record<string, Elementen> }>(
    'datatypes.yaml',
  );
  const berichten = readdirSync(map)
    .filter((f) => /^\d{3}\.yaml$/.test(f))
    .sort()
    .flatMap((f) => leesBericht(yaml<RuwBericht>(f), standaard));
  const lijsten = yaml<Record<string, RuweLijst>>('codelijsten.yaml');
  return {
    standaard,
    enkelvoudig: datatypes.enkelvoudig,
    samengesteld: leesKlassen(datatypes.samengesteld),
    codelijsten: Object.fromEntries(Object.entries(lijsten).map(([k, v]) => [k, leesCodelijst(v)])),
    berichten: koppelAntwoorden(berichten).sort((a, b) => a.nummer - b.nummer),
  };
}
