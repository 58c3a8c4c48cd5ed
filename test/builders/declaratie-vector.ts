import type { Beleid, Beslissing, Declaratieantwoord, DeclaratieNaam, Declaratieoordeel } from '#hub/declaratie';
import type { BerichtPerNaam, DebetCredit, Eenheid, TotaalBedragMetDC } from '#hub/istandaarden';
import type { Bronnen, Stand, StandPrestatie, StandToewijzing } from '#hub/regels';
import type { Vector } from '../support/vectors.ts';
import { geldig } from './geldig.ts';
import { alsBeleid } from './prestatie-vector.ts';
import { woorden } from './stand-vector.ts';

type Bericht = BerichtPerNaam[DeclaratieNaam];
type Prestatie = Bericht['declaratie']['clienten'][number]['prestaties'][number];

export interface Declaratievector {
  readonly naam: DeclaratieNaam;
  readonly bericht: Bericht;
  readonly stand: Stand;
  readonly bronnen: Bronnen;
  readonly beleid: Beleid;
}

const BSNS = ['999900006', '999990019'];
const PEILDATUM = '2025-11-04';
const BEDRAG = { volume: '60', eenheid: '01', tarief: '125', bedrag: '7500', dc: 'D' };
const REGEL = { client: '1', ref: 'P1', vorig: undefined, nr: undefined, code: undefined, ...BEDRAG };
const PERIODE = { van: '2025-10-01', tot: '2025-10-31' };

interface Regel {
  readonly client: number;
  readonly prestatie: Prestatie;
}

function leesRegel(tekst: string, ref: string, gewoon: Prestatie): Regel {
  const w = woorden(tekst, { ...REGEL, ...PERIODE, ref });
  return {
    client: Number(w.client),
    prestatie: {
      productReferentie: {
        referentieNummer: w.ref ?? '',
        ...(w.vorig !== undefined && { vorigReferentieNummer: w.vorig }),
      },
      toewijzingNummer: Number(w.nr ?? w.client),
      productCategorie: gewoon.productCategorie,
      productCode: w.code ?? gewoon.productCode,
      productPeriode: { begindatum: w.van ?? '', einddatum: w.tot ?? '' },
      geleverdVolume: Number(w.volume),
      eenheid: w.eenheid as Eenheid,
      productTarief: Number(w.tarief),
      ingediendBedrag: { bedrag: Number(w.bedrag), debetCredit: w.dc as DebetCredit },
    },
  };
}

function totaalVan(regels: readonly Regel[]): TotaalBedragMetDC {
  const som = regels.reduce((tot, { prestatie: { ingediendBedrag: b } }) => {
    return b.debetCredit === 'C' ? tot - b.bedrag : tot + b.bedrag;
  }, 0);
  return { totaalBedrag: Math.abs(som), debetCredit: som < 0 ? 'C' : 'D' };
}

function maakBericht(gewoon: Bericht, regels: readonly Regel[], vector: Vector): Bericht {
  const [begindatum = '', einddatum = ''] = (vector.take('periode') ?? '2025-10-01 2025-10-31').split(' ');
  const totaal = vector.take('totaal');
  const clienten = [...Map.groupBy(regels, ({ client }) => client)].map(([client, eigen]) => ({
    bsn: BSNS[client - 1] ?? '',
    prestaties: eigen.map(({ prestatie }) => prestatie),
  }));
  const dagtekening = vector.take('dagtekening') ?? '2025-11-03';
  return {
    header: {
      ...gewoon.header,
      ontvanger: vector.take('ontvanger') ?? gewoon.header.ontvanger,
      berichtIdentificatie: { identificatie: '0000001', dagtekening },
    },
    declaratie: {
      ...gewoon.declaratie,
      declaratieNummer: vector.take('nummer') ?? 'D1',
      declaratiePeriode: { begindatum, einddatum },
      totaalIngediendBedrag:
        totaal === undefined ? totaalVan(regels) : { totaalBedrag: Number(totaal), debetCredit: 'D' },
      clienten,
    },
  };
}

/** One toewijzing of each known client, with the number of the client and a volume for its whole term. */
function toewijzingen(
  { header }: Bericht,
  { productCategorie, productCode }: Prestatie,
  vector: Vector,
): StandToewijzing[] {
  const bekend = (vector.take('bekend') ?? '1 2').split(' ').map(Number);
  const volume = Number(vector.take('volume') ?? '600');
  return bekend.map((client) => ({
    aanbieder: header.afzender,
    bsn: BSNS[client - 1] ?? '',
    toewijzingNummer: client,
    referentieAanbieder: null,
    product: { categorie: productCategorie, code: productCode },
    toewijzingsdatum: '2024-12-01',
    toewijzingstijd: '12:00:00',
    ingangsdatum: '2025-01-01',
    einddatum: '2025-12-31',
    redenWijziging: null,
    omvang: { volume, eenheid: '01', frequentie: '6' },
    budget: null,
  }));
}

function eerder(tekst: string, ref: string, aanbieder: string, gewoon: Prestatie): StandPrestatie {
  const { stand, ...w } = woorden(tekst, {
    ...REGEL,
    ...PERIODE,
    van: '2025-09-01',
    tot: '2025-09-30',
    ref,
    stand: 'toegekend',
  });
  const rest = Object.entries(w).map(([naam, waarde]) => `${naam}=${waarde ?? '-'}`);
  const { client, prestatie: p } = leesRegel(rest.join(' '), ref, gewoon);
  return {
    aanbieder,
    bsn: BSNS[client - 1] ?? '',
    referentieNummer: p.productReferentie.referentieNummer,
    vorigReferentieNummer: p.productReferentie.vorigReferentieNummer ?? null,
    toewijzingNummer: p.toewijzingNummer,
    productCategorie: p.productCategorie,
    productCode: p.productCode,
    periode: { begin: p.productPeriode.begindatum, eind: p.productPeriode.einddatum },
    volume: p.geleverdVolume,
    eenheid: p.eenheid,
    tarief: p.productTarief ?? null,
    bedrag: p.ingediendBedrag.bedrag,
    debetCredit: p.ingediendBedrag.debetCredit,
    stand: stand as StandPrestatie['stand'],
  };
}

function maakStand(naam: DeclaratieNaam, bericht: Bericht, gewoon: Prestatie, vector: Vector): Stand {
  const { afzender: aanbieder, berichtCode, ontvanger } = bericht.header;
  const rij = { productCategorie: gewoon.productCategorie, productCode: gewoon.productCode, eenheid: gewoon.eenheid };
  const tarief = { aanbieder, ...rij, tarief: 125, begin: vector.take('tarief') ?? '2025-01-01', eind: null };
  return {
    domein: naam.startsWith('JW') ? 'jw' : 'wmo',
    gemeente: ontvanger,
    peildatum: PEILDATUM,
    toewijzingen: toewijzingen(bericht, gewoon, vector),
    leveringen: [],
    verzoeken: [],
    declaraties: vector.takeAll('declaratie.').map(([identificatie, tekst]) => {
      const [declaratieNummer = '', begin = '', eind = ''] = tekst.split(' ');
      return { aanbieder, identificatie, dagtekening: eind, declaratieNummer, periode: { begin, eind } };
    }),
    prestaties: vector.takeAll('eerder.').map(([ref, tekst]) => eerder(tekst, ref, aanbieder, gewoon)),
    tarieven: [tarief],
    producten: null,
    gebruikteIdentificaties: vector.takeAll('gebruikt.').map(([, identificatie]) => {
      return { afzender: aanbieder, berichtCode, identificatie };
    }),
  };
}

/**
 * A 323 and the state before it, as lines of text. `regel.REF` is one prestatie: words `naam=waarde` over 60 minuten in
 * October 2025 for € 75,00 on the toewijzing of client 1; `eerder.REF` the same in September, in the ledger. Other keys:
 * bericht, totaal, nummer, periode, dagtekening, ontvanger (message); bekend (clients with a toewijzing), volume (of each
 * toewijzing), declaratie.N (number, first and last day), gebruikt.N (Identificatie), tarief (first day), beleid.naam.
 */
export function leesDeclaratievector(vector: Vector): Declaratievector {
  const naam = (vector.take('bericht') ?? 'JW323') as DeclaratieNaam;
  const gewoon = geldig(naam);
  const [eerste] = gewoon.declaratie.clienten[0]!.prestaties;
  const regels = vector.takeAll('regel.').map(([ref, tekst]) => leesRegel(tekst, ref, eerste!));
  const bericht = maakBericht(gewoon, regels, vector);
  const stand = maakStand(naam, bericht, eerste!, vector);
  return { naam, bericht, stand, beleid: alsBeleid(vector), bronnen: { isGemeente: (code) => code !== '9999' } };
}

const codes = (alle: readonly string[]): string => (alle.length > 0 ? alle.join('+') : '-');

/** What was decided of every line, as a vector says it: `P1 toegekend, P2 afgewezen 9321+9322`. */
export function regelsAlsTekst({ declaratie }: Bericht, { clienten }: Beslissing): string {
  const regels = declaratie.clienten.flatMap(({ prestaties }, c) =>
    prestaties.map(({ productReferentie }, p) => {
      const oordeel = clienten[c]!.prestaties[p]!;
      const waarom = oordeel.codes.length > 0 ? ` ${codes(oordeel.codes)}` : '';
      return `${productReferentie.referentieNummer} ${oordeel.uitkomst}${waarom}`;
    }),
  );
  return regels.join(', ');
}

const bedrag = ({ totaalBedrag, debetCredit }: TotaalBedragMetDC): string => `${totaalBedrag} ${debetCredit}`;

/** A 325 by its classes, as a vector says it: `0200 | 0200 15000 D 7500 D | 1 0200: P1 9338, P2 9341`. */
export function antwoordAlsTekst({ waarde }: Declaratieantwoord): string {
  const { header, declaratieAntwoord: antwoord } = waarde;
  if (!antwoord) return codes(header.retourCodes);
  const { retourCodes, totaalIngediendBedrag, totaalToegekendBedrag, clienten = [] } = antwoord;
  const klasse = [codes(retourCodes), bedrag(totaalIngediendBedrag), bedrag(totaalToegekendBedrag)].join(' ');
  const lijst = clienten.map(({ bsn, prestaties, retourCodes: eigen }) => {
    const regels = prestaties.map((p) => `${p.productReferentie.referentieNummer} ${codes(p.retourCodes)}`);
    return `${BSNS.indexOf(bsn) + 1} ${codes(eigen)}: ${regels.join(', ')}`;
  });
  return [codes(header.retourCodes), klasse, ...lijst].join(' | ');
}

/** The decision of a vector that does not wait for a tarief. */
export function beslist(oordeel: Declaratieoordeel): Beslissing {
  if (oordeel.soort !== 'beslist') throw new Error('aangehouden');
  return oordeel;
}
