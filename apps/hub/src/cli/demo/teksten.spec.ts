import { type Stand, type Tijdlijn } from '#hub/store';
import { TEKST } from './teksten.ts';

const BEGIN = new Date('2026-11-24T13:00:00Z');
const BERICHT = {
  berichtnaam: 'JW301',
  functie: 'JW301',
  soort: 'Di01',
  kenmerk: 'k1',
  status: 'afgeleverd',
  reden: null,
  ontvangenOp: BEGIN,
  klaarOp: null,
};
const AFLEVERING = { bestemming: 'ggk', status: 'afgeleverd', telt: true, klaarOp: new Date(BEGIN.getTime() + 1_240) };
const STAND: Stand = {
  ontvangen: 3,
  afgeleverd: 2,
  afgewezen: 0,
  onderweg: 1,
  geparkeerd: 1,
  wees: 0,
  verschil: 0,
  bestemmingen: [],
};
const tijdlijn = (bericht: object, afleveringen: object[]): Tijdlijn =>
  ({ bericht: { ...BERICHT, ...bericht }, afleveringen, stappen: [], acties: [] }) as unknown as Tijdlijn;

describe('hub demo', () => {
  it('has five words per delivery: soort kenmerk bestemming uitkomst duur', () => {
    expect(TEKST.regels(tijdlijn({}, [AFLEVERING, { ...AFLEVERING, telt: false }]))).toEqual([
      'JW301 k1 ggk afgeleverd 1,2s\n',
    ]);
    expect(TEKST.regels(tijdlijn({ status: 'geparkeerd' }, []))).toEqual(['JW301 k1 - geparkeerd -\n']);
  });

  it('closes with the balance, and names all that did not reach its outcome', () => {
    expect(TEKST.slot({ ...STAND, onderweg: 0, ontvangen: 2 }, [], [])).toBe(
      '\nontvangen 2 = afgeleverd 2 + onderweg 0 + afgewezen 0\nElk bericht bereikte zijn uitkomst.\n',
    );
    const reis = { soort: 'JW301', kenmerk: 'k1', bestemming: '', uitkomst: 'te laat', duur: 1 };
    const slot = TEKST.slot(
      { ...STAND, verschil: 1 },
      [reis],
      [tijdlijn({ status: 'geparkeerd', reden: 'GEEN_ROUTE' }, [])],
    );
    expect(slot).toContain('Niet klaar: JW301 k1, geparkeerd (GEEN_ROUTE: Er is geen route');
    expect(slot).toContain('Niet rond: JW301 k1, te laat.');
    expect(slot).toContain('De balans klopt niet: verschil 1.');
  });
});
