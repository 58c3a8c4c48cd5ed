import type { BerichtPerNaam } from '#hub/istandaarden';
import type {
  Bronnen,
  Stand,
  StandLevering,
  StandPrestatie,
  StandTarief,
  StandToewijzing,
  StandVerzoek,
} from '#hub/regels';
import type { Vector } from '../support/vectors.ts';
import { geldig, type GeldigeNaam } from './geldig.ts';

/**
 * A message and the state before it as lines of text, for vectors of the rules of level 3 and 4. A line is words
 * `naam=waarde` over a good default; `-` leaves a value out; an unknown word fails. The keys:
 *
 *   bericht, dagtekening, identificatie, afzender, ontvanger, bsn, ref        the message, from geldig(bericht)
 *   product.N 301 · start.N 305 · stop.N 307 · gevraagd.N 315 · wens.N, nieuw.N, ongewijzigd 317
 *   antwoord, afwijzing, woonplaats 319 · clienten, regel.N 323                           its classes, one when none is given
 *   peildatum, toewijzing.N, levering.N, verzoek.N, prestatie.N, tarief.N, producten, gebruikt.N     the state
 *
 * `product` is categorie/code, `omvang` volume x eenheid / frequentie, `stops` reden@einddatum with a comma between.
 */
export interface Standvector {
  readonly naam: GeldigeNaam;
  readonly bericht: BerichtPerNaam[GeldigeNaam];
  readonly stand: Stand;
}

export const AANBIEDER = '99000022';
export const BSN = '999900006';
const GEMEENTE = '0351';
const PRODUCT = '45/45A04';
const OMVANG = '120x01/2';

/** 0351 and 0363 are gemeenten, 0003 was one until 2021. */
export const bronnen: Bronnen = {
  isGemeente: (code, op) => code === GEMEENTE || code === '0363' || (code === '0003' && op < '2021-01-01'),
};

type Woorden = Record<string, string | undefined>;

/** The words of a line over the default ones; undefined: left out by `-`. */
export function woorden<T extends Woorden>(regel: string, gewoon: T): { [K in keyof T]: string | undefined } {
  const uit: Woorden = { ...gewoon };
  for (const woord of regel.split(' ').filter(Boolean)) {
    const [naam = '', waarde = ''] = woord.split('=');
    if (!(naam in gewoon)) throw new Error(`onbekend woord ${naam}`);
    uit[naam] = waarde === '-' ? undefined : waarde.replaceAll('_', ' ');
  }
  return uit as { [K in keyof T]: string | undefined };
}

type Veld = Record<string, unknown>;

/** Without the members that have no value, as a message is read. */
function gevuld(velden: Veld): Veld {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined));
}

export function product(tekst: string | undefined): { categorie: string; code?: string } | undefined {
  if (tekst === undefined) return undefined;
  const [categorie = '', code] = tekst.split('/');
  return code === undefined ? { categorie } : { categorie, code };
}

function omvang(tekst: string | undefined): Veld | undefined {
  if (tekst === undefined) return undefined;
  const [volume, eenheid, frequentie] = tekst.split(/[x/]/);
  return { volume: Number(volume), eenheid, frequentie };
}

const getal = (tekst: string | undefined): number | undefined => (tekst === undefined ? undefined : Number(tekst));

const PERIODE = { van: '2025-11-01', tot: '2026-10-31' };
const TOEWIJZING = { ...PERIODE, nummer: '1', ref: undefined, product: PRODUCT, op: '2025-10-30T10:15:00' };
const WAT = { reden: undefined, omvang: OMVANG, budget: undefined };

function toegewezen(regel: string): Veld {
  const w = woorden(regel, { ...TOEWIJZING, ...WAT });
  const [toewijzingsdatum, toewijzingstijd] = (w.op ?? '').split('T');
  return gevuld({
    toewijzingNummer: getal(w.nummer),
    referentieAanbieder: w.ref,
    product: product(w.product),
    toewijzingsdatum,
    toewijzingstijd,
    ingangsdatum: w.van,
    einddatum: w.tot,
    redenWijziging: w.reden,
    omvang: omvang(w.omvang),
    budget: getal(w.budget),
  });
}

function start(regel: string): Veld {
  const w = woorden(regel, { nummer: '1', product: PRODUCT, ingang: '2025-10-01', begin: '2025-11-01', status: '1' });
  return gevuld({
    toewijzingNummer: getal(w.nummer),
    product: product(w.product),
    toewijzingIngangsdatum: w.ingang,
    begindatum: w.begin,
    statusAanlevering: w.status,
  });
}

/** The words that one of these names, and the others. */
export function splits(regel: string, namen: readonly string[]): [string, string] {
  const alle = regel.split(' ');
  const hoort = (woord: string): boolean => namen.includes(woord.split('=')[0] ?? '');
  return [alle.filter(hoort).join(' '), alle.filter((woord) => !hoort(woord)).join(' ')];
}

function stop(regel: string): Veld {
  const [eigen, rest] = splits(regel, ['reden', 'eind']);
  const { reden, eind } = woorden(eigen, { reden: '31', eind: '2025-11-02' });
  return { ...start(rest), redenBeeindiging: reden, einddatum: eind };
}

function gevraagd(regel: string): Veld {
  const w = woorden(regel, { ...PERIODE, ref: 'VOT-1', product: PRODUCT, omvang: OMVANG, budget: undefined });
  return gevuld({
    ...geldig('JW315').client.aangevraagdeProducten[0],
    referentieAanbieder: w.ref,
    product: product(w.product),
    toewijzingIngangsdatum: w.van,
    toewijzingEinddatum: w.tot,
    omvang: omvang(w.omvang),
    budget: getal(w.budget),
  });
}

function wens(regel: string): Veld {
  const w = woorden(regel, { ...PERIODE, nummer: undefined, product: undefined, omvang: OMVANG, budget: undefined });
  return gevuld({
    toewijzingNummer: getal(w.nummer),
    product: product(w.product),
    gewensteIngangsdatum: w.van,
    einddatum: w.tot,
    omvang: omvang(w.omvang),
    budget: getal(w.budget),
  });
}

function declaratieregel(regel: string): Veld {
  const w = woorden(regel, { nummer: '1', product: PRODUCT, dc: 'D' });
  const { categorie, code } = product(w.product) ?? {};
  const [gewoon] = geldig('JW323').declaratie.clienten[0]!.prestaties;
  return {
    ...gewoon,
    toewijzingNummer: getal(w.nummer),
    productCategorie: categorie,
    productCode: code,
    ingediendBedrag: { bedrag: 7_500, debetCredit: w.dc },
  };
}

/** The numbered lines of one kind in their order; one default line when there is none and `altijd`. */
function lijst<T>(vector: Vector, naam: string, maak: (regel: string) => T, altijd = false): T[] {
  const regels = vector.takeAll(`${naam}.`).map(([, regel]) => regel);
  return (regels.length === 0 && altijd ? [''] : regels).map(maak);
}

/** An absent list, not an empty one. */
const ofNiets = <T>(alle: readonly T[]): readonly T[] | undefined => (alle.length > 0 ? alle : undefined);

function klassen(nummer: string, vector: Vector): Veld {
  const client = (eigen: Veld): Veld => ({ client: eigen });
  switch (nummer) {
    case '301':
      return client({ toegewezenProducten: lijst(vector, 'product', toegewezen, true) });
    case '305':
      return client({ startProducten: lijst(vector, 'start', start, true) });
    case '307':
      return client({ stopProducten: lijst(vector, 'stop', stop, true) });
    case '315':
      return client({ aangevraagdeProducten: lijst(vector, 'gevraagd', gevraagd, true) });
    case '317': {
      const ongewijzigd = (vector.take('ongewijzigd') ?? '').split(' ').filter(Boolean);
      const verzoek = {
        referentieAanbieder: vector.take('ref') ?? 'VOW-1',
        redenVerzoek: '1',
        ongewijzigdeProducten: ofNiets(ongewijzigd.map((n) => ({ toewijzingNummer: Number(n) }))),
        teWijzigenProducten: ofNiets(lijst(vector, 'wens', wens)),
        nieuweProducten: ofNiets(lijst(vector, 'nieuw', wens)),
      };
      return client({ verzoek: gevuld(verzoek) });
    }
    case '319': {
      const gemeente = vector.take('woonplaats');
      return {
        antwoord: gevuld({
          referentieAanbieder: vector.take('ref') ?? 'VOT-1',
          verzoekAntwoord: vector.take('antwoord') ?? '1',
          redenAfwijzingVerzoek: vector.take('afwijzing'),
          woonplaatsbeginsel: gemeente === undefined ? undefined : { gemeente },
        }),
      };
    }
    case '323': {
      const bsns = (vector.take('clienten') ?? BSN).split(' ');
      const prestaties = lijst(vector, 'regel', declaratieregel, true);
      return { declaratie: { clienten: bsns.map((bsn) => ({ bsn, prestaties })) } };
    }
    default:
      return {};
  }
}

function bericht(naam: GeldigeNaam, vector: Vector): BerichtPerNaam[GeldigeNaam] {
  const gewoon = geldig(naam);
  const { identificatie, dagtekening } = gewoon.header.berichtIdentificatie;
  const header = {
    ...gewoon.header,
    afzender: vector.take('afzender') ?? gewoon.header.afzender,
    ontvanger: vector.take('ontvanger') ?? gewoon.header.ontvanger,
    berichtIdentificatie: {
      identificatie: vector.take('identificatie') ?? identificatie,
      dagtekening: vector.take('dagtekening') ?? dagtekening,
    },
  };
  const bsn = vector.take('bsn');
  const eigen = klassen(naam.slice(-3), vector);
  if (bsn !== undefined) Object.assign(eigen.client as Veld, { bsn });
  const samen = Object.entries(eigen).map(([klasse, velden]) => [
    klasse,
    { ...(gewoon as unknown as Record<string, Veld>)[klasse], ...(velden as Veld) },
  ]);
  return { ...gewoon, header, ...Object.fromEntries(samen) } as BerichtPerNaam[GeldigeNaam];
}

const WIE = { aanbieder: AANBIEDER, bsn: BSN };

function standToewijzing(regel: string): StandToewijzing {
  const [wie, wat] = splits(regel, ['aanbieder', 'bsn']);
  const leeg = { referentieAanbieder: null, product: null, einddatum: null, redenWijziging: null };
  const rij = { ...woorden(wie, WIE), ...leeg, omvang: null, budget: null, ...toegewezen(wat) };
  return rij as unknown as StandToewijzing;
}

function levering(regel: string): StandLevering {
  const gewoon = { ...WIE, nummer: '1', product: PRODUCT, begin: '2025-11-01', stops: undefined };
  const { aanbieder = '', bsn = '', ...w } = woorden(regel, gewoon);
  const stops = (w.stops ?? '')
    .split(',')
    .filter(Boolean)
    .map((tekst) => {
      const [redenBeeindiging = '', einddatum = ''] = tekst.split('@');
      return { redenBeeindiging, einddatum };
    });
  const toewijzingNummer = getal(w.nummer) ?? null;
  return {
    aanbieder,
    bsn,
    toewijzingNummer,
    product: product(w.product) ?? null,
    begindatum: w.begin,
    stops,
  } as StandLevering;
}

function verzoek(regel: string): StandVerzoek {
  const gewoon = { ...WIE, bericht: '315', ref: 'VOT-1', op: '2025-10-01', stand: 'in behandeling' };
  const { ref: referentieAanbieder, op: dagtekening, ...rest } = woorden(regel, gewoon);
  return { ...rest, referentieAanbieder, dagtekening } as StandVerzoek;
}

function prestatie(regel: string): StandPrestatie {
  const gewoon = { ...WIE, ref: 'P1', vorig: undefined, nummer: '1', dc: 'D', stand: 'toegekend' };
  const { ref: referentieNummer, vorig = null, nummer, dc: debetCredit, ...rest } = woorden(regel, gewoon);
  return {
    ...rest,
    referentieNummer,
    vorigReferentieNummer: vorig,
    toewijzingNummer: getal(nummer),
    productCategorie: '45',
    productCode: '45A04',
    periode: { begin: '2025-10-01', eind: '2025-10-31' },
    volume: 60,
    eenheid: '01',
    tarief: 125,
    bedrag: 7_500,
    debetCredit,
  } as StandPrestatie;
}

function tarief(regel: string): StandTarief {
  const w = woorden(regel, { aanbieder: AANBIEDER, product: PRODUCT });
  const { categorie: productCategorie, code: productCode } = product(w.product) ?? {};
  const rij = {
    aanbieder: w.aanbieder,
    productCategorie,
    productCode,
    eenheid: '01',
    tarief: 125,
    begin: '2025-01-01',
  };
  return { ...rij, eind: null } as StandTarief;
}

function stand(naam: GeldigeNaam, vector: Vector): Stand {
  const producten = vector.take('producten');
  return {
    domein: naam.startsWith('JW') ? 'jw' : 'wmo',
    gemeente: GEMEENTE,
    peildatum: vector.take('peildatum') ?? '2025-11-04',
    toewijzingen: lijst(vector, 'toewijzing', standToewijzing),
    leveringen: lijst(vector, 'levering', levering),
    verzoeken: lijst(vector, 'verzoek', verzoek),
    declaraties: [],
    prestaties: lijst(vector, 'prestatie', prestatie),
    tarieven: lijst(vector, 'tarief', tarief),
    producten:
      producten === undefined ? null : producten.split(' ').flatMap((tekst) => product(tekst || undefined) ?? []),
    gebruikteIdentificaties: lijst(vector, 'gebruikt', (regel) => {
      const [afzender = '', berichtCode = '', identificatie = ''] = regel.split(' ');
      return { afzender, berichtCode, identificatie };
    }),
  };
}

export function leesStandvector(vector: Vector): Standvector {
  const naam = vector.need('bericht') as GeldigeNaam;
  return { naam, bericht: bericht(naam, vector), stand: stand(naam, vector) };
}

/** What was found, as a vector says it: `9019 client.startProducten.0; …`, or `-`. */
export function alsTekst(
  gevonden: readonly { readonly code: string; readonly plek: readonly (string | number)[] }[],
): string {
  return gevonden.map(({ code, plek }) => `${code} ${plek.join('.')}`).join('; ') || '-';
}
