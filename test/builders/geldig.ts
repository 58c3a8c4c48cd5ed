import { berichtTabel, type BerichtPerNaam } from '#hub/istandaarden';

/** The messages on which rules stand, in both domains. */
export type GeldigeNaam = `${'JW' | 'WMO'}${'301' | '305' | '307' | '315' | '317' | '319' | '323' | '325'}`;
type Header = BerichtPerNaam['JW301']['header'];

const GEMEENTE = '0351';
const AANBIEDER = '99000022';
const XSD_VERSIE = { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' };

const isJw = (naam: GeldigeNaam): boolean => naam.startsWith('JW');

/** A Header of the right parties, dated 3 November 2025. */
function header(naam: GeldigeNaam): Header {
  const { berichtcode, afzender } = berichtTabel(naam);
  const [van, naar] = afzender === 'gemeente' ? [GEMEENTE, AANBIEDER] : [AANBIEDER, GEMEENTE];
  return {
    berichtCode: berichtcode,
    berichtVersie: 3,
    berichtSubversie: 2,
    afzender: van,
    ontvanger: naar,
    berichtIdentificatie: { identificatie: '0000001', dagtekening: '2025-11-03' },
    xsdVersie: XSD_VERSIE,
  };
}

type Product = NonNullable<BerichtPerNaam['JW301']['client']['toegewezenProducten'][number]['product']>;
const product = (naam: GeldigeNaam, nummer: number): Product =>
  isJw(naam) ? { categorie: '45', code: `45A0${nummer}` } : { categorie: '02', code: `02A0${nummer}` };

/** An invented person. */
const persoon = {
  bsn: '999900006',
  geboortedatum: { datum: '2014-05-17' },
  geslacht: '2' as const,
  naam: { geslachtsnaam: { achternaam: 'Proef' }, voornamen: 'Mila' },
};
const adres = {
  huis: { huisnummer: 12 },
  postcode: '9999XX',
  straatnaam: 'Voorbeeldlaan',
  plaatsnaam: 'Voorbeeld',
  landCode: 'NL',
};
const omvang = { volume: 120, eenheid: '01', frequentie: '2' } as const;

function bericht301(naam: 'JW301' | 'WMO301'): BerichtPerNaam['JW301'] {
  const toegewezen = (nummer: number): BerichtPerNaam['JW301']['client']['toegewezenProducten'][number] => ({
    toewijzingNummer: nummer,
    product: product(naam, nummer),
    toewijzingsdatum: '2025-10-30',
    toewijzingstijd: '10:15:00',
    ingangsdatum: '2025-11-01',
    einddatum: '2026-10-31',
    omvang,
  });
  return {
    header: header(naam),
    client: {
      ...persoon,
      naam: { ...persoon.naam, naamGebruik: '1' },
      relaties: [
        {
          nummer: 'R1',
          soort: '04',
          naam: { geslachtsnaam: { achternaam: 'Voorbeeld' }, naamGebruik: '1' },
          contact: { soort: '03', adres },
        },
      ],
      contactgegevens: [{ soort: '01', adres }],
      toegewezenProducten: [toegewezen(1), toegewezen(2)],
    },
  };
}

function bericht305(naam: 'JW305' | 'WMO305'): BerichtPerNaam['JW305'] {
  const start = { product: product(naam, 1), toewijzingIngangsdatum: '2025-10-01', begindatum: '2025-11-01' };
  const startProducten = [1, 2].map((toewijzingNummer) => ({
    toewijzingNummer,
    ...start,
    statusAanlevering: '1' as const,
  }));
  return { header: header(naam), client: { ...persoon, startProducten } };
}

function bericht307(naam: 'JW307' | 'WMO307'): BerichtPerNaam['JW307'] {
  const stopProducten = [1, 2].map((toewijzingNummer) => ({
    toewijzingNummer,
    product: product(naam, 1),
    toewijzingIngangsdatum: '2025-01-01',
    begindatum: '2025-02-01',
    redenBeeindiging: '31' as const,
    einddatum: '2025-10-31',
    statusAanlevering: '1' as const,
  }));
  return { header: header(naam), client: { ...persoon, stopProducten } };
}

function bericht315(naam: 'JW315' | 'WMO315'): BerichtPerNaam['JW315'] & BerichtPerNaam['WMO315'] {
  const aangevraagdeProducten = [1, 2].map((nummer) => ({
    referentieAanbieder: `VOT-${nummer}`,
    product: product(naam, nummer),
    toewijzingIngangsdatum: '2025-12-01',
    toewijzingEinddatum: '2026-11-30',
    omvang,
    verwijzer: { type: '02' as const, zorgverlenerCode: '01000001' },
  }));
  return { header: header(naam), client: { ...persoon, aangevraagdeProducten } };
}

function bericht317(naam: 'JW317' | 'WMO317'): BerichtPerNaam['JW317'] {
  const periode = { gewensteIngangsdatum: '2025-12-01', einddatum: '2026-11-30' };
  return {
    header: header(naam),
    client: {
      bsn: persoon.bsn,
      verzoek: {
        referentieAanbieder: 'VOW-1',
        redenVerzoek: '1',
        ongewijzigdeProducten: [{ toewijzingNummer: 1 }, { toewijzingNummer: 2 }],
        teWijzigenProducten: [
          { toewijzingNummer: 3, ...periode, omvang },
          { toewijzingNummer: 4, ...periode, omvang },
        ],
        nieuweProducten: [
          { product: product(naam, 1), ...periode, omvang },
          { product: product(naam, 2), ...periode, omvang },
        ],
      },
    },
  };
}

const bericht319 = (naam: 'JW319' | 'WMO319'): BerichtPerNaam['JW319'] & BerichtPerNaam['WMO319'] => ({
  header: header(naam),
  antwoord: { referentieAanbieder: 'VOT-1', verzoekAntwoord: '1', redenAfwijzingVerzoek: '1' },
});

type Prestatie = BerichtPerNaam['JW323']['declaratie']['clienten'][number]['prestaties'][number];
/** 60 minutes in October 2025 for € 75,00; every number is another toewijzing. */
const prestatie = (naam: GeldigeNaam, nummer: number): Prestatie => {
  const { categorie, code = '' } = product(naam, 1);
  return {
    productReferentie: { referentieNummer: `P${nummer}` },
    toewijzingNummer: nummer,
    productCategorie: categorie,
    productCode: code,
    productPeriode: { begindatum: '2025-10-01', einddatum: '2025-10-31' },
    geleverdVolume: 60,
    eenheid: '01',
    productTarief: 125,
    ingediendBedrag: { bedrag: 7_500, debetCredit: 'D' },
  };
};

const bericht323 = (naam: 'JW323' | 'WMO323'): BerichtPerNaam['JW323'] => ({
  header: header(naam),
  declaratie: {
    declaratieNummer: 'D1',
    declaratiePeriode: { begindatum: '2025-10-01', einddatum: '2025-10-31' },
    declaratieDagtekening: '2025-11-03',
    totaalIngediendBedrag: { totaalBedrag: 30_000, debetCredit: 'D' },
    clienten: ['999900006', '999990019'].map((bsn, i) => ({
      bsn,
      prestaties: [1, 2].map((nummer) => prestatie(naam, 2 * i + nummer)),
    })),
  },
});

/** Of four prestaties of € 75,00 two are not granted. */
const bericht325 = (naam: 'JW325' | 'WMO325'): BerichtPerNaam['JW325'] => ({
  header: {
    ...header(naam),
    declaratieIdentificatie: { identificatie: '0000001', dagtekening: '2025-11-03' },
    xsdVersieDeclaratie: XSD_VERSIE,
    retourCodes: ['0200'],
  },
  declaratieAntwoord: {
    declaratieNummer: 'D1',
    totaalIngediendBedrag: { totaalBedrag: 30_000, debetCredit: 'D' },
    totaalToegekendBedrag: { totaalBedrag: 15_000, debetCredit: 'D' },
    clienten: ['999900006', '999990019'].map((bsn, i) => ({
      bsn,
      prestaties: [{ ...prestatie(naam, 2 * i + 1), retourCodes: ['9338' as const] }],
      retourCodes: ['0200' as const],
    })),
    retourCodes: ['0200'],
  },
});

type Bouwers = { readonly [N in GeldigeNaam]: (naam: N) => BerichtPerNaam[N] };
const BOUWERS: Bouwers = {
  JW301: bericht301,
  WMO301: bericht301,
  JW305: bericht305,
  WMO305: bericht305,
  JW307: bericht307,
  WMO307: bericht307,
  JW315: bericht315,
  WMO315: bericht315,
  JW317: bericht317,
  WMO317: bericht317,
  JW319: bericht319,
  WMO319: bericht319,
  JW323: bericht323,
  WMO323: bericht323,
  JW325: bericht325,
  WMO325: bericht325,
};

export const GELDIGE_NAMEN = Object.keys(BOUWERS) as GeldigeNaam[];

/**
 * A message without a finding on level 1 and 2, with two of most that repeats. A new object at every call; no part of it
 * stands in two places (structuredClone would keep that), so a test may change one.
 */
export function geldig<N extends GeldigeNaam>(naam: N): BerichtPerNaam[N] {
  const bouw = BOUWERS[naam] as (n: N) => BerichtPerNaam[N];
  return JSON.parse(JSON.stringify(bouw(naam))) as BerichtPerNaam[N];
}
