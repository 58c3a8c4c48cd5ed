import { type Product, type Toewijzing } from '../dossier/dossier.ts';
import { type Inhoud } from '../dossier/zet.ts';
import { type Bouw, type KopGegevens, maakBouw, schrijfKop } from './bouw.ts';
import { type Persoon } from './personen.ts';
import { domeinVan, type Functie, type Nummer, nummerVan } from './soorten.ts';

/** What a heenbericht is about. */
export interface Zaak extends KopGegevens, Inhoud {
  readonly persoon: Persoon;
}

type Schrijf = (x: Bouw, z: Zaak, functie: Functie) => string;

function schrijfProduct(x: Bouw, { categorie, code }: Product): string {
  return x.b('Product', x.ct('Categorie', categorie), x.ct('Code', code));
}

/** Hours per week. */
function schrijfOmvang(x: Bouw, volume: number): string {
  return x.b('Omvang', x.ct('Volume', volume), x.ct('Eenheid', '04'), x.ct('Frequentie', '2'));
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

const schrijf301: Schrijf = (x, z) =>
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
          x.ct('LandCode', 'NL'),
        ),
      ),
    ),
    x.b('ToegewezenProducten', ...z.toewijzingen.map((t) => schrijfToegewezen(x, t, z.gehonoreerd.get(t.nummer)))),
  );

function schrijfToegewezen(x: Bouw, t: Toewijzing, referentie: string | undefined): string {
  return x.b(
    'ToegewezenProduct',
    x.bt('ToewijzingNummer', t.nummer),
    x.bt('ReferentieAanbieder', referentie),
    schrijfProduct(x, t.product),
    x.bt('Toewijzingsdatum', t.datum),
    x.bt('Toewijzingstijd', t.tijd),
    x.bt('Ingangsdatum', t.ingang),
    x.bt('Einddatum', t.einde),
    schrijfOmvang(x, t.volume),
  );
}

/** A start or stop is about the first toewijzing, from its first day. */
function schrijfRegie(x: Bouw, z: Zaak): (string | undefined)[] {
  const [t] = z.toewijzingen;
  if (t === undefined) throw new RangeError('een start of stop noemt een toewijzing');
  return [
    x.bt('ToewijzingNummer', t.nummer),
    schrijfProduct(x, t.product),
    x.bt('ToewijzingIngangsdatum', t.ingang),
    x.bt('Begindatum', t.ingang),
  ];
}

const schrijf305: Schrijf = (x, z) =>
  x.b(
    'Client',
    schrijfPersoon(x, z.persoon, false),
    x.b('StartProducten', x.b('StartProduct', ...schrijfRegie(x, z), x.bt('StatusAanlevering', z.statusAanlevering))),
  );

const schrijf307: Schrijf = (x, z, functie) =>
  x.b(
    'Client',
    schrijfPersoon(x, z.persoon, false),
    x.b(
      'StopProducten',
      x.b(
        'StopProduct',
        ...schrijfRegie(x, z),
        x.bt('RedenBeeindiging', domeinVan(functie) === 'JW' ? '31' : '19'),
        x.bt('Einddatum', z.gestopt),
        x.bt('StatusAanlevering', z.statusAanlevering),
      ),
    ),
  );

const schrijf315: Schrijf = (x, z) =>
  x.b(
    'Client',
    schrijfPersoon(x, z.persoon, false),
    x.b(
      'AangevraagdeProducten',
      x.b(
        'AangevraagdProduct',
        x.bt('ReferentieAanbieder', z.referentie),
        schrijfProduct(x, z.gevraagd),
        x.bt('ToewijzingIngangsdatum', z.ingang),
        x.bt('ToewijzingEinddatum', z.einde),
        schrijfOmvang(x, 4),
        x.b('Verwijzer', x.ct('Type', '06')),
      ),
    ),
  );

const schrijf317: Schrijf = (x, z) => {
  const [eerste, ...rest] = z.toewijzingen;
  if (eerste === undefined) throw new RangeError('een verzoek om wijziging noemt een toewijzing');
  const ongewijzigd = rest.map((t) => x.b('OngewijzigdProduct', x.bt('ToewijzingNummer', t.nummer)));
  return x.b(
    'Client',
    x.bt('Bsn', z.persoon.bsn),
    x.b(
      'Verzoek',
      x.bt('ReferentieAanbieder', z.referentie),
      x.bt('RedenVerzoek', '1'),
      ongewijzigd.length === 0 ? undefined : x.b('OngewijzigdeProducten', ...ongewijzigd),
      x.b(
        'TeWijzigenProducten',
        x.b(
          'TeWijzigenProduct',
          x.bt('ToewijzingNummer', eerste.nummer),
          x.bt('GewensteIngangsdatum', eerste.ingang),
          x.bt('Einddatum', eerste.einde),
          schrijfOmvang(x, eerste.volume + 1),
        ),
      ),
    ),
  );
};

/** Refused on its content. */
const schrijf319: Schrijf = (x, z) =>
  x.b(
    'Antwoord',
    x.bt('ReferentieAanbieder', z.referentie),
    x.bt('VerzoekAntwoord', '1'),
    x.bt('RedenAfwijzingVerzoek', '7'),
  );

const schrijf323: Schrijf = (x, z) => schrijfDeclaratie(x, z, [{ persoon: z.persoon, toewijzingen: z.toewijzingen }]);

/** One client in a declaratie, with a prestatie for each of these. */
export interface Gedeclareerd {
  readonly persoon: Persoon;
  readonly toewijzingen: readonly Pick<Toewijzing, 'nummer' | 'product'>[];
}

/** A declaratie of the month in which the care began: four hours for each toewijzing; amounts in eurocent. */
export function schrijfDeclaratie(x: Bouw, z: Zaak, clienten: readonly Gedeclareerd[]): string {
  const periode = [x.ct('Begindatum', z.ingang), x.ct('Einddatum', z.maandeinde)];
  let nummer = 0;
  const prestatie = (t: Gedeclareerd['toewijzingen'][number]): string =>
    x.b(
      'Prestatie',
      x.b('ProductReferentie', x.ct('ReferentieNummer', `${z.referentie}P${++nummer}`)),
      x.bt('ToewijzingNummer', t.nummer),
      x.bt('ProductCategorie', t.product.categorie),
      x.bt('ProductCode', t.product.code),
      x.b('ProductPeriode', ...periode),
      x.bt('GeleverdVolume', 4),
      x.bt('Eenheid', '04'),
      x.bt('ProductTarief', 6250),
      x.b('IngediendBedrag', x.ct('Bedrag', 25_000), x.ct('DebetCredit', 'D')),
    );
  const client = (c: Gedeclareerd): string =>
    x.b('Client', x.bt('Bsn', c.persoon.bsn), x.b('Prestaties', ...c.toewijzingen.map(prestatie)));
  const geschreven = clienten.map(client);
  return x.b(
    'Declaratie',
    x.bt('DeclaratieNummer', z.referentie),
    x.b('DeclaratiePeriode', ...periode),
    x.bt('DeclaratieDagtekening', z.dagtekening),
    x.b('TotaalIngediendBedrag', x.ct('TotaalBedrag', 25_000 * nummer), x.ct('DebetCredit', 'D')),
    x.b('Clienten', ...geschreven),
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
