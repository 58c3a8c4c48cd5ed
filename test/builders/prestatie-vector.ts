import { type Beleid, maakAfspraken, maakBoek, type PrestatieVraag, STANDAARD_BELEID } from '#hub/declaratie';
import type { DebetCredit, Domein, Eenheid, Omvang } from '#hub/istandaarden';
import type { StandPrestatie, StandProduct, StandTarief, StandToewijzing } from '#hub/regels';
import type { Vector } from '../support/vectors.ts';

type Delen = Readonly<Record<string, string>>;

export const AANBIEDER = '12345678';
const BSN = '999900006';

/** `a=1 b=2` over what a part is when the vector says nothing. */
function delen(tekst: string, standaard: Delen): Delen {
  const gezet = tekst
    .split(' ')
    .filter(Boolean)
    .map((deel) => deel.split('=') as [string, string]);
  const onbekend = gezet.find(([naam]) => !(naam in standaard));
  if (onbekend) throw new Error(`unknown part ${onbekend[0]}; known: ${Object.keys(standaard).join(', ')}`);
  return { ...standaard, ...Object.fromEntries(gezet) };
}

const PRESTATIE: Delen = {
  ref: 'P9',
  vorig: '-',
  bsn: BSN,
  nr: '1',
  cat: '45',
  code: '45A04',
  van: '2025-11-01',
  tot: '2025-11-30',
  volume: '10',
  eenheid: '04',
  tarief: '6000',
  bedrag: '60000',
  dc: 'D',
  stand: 'toegekend',
};

const TOEWIJZING: Delen = {
  van: '2025-01-01',
  tot: '2025-12-31',
  cat: '45',
  code: '45A04',
  volume: '3',
  eenheid: '04',
  freq: '2',
  budget: '-',
  reden: '-',
};

const TARIEF: Delen = {
  aanbieder: AANBIEDER,
  cat: '45',
  code: '45A04',
  eenheid: '04',
  tarief: '6000',
  van: '2025-01-01',
  tot: '-',
};

const ofNull = (tekst: string | undefined): string | null => (tekst === '-' || tekst === undefined ? null : tekst);
const getalOfNull = (tekst: string | undefined): number | null => (tekst === '-' ? null : Number(tekst));

function alsRegel(tekst: string, ref: string): StandPrestatie {
  const d = delen(tekst, { ...PRESTATIE, ref });
  return {
    aanbieder: AANBIEDER,
    bsn: d.bsn as string,
    referentieNummer: d.ref as string,
    vorigReferentieNummer: ofNull(d.vorig),
    toewijzingNummer: Number(d.nr),
    productCategorie: d.cat as string,
    productCode: d.code as string,
    periode: { begin: d.van as string, eind: d.tot as string },
    volume: Number(d.volume),
    eenheid: d.eenheid as Eenheid,
    tarief: getalOfNull(d.tarief),
    bedrag: Number(d.bedrag),
    debetCredit: d.dc as DebetCredit,
    stand: d.stand as StandPrestatie['stand'],
  };
}

function alsPrestatie(regel: StandPrestatie): PrestatieVraag['prestatie'] {
  const { vorigReferentieNummer: vorig, tarief } = regel;
  return {
    productReferentie: {
      referentieNummer: regel.referentieNummer,
      ...(vorig !== null && { vorigReferentieNummer: vorig }),
    },
    toewijzingNummer: regel.toewijzingNummer,
    productCategorie: regel.productCategorie as PrestatieVraag['prestatie']['productCategorie'],
    productCode: regel.productCode,
    productPeriode: { begindatum: regel.periode.begin, einddatum: regel.periode.eind },
    geleverdVolume: regel.volume,
    eenheid: regel.eenheid,
    ...(tarief !== null && { productTarief: tarief }),
    ingediendBedrag: { bedrag: regel.bedrag, debetCredit: regel.debetCredit },
  };
}

/** `geen`: there is none; `cat=-`: generiek; `code=-`: aspecifiek; `volume=-`: without Omvang. */
export function alsToewijzing(tekst: string): StandToewijzing | null {
  if (tekst === 'geen') return null;
  const d = delen(tekst, TOEWIJZING);
  const code = d.cat === '-' || d.code === '-' ? undefined : d.code;
  return {
    aanbieder: AANBIEDER,
    bsn: BSN,
    toewijzingNummer: 1,
    referentieAanbieder: null,
    product: d.cat === '-' ? null : { categorie: d.cat as string, ...(code !== undefined && { code }) },
    toewijzingsdatum: '2024-12-01',
    toewijzingstijd: '12:00:00',
    ingangsdatum: d.van as string,
    einddatum: ofNull(d.tot),
    redenWijziging: ofNull(d.reden) as StandToewijzing['redenWijziging'],
    omvang: d.volume === '-' ? null : alsOmvang(d),
    budget: getalOfNull(d.budget),
  };
}

function alsOmvang(d: Delen): Omvang {
  return { volume: Number(d.volume), eenheid: d.eenheid as Eenheid, frequentie: d.freq as Omvang['frequentie'] };
}

function alsTarief(tekst: string): StandTarief {
  const d = delen(tekst, TARIEF);
  return {
    aanbieder: d.aanbieder as string,
    productCategorie: d.cat as string,
    productCode: d.code as string,
    eenheid: d.eenheid as Eenheid,
    tarief: Number(d.tarief),
    begin: d.van as string,
    eind: ofNull(d.tot),
  };
}

/** `geen`, or one row; without the key the one of the default product. */
export function alsTarieven(vector: Vector): StandTarief[] {
  const een = vector.take('tarief');
  const meer = vector.takeAll('tarief.').map(([, tekst]) => alsTarief(tekst));
  return een === 'geen' ? [] : [...(een === undefined && meer.length > 0 ? [] : [alsTarief(een ?? '')]), ...meer];
}

function alsProducten(tekst: string | undefined): StandProduct[] | null {
  if (tekst === undefined) return null;
  return tekst.split(' ').map((product) => {
    const [categorie = '', code = ''] = product.split(':');
    return { categorie, code };
  });
}

/** The keys `beleid.naam`, over the defaults. */
export function alsBeleid(vector: Vector): Beleid {
  const gezet = Object.fromEntries(vector.takeAll('beleid.'));
  for (const naam of Object.keys(gezet)) if (!(naam in STANDAARD_BELEID)) throw new Error(`no policy ${naam}`);
  return { ...STANDAARD_BELEID, ...gezet };
}

/**
 * The question of one vector: `prestatie`, `toewijzing`, `eerder.N` (lines of the ledger, in order, called PN), `tarief`,
 * `producten`, `declaratie` (last day of the DeclaratiePeriode), `domein`, `beleid.naam`. Without any key all rules hold.
 */
export function leesPrestatieVraag(vector: Vector): PrestatieVraag {
  const regel = alsRegel(vector.take('prestatie') ?? '', 'P9');
  const eerder = vector.takeAll('eerder.').map(([n, tekst]) => alsRegel(tekst, `P${n}`));
  const tarieven = alsTarieven(vector);
  const producten = alsProducten(vector.take('producten'));
  const einddatum = vector.take('declaratie') ?? '2025-11-30';
  return {
    prestatie: alsPrestatie(regel),
    bsn: regel.bsn,
    domein: (vector.take('domein') ?? 'jw') as Domein,
    declaratiePeriode: { begindatum: `${einddatum.slice(0, -2)}01`, einddatum },
    toewijzing: alsToewijzing(vector.take('toewijzing') ?? ''),
    boek: maakBoek(eerder),
    afspraken: maakAfspraken({ producten, tarieven }, AANBIEDER),
    beleid: alsBeleid(vector),
  };
}
