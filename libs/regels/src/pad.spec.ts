import { berichtNamen, berichtTabel, type ElementTabel } from '#hub/istandaarden';
import { isKlasse, klasseVan, padVan } from './pad.ts';
import type { Plek } from './regel.ts';

describe('padVan', () => {
  it.each<[Plek, string]>([
    [[], '/Bericht'],
    [['header', 'berichtIdentificatie', 'dagtekening'], '/Bericht/Header/BerichtIdentificatie/Dagtekening'],
    [['client', 'toegewezenProducten'], '/Bericht/Client/ToegewezenProducten'],
    [['client', 'toegewezenProducten', 0], '/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]'],
    [['client', 'toegewezenProducten', 1, 'omvang'], '/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang'],
    [['client', 'relaties', 2, 'contact', 'adres'], '/Bericht/Client/Relaties/Relatie[3]/Contact/Adres'],
  ])('of a JW301, %j', (plek, pad) => expect(padVan('JW301', plek)).toBe(pad));

  it('counts the clients and the prestaties of a declaratie', () => {
    const plek = ['declaratie', 'clienten', 1, 'prestaties', 2, 'productReferentie', 'referentieNummer'];
    expect(padVan('WMO323', plek)).toBe(
      '/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[3]/ProductReferentie/ReferentieNummer',
    );
  });

  it.each<[Plek]>([
    [['clint']],
    [['client', 'toegewezenProducten', 'omvang']],
    [['client', 'relaties', 0, 'contact', 0]],
    [['client', 'bsn', 'x']],
    [[0]],
  ])('refuses a place that the message does not know: %j', (plek) => {
    expect(() => padVan('JW301', plek)).toThrow(new TypeError(`JW301 heeft geen element op ${plek.join('.')}`));
  });
});

describe('klasseVan', () => {
  it.each<[Plek, string]>([
    [[], '/Bericht/Header'],
    [['header'], '/Bericht/Header'],
    [['header', 'afzender'], '/Bericht/Header'],
    [['client'], '/Bericht/Client'],
    [['client', 'naam', 'geslachtsnaam'], '/Bericht/Client'],
    [['client', 'contactgegevens'], '/Bericht/Client'],
    [['client', 'contactgegevens', 1, 'periode', 'begindatum'], '/Bericht/Client/Contactgegevens/Contact[2]'],
    [['client', 'relaties', 0, 'contact', 'adres', 'huis'], '/Bericht/Client/Relaties/Relatie[1]/Contact'],
    [['client', 'relaties', 0, 'volgorde'], '/Bericht/Client/Relaties/Relatie[1]'],
  ])('of a WMO301, %j', (plek, klasse) => expect(klasseVan('WMO301', plek)).toBe(klasse));

  // A 325 does not follow the rule for retourberichten.
  const metRetour = berichtNamen().flatMap((naam) => {
    const { antwoord } = berichtTabel(naam);
    return antwoord === null || antwoord.endsWith('325') ? [] : [[naam, antwoord] as const];
  });

  it.each(metRetour)('gives %s exactly the classes that have RetourCodes in its %s', (naam, retour) => {
    const klassen = (e: ElementTabel, houd: (e: ElementTabel) => boolean): string[] =>
      e.type.soort === 'klasse'
        ? [...(houd(e) ? [e.naam] : []), ...e.type.elementen.flatMap((kind) => klassen(kind, houd))]
        : [];
    const draagtCodes = ({ type }: ElementTabel): boolean =>
      type.soort === 'klasse' && type.elementen.some((kind) => kind.naam === 'RetourCodes');
    const { wortel } = berichtTabel(naam);
    expect(klassen(wortel, isKlasse)).toEqual(klassen(berichtTabel(retour).wortel, draagtCodes));
  });
});
