import { type Bouw, type KopGegevens, maakBouw, schrijfKop } from './bouw.ts';
import { type Persoon } from './personen.ts';
import { domeinVan, type Functie, type Nummer, nummerVan } from './soorten.ts';

/** What a heenbericht is about. */
export interface Zaak extends KopGegevens {
  readonly persoon: Persoon;
  readonly toewijzingNummer: number;
  /** ReferentieAanbieder, DeclaratieNummer. */
  readonly referentie: string;
  /** First day of the care, `YYYY-MM-DD`. */
  readonly ingang: string;
}

type Schrijf = (x: Bouw, z: Zaak, functie: Functie) => string;

const product = (functie: Functie): { categorie: string; code: string } =>
  domeinVan(functie) === 'JW' ? { categorie: '45', code: '45A04' } : { categorie: '02', code: '02A03' };

function schrijfProduct(x: Bouw, functie: Functie): string {
  const { categorie, code } = product(functie);
  return x.b('Product', x.ct('Categorie', categorie), x.ct('Code', code));
}

function schrijfOmvang(x: Bouw): string {
  return x.b('Omvang', x.ct('Volume', 4), x.ct('Eenheid', '04'), x.ct('Frequentie', '2'));
}

function schrijfPersoon(x: Bouw, p: Persoon, volledig: boolean): string {
  return [
    x.bt('Bsn', p.bsn),
    x.b('Geboortedatum', x.ct('Datum', p.geboren)),
    x.bt('Geslacht', p.geslacht),
    x.b(
      'Naam',
      x.c('Geslachtsnaam', x.ct('Achternaam', p.achternaam)),
      x.ct('Voornamen', p.voornaam),
      x.ct('Voorletters', p.voornaam.slice(0, 1)),
      volledig ? x.ct('NaamGebruik', '1') : undefined,
    ),
  ].join('');
}

const schrijf301: Schrijf = (x, z, functie) =>
  x.b(
    'Client',
    schrijfPersoon(x, z.persoon, true),
    x.b(
      'Contactgegevens',
      x.b(
        'Contact',
        x.bt('Soort', '01'),
        x.b(
          'Adres',
          x.c('Huis', x.ct('Huisnummer', 12)),
          x.ct('Postcode', '9999XX'),
          x.ct('Straatnaam', 'Proefstraat'),
          x.ct('Plaatsnaam', 'Nergenshuizen'),
        ),
      ),
    ),
    x.b(
      'ToegewezenProducten',
      x.b(
        'ToegewezenProduct',
        x.bt('ToewijzingNummer', z.toewijzingNummer),
        schrijfProduct(x, functie),
        x.bt('Toewijzingsdatum', z.dagtekening),
        x.bt('Toewijzingstijd', '09:30:00'),
        x.bt('Ingangsdatum', z.ingang),
        schrijfOmvang(x),
      ),
    ),
  );

const schrijfRegie = (x: Bouw, z: Zaak, functie: Functie): (string | undefined)[] => [
  x.bt('ToewijzingNummer', z.toewijzingNummer),
  schrijfProduct(x, functie),
  x.bt('ToewijzingIngangsdatum', z.ingang),
  x.bt('Begindatum', z.ingang),
];

const schrijf305: Schrijf = (x, z, functie) =>
  x.b(
    'Client',
    schrijfPersoon(x, z.persoon, false),
    x.b('StartProducten', x.b('StartProduct', ...schrijfRegie(x, z, functie), x.bt('StatusAanlevering', '1'))),
  );

const schrijf307: Schrijf = (x, z, functie) =>
  x.b(
    'Client',
    schrijfPersoon(x, z.persoon, false),
    x.b(
      'StopProducten',
      x.b(
        'StopProduct',
        ...schrijfRegie(x, z, functie),
        x.bt('RedenBeeindiging', domeinVan(functie) === 'JW' ? '31' : '19'),
        x.bt('Einddatum', z.dagtekening),
        x.bt('StatusAanlevering', '1'),
      ),
    ),
  );

const schrijf315: Schrijf = (x, z, functie) =>
  x.b(
    'Client',
    schrijfPersoon(x, z.persoon, false),
    x.b(
      'AangevraagdeProducten',
      x.b(
        'AangevraagdProduct',
        x.bt('ReferentieAanbieder', z.referentie),
        schrijfProduct(x, functie),
        x.bt('ToewijzingIngangsdatum', z.ingang),
        schrijfOmvang(x),
        x.b('Verwijzer', x.ct('Type', '06')),
      ),
    ),
  );

const schrijf317: Schrijf = (x, z, functie) =>
  x.b(
    'Client',
    x.bt('Bsn', z.persoon.bsn),
    x.b(
      'Verzoek',
      x.bt('ReferentieAanbieder', z.referentie),
      x.bt('RedenVerzoek', '1'),
      x.b('OngewijzigdeProducten', x.b('OngewijzigdProduct', x.bt('ToewijzingNummer', z.toewijzingNummer))),
      x.b(
        'NieuweProducten',
        x.b('NieuwProduct', schrijfProduct(x, functie), x.bt('GewensteIngangsdatum', '2030-01-01'), schrijfOmvang(x)),
      ),
    ),
  );

const schrijf319: Schrijf = (x, z) =>
  x.b('Antwoord', x.bt('ReferentieAanbieder', z.referentie), x.bt('VerzoekAntwoord', '2'));

const schrijf323: Schrijf = (x, z, functie) => schrijfDeclaratie(x, z, functie, [z.persoon]);

/** A declaratie with eight prestaties for each person; amounts in eurocent. */
export function schrijfDeclaratie(x: Bouw, z: Zaak, functie: Functie, personen: readonly Persoon[]): string {
  const perPersoon = 8;
  const maand = z.ingang.slice(0, 7);
  const periode = [x.ct('Begindatum', `${maand}-01`), x.ct('Einddatum', `${maand}-28`)];
  const { categorie, code } = product(functie);
  const prestatie = (nummer: number): string =>
    x.b(
      'Prestatie',
      x.b('ProductReferentie', x.ct('ReferentieNummer', `P${nummer}`)),
      x.bt('ToewijzingNummer', z.toewijzingNummer),
      x.bt('ProductCategorie', categorie),
      x.bt('ProductCode', code),
      x.b('ProductPeriode', ...periode),
      x.bt('GeleverdVolume', 4),
      x.bt('Eenheid', '04'),
      x.bt('ProductTarief', 6250),
      x.b('IngediendBedrag', x.ct('Bedrag', 25_000), x.ct('DebetCredit', 'D')),
    );
  const client = (p: Persoon, i: number): string =>
    x.b(
      'Client',
      x.bt('Bsn', p.bsn),
      x.b('Prestaties', ...Array.from({ length: perPersoon }, (_, k) => prestatie(i * perPersoon + k + 1))),
    );
  return x.b(
    'Declaratie',
    x.bt('DeclaratieNummer', z.referentie),
    x.b('DeclaratiePeriode', ...periode),
    x.bt('DeclaratieDagtekening', z.dagtekening),
    x.b('TotaalIngediendBedrag', x.ct('TotaalBedrag', 25_000 * perPersoon * personen.length), x.ct('DebetCredit', 'D')),
    x.b('Clienten', ...personen.map(client)),
  );
}

const SCHRIJF: Partial<Record<Nummer, Schrijf>> = {
  301: schrijf301,
  305: schrijf305,
  307: schrijf307,
  315: schrijf315,
  317: schrijf317,
  319: schrijf319,
  323: schrijf323,
};

/** Writes a heenbericht as bytes; throws RangeError for a type that is none. */
export function schrijfHeenbericht(functie: Functie, zaak: Zaak): Buffer {
  const schrijf = SCHRIJF[nummerVan(functie)];
  if (schrijf === undefined) throw new RangeError(`${functie} is geen heenbericht`);
  const x = maakBouw(functie);
  return x.bericht(schrijfKop(x, functie, zaak), schrijf(x, zaak, functie));
}
