import { type BerichtPerNaam } from '#hub/istandaarden';

type Jw301 = BerichtPerNaam['JW301'];
type Jw323 = BerichtPerNaam['JW323'];
type Prestatie = Jw323['declaratie']['clienten'][number]['prestaties'][number];

const XSD_VERSIE = { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' };
const kop = (berichtCode: string, afzender: string, ontvanger: string): Jw301['header'] => ({
  berichtCode,
  berichtVersie: 3,
  berichtSubversie: 2,
  afzender,
  ontvanger,
  berichtIdentificatie: { identificatie: '0000001', dagtekening: '2025-11-03' },
  xsdVersie: XSD_VERSIE,
});

/** A valid JW301 with two products; the person is invented. A new object at every call. */
export function jw301(bsn = '999900006'): Jw301 {
  const product = (toewijzingNummer: number): Jw301['client']['toegewezenProducten'][number] => ({
    toewijzingNummer,
    product: { categorie: '45', code: `45A0${toewijzingNummer}` },
    toewijzingsdatum: '2025-10-30',
    toewijzingstijd: '10:15:00',
    ingangsdatum: '2025-11-01',
    einddatum: '2026-10-31',
    omvang: { volume: 120, eenheid: '01', frequentie: '2' },
  });
  return {
    header: kop('436', '0351', '99000022'),
    client: {
      bsn,
      geboortedatum: { datum: '2014-05-17' },
      geslacht: '2',
      naam: { geslachtsnaam: { achternaam: 'Proef' }, voornamen: 'Mila', naamGebruik: '1' },
      contactgegevens: [
        {
          soort: '01',
          adres: {
            huis: { huisnummer: 12 },
            postcode: '9999XX',
            straatnaam: 'Voorbeeldlaan',
            plaatsnaam: 'Voorbeeld',
            landCode: 'NL',
          },
        },
      ],
      toegewezenProducten: [product(1), product(2)],
    },
  };
}

/** A JW323 of `clienten` clients with `perClient` prestaties each; every client has the same test BSN (TR101). */
export function jw323(clienten: number, perClient: number): Jw323 {
  const prestatie = (nummer: number): Prestatie => ({
    productReferentie: { referentieNummer: String(nummer) },
    toewijzingNummer: nummer,
    productCategorie: '45',
    productCode: '45A04',
    productPeriode: { begindatum: '2025-10-01', einddatum: '2025-10-31' },
    geleverdVolume: 60,
    eenheid: '01',
    productTarief: 125,
    ingediendBedrag: { bedrag: 7500, debetCredit: 'D' },
  });
  return {
    header: kop('490', '99000022', '0351'),
    declaratie: {
      declaratieNummer: 'D1',
      declaratiePeriode: { begindatum: '2025-10-01', einddatum: '2025-10-31' },
      declaratieDagtekening: '2025-11-03',
      totaalIngediendBedrag: { totaalBedrag: 7500 * clienten * perClient, debetCredit: 'D' },
      clienten: Array.from({ length: clienten }, (_, c) => ({
        bsn: '999900006',
        prestaties: Array.from({ length: perClient }, (_, p) => prestatie(c * perClient + p + 1)),
      })),
    },
  };
}
