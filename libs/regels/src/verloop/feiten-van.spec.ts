import { type BerichtNaam, berichtNamen, type BerichtPerNaam } from '#hub/istandaarden';
import { geldig } from '../../../../test/builders/geldig.ts';
import { type Feitinhoud, nummerVan, referentieVan } from './feit.ts';
import { feitenVan } from './feiten-van.ts';

const OMVANG = { volume: 120, eenheid: '01', frequentie: '2' };

const eerste = (naam: Parameters<typeof geldig>[0]): Feitinhoud | undefined => feitenVan(naam, geldig(naam))[0];

describe('what a heenbericht says', () => {
  it('of a toewijzing, per ToegewezenProduct', () => {
    const feiten = feitenVan('JW301', geldig('JW301'));
    expect(feiten.map(nummerVan)).toEqual([1, 2]);
    expect(feiten[0]).toStrictEqual({
      soort: 'toewijzing',
      toewijzingNummer: 1,
      referentieAanbieder: null,
      product: { categorie: '45', code: '45A01' },
      toewijzingsdatum: '2025-10-30',
      toewijzingstijd: '10:15:00',
      ingangsdatum: '2025-11-01',
      einddatum: '2026-10-31',
      redenWijziging: null,
      omvang: OMVANG,
      budget: null,
    });
  });

  it('of a start and a stop, per StartProduct and StopProduct', () => {
    const { product, begindatum } = geldig('JW305').client.startProducten[0]!;
    expect(feitenVan('JW305', geldig('JW305')).map(nummerVan)).toEqual([1, 2]);
    expect(eerste('JW305')).toStrictEqual({ soort: 'start', status: '1', toewijzingNummer: 1, product, begindatum });
    const stop = geldig('JW307').client.stopProducten[0]!;
    expect(eerste('JW307')).toStrictEqual({
      soort: 'stop',
      status: '1',
      toewijzingNummer: stop.toewijzingNummer,
      product: stop.product,
      begindatum: stop.begindatum,
      redenBeeindiging: stop.redenBeeindiging,
      einddatum: stop.einddatum,
    });
  });

  it('of a removal, and of taakgericht without toewijzing', () => {
    const bericht = geldig('JW305');
    const startProducten = [{ begindatum: '2025-11-01', statusAanlevering: '3' as const }];
    const feiten = feitenVan('JW305', { ...bericht, client: { ...bericht.client, startProducten } });
    expect(feiten).toStrictEqual([
      { soort: 'start', status: '3', toewijzingNummer: null, product: null, begindatum: '2025-11-01' },
    ]);
    expect(feiten.map((inhoud) => [nummerVan(inhoud), referentieVan(inhoud)])).toEqual([[null, null]]);
  });

  it('of a verzoek: each product of a 315, a 317 as a whole', () => {
    const { aangevraagdeProducten } = geldig('JW315').client;
    const feiten = feitenVan('JW315', geldig('JW315'));
    expect(feiten.map(referentieVan)).toEqual(aangevraagdeProducten.map((p) => p.referentieAanbieder));
    expect(feiten[0]).toMatchObject({ soort: 'verzoek', bericht: '315', dagtekening: '2025-11-03' });
    const { referentieAanbieder } = geldig('WMO317').client.verzoek;
    expect(feitenVan('WMO317', geldig('WMO317'))).toStrictEqual([
      { soort: 'verzoek', bericht: '317', referentieAanbieder, dagtekening: '2025-11-03' },
    ]);
  });

  it('of an antwoord', () => {
    const { referentieAanbieder, verzoekAntwoord } = geldig('WMO319').antwoord;
    expect(feitenVan('WMO319', geldig('WMO319'))).toStrictEqual([
      { soort: 'antwoord', referentieAanbieder, verzoekAntwoord },
    ]);
    expect(referentieVan(eerste('JW319')!)).toBe(geldig('JW319').antwoord.referentieAanbieder);
    expect(nummerVan(eerste('JW319')!)).toBeNull();
  });

  it('is plain JSON without the BSN', () => {
    for (const naam of ['JW301', 'WMO305', 'JW307', 'WMO315', 'JW317', 'WMO319'] as const) {
      const feiten = feitenVan(naam, geldig(naam));
      expect(JSON.parse(JSON.stringify(feiten))).toStrictEqual(feiten);
      expect(JSON.stringify(feiten)).not.toContain('999900006');
    }
  });

  it('is nothing for a retourbericht or a declaratie', () => {
    const zonder = berichtNamen().filter((naam) => !/30[157]|31[579]/.test(naam));
    expect(zonder).toHaveLength(16);
    for (const naam of zonder) expect(feitenVan(naam, {} as BerichtPerNaam[BerichtNaam])).toEqual([]);
  });
});
