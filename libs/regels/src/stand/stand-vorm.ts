import type { DebetCredit, Eenheid, Frequentie, RedenBeeindiging, RedenWijziging } from '#hub/istandaarden';
import type { VerzoekStand } from './stand.ts';
import { datum, getal, groep, hoofdlijst, keuze, lijst, nummer, ofNull, partij, tekst, tijd, zet } from './veld.ts';

const aanbieder = tekst('LDT_AgbCode', 'AGB-code van de aanbieder');
const bsn = tekst('LDT_BurgerServicenummer', 'burgerservicenummer van de cliënt');
const eenheid = tekst<Eenheid>('LDT_Eenheid', 'eenheid');
const productCategorie = tekst('LDT_ProductCategorie', 'productcategorie');
const productCode = tekst('LDT_ProductCode', 'productcode');
const toewijzingNummer = nummer('nummer van de toewijzing; `007` is hetzelfde als `7`');

const product = zet(
  groep('het product zoals een bericht het noemt', {
    categorie: productCategorie,
    code: ofNull(productCode),
  }),
  ({ categorie, code }) => (code === null ? { categorie } : { categorie, code }),
);

const periode = groep('eerste en laatste dag, beide meegerekend', {
  begin: datum('eerste dag'),
  eind: datum('laatste dag'),
});

const omvang = groep('omvang; alleen bij een specifieke toewijzing', {
  volume: getal('LDT_Volume', 'aantal eenheden'),
  eenheid,
  frequentie: tekst<Frequentie>('LDT_Frequentie', 'frequentie'),
});

const toewijzing = groep('een versie van een toewijzing', {
  aanbieder,
  bsn,
  toewijzingNummer,
  referentieAanbieder: ofNull(tekst('LDT_Referentie', 'referentie van het verzoek dat deze versie honoreerde')),
  product: ofNull({ ...product, uitleg: 'null: generiek; zonder `code`: aspecifiek' }),
  toewijzingsdatum: datum('dag waarop de gemeente deze versie vaststelde'),
  toewijzingstijd: tijd('tijd waarop de gemeente deze versie vaststelde, vergeleken zoals geschreven'),
  ingangsdatum: datum('eerste dag'),
  einddatum: ofNull(datum('laatste dag; null: open')),
  redenWijziging: ofNull(tekst<RedenWijziging>('LDT_RedenWijziging', 'null: eerste toekenning of ongewijzigd')),
  omvang: ofNull(omvang),
  budget: ofNull(getal('LDT_Budget', 'eurocent; alleen bij aspecifiek of generiek')),
});

const stop = groep('een stop die niet is verwijderd', {
  redenBeeindiging: tekst<RedenBeeindiging>('LDT_RedenBeeindiging', '20 is tijdelijk, al het andere definitief'),
  einddatum: datum('laatste dag van de levering'),
});

const levering = groep('een levering die is gestart en niet verwijderd', {
  aanbieder,
  bsn,
  toewijzingNummer: ofNull({ ...toewijzingNummer, uitleg: 'null: taakgericht zonder toewijzing' }),
  product: ofNull({ ...product, uitleg: 'verplicht zonder `toewijzingNummer`: dan is het de sleutel' }),
  begindatum: datum('eerste dag van de levering'),
  stops: lijst('de stops op deze start', stop),
});

const VERZOEKSTAND: Readonly<Record<VerzoekStand, VerzoekStand>> = {
  'in behandeling': 'in behandeling',
  'in onderzoek': 'in onderzoek',
  gehonoreerd: 'gehonoreerd',
  afgewezen: 'afgewezen',
};

const verzoek = groep('een referentie: een product van een 315, of een hele 317', {
  aanbieder,
  bsn,
  bericht: keuze({ '315': '315', '317': '317' } as const, 'welk bericht het verzoek deed'),
  referentieAanbieder: tekst('LDT_Referentie', 'referentie van de aanbieder; uniek per aanbieder'),
  dagtekening: datum('dagtekening van het verzoek'),
  stand: keuze(VERZOEKSTAND, 'hoe ver het verzoek is'),
});

const declaratie = groep('een declaratie die is verwerkt', {
  aanbieder,
  identificatie: tekst('LDT_IdentificatieBericht', 'identificatie van het 323'),
  dagtekening: datum('dagtekening van het 323'),
  declaratieNummer: tekst('LDT_IdentificatieDeclaratie', 'nummer van de declaratie; uniek per aanbieder'),
  periode: { ...periode, uitleg: 'declaratieperiode' },
});

const referentieNummer = tekst('LDT_ReferentieNummer', 'referentie van de prestatie');

const prestatie = groep('een regel van een verwerkte declaratie', {
  aanbieder,
  bsn,
  referentieNummer,
  vorigReferentieNummer: ofNull({ ...referentieNummer, uitleg: 'bij een credit: de debet die zij terugneemt' }),
  toewijzingNummer,
  productCategorie,
  productCode,
  periode: { ...periode, uitleg: 'productperiode' },
  volume: getal('LDT_Volume', 'geleverd volume; eurocent bij eenheid 83'),
  eenheid,
  tarief: ofNull(getal('LDT_Bedrag', 'eurocent per eenheid; null bij eenheid 83')),
  bedrag: getal('LDT_Bedrag', 'eurocent, zonder teken'),
  debetCredit: tekst<DebetCredit>('LDT_DebetCredit', 'D debet, C credit'),
  stand: keuze(
    { toegekend: 'toegekend', afgewezen: 'afgewezen', gecrediteerd: 'gecrediteerd' } as const,
    'een debet dat is teruggenomen is gecrediteerd, en staat naast zijn credit',
  ),
});

const tarief = groep('een afgesproken tarief', {
  aanbieder,
  productCategorie,
  productCode,
  eenheid,
  tarief: getal('LDT_Bedrag', 'eurocent per eenheid'),
  begin: datum('eerste dag'),
  eind: ofNull(datum('laatste dag; null: open')),
});

const identificatie = groep('een identificatie die is gebruikt', {
  afzender: partij('AGB-code of gemeentecode van wie haar gebruikte'),
  berichtCode: tekst('LDT_BerichtCode', 'BerichtCode, zoals 446 voor een JW315'),
  identificatie: tekst('LDT_IdentificatieBericht', 'identificatie van het bericht'),
});

/** The stand file, member by member: reader and reference page come from here. */
export const STAND_VORM = {
  domein: keuze({ Jw: 'jw', Wmo: 'wmo' } as const, 'de wet'),
  gemeente: tekst('LDT_Gemeente', 'CBS-code van de gemeente die toetst'),
  peildatum: datum('“vandaag” voor elke regel die naar de klok kijkt'),
  toewijzingen: hoofdlijst('alle bekende versies van toewijzingen, in willekeurige volgorde', toewijzing),
  leveringen: hoofdlijst('leveringen die zijn gestart', levering),
  verzoeken: hoofdlijst('verzoeken om toewijzing (315) en om wijziging (317)', verzoek),
  declaraties: hoofdlijst('verwerkte declaraties', declaratie),
  prestaties: hoofdlijst('regels van verwerkte declaraties', prestatie),
  tarieven: hoofdlijst('afgesproken tarieven', tarief),
  producten: ofNull(
    hoofdlijst('afgesproken producten; zonder dit lid gelden die van `tarieven`', {
      ...product,
      uitleg: 'een afgesproken product',
    }),
  ),
  gebruikteIdentificaties: hoofdlijst('identificaties die al zijn gebruikt (TR056)', identificatie),
} as const;
