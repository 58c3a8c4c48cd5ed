import { type BerichtRij, type Vraag } from '#hub/store';
import { bepaalVerband, heenVan, vraagSleutel } from './antwoord.ts';

const bericht = { connector: 'ggk' } as BerichtRij;
const vraag = { bestemming: 'ggk', keten: 'wacht' } as Vraag;

describe('an answer and its question', () => {
  it.each([
    ['JW302', 'JW301'],
    ['WMO320', 'WMO319'],
    ['JW325', 'JW323'],
    ['JW301', null],
    ['WMO323', null],
  ])('%s answers %s', (antwoord, heen) => {
    expect(heenVan(antwoord)).toBe(heen);
  });

  it('a retour finds its question by what it copies from the heenbericht; a 325 copies nothing', () => {
    expect(vraagSleutel('JW306', '99000022', 'A1')).toEqual({
      berichtnaam: 'JW305',
      afzender: '99000022',
      identificatie: 'A1',
    });
    expect(vraagSleutel('JW325', '0351', 'A1')).toBeNull();
  });

  it('what answers nothing has no verband', () => {
    expect(bepaalVerband(bericht, false, undefined)).toEqual({ soort: 'geen' });
  });

  it('an answer without a known question is an orphan', () => {
    expect(bepaalVerband(bericht, true, undefined)).toEqual({ soort: 'wees' });
  });

  it('the first answer over the connector of the question counts', () => {
    expect(bepaalVerband(bericht, true, vraag)).toEqual({ soort: 'antwoord', vraag });
  });

  it.each(['beantwoord', 'afgekeurd'] as const)('a further answer to a question that is %s is held', (keten) => {
    expect(bepaalVerband(bericht, true, { ...vraag, keten })).toEqual({
      soort: 'geparkeerd',
      reden: 'TWEEDE_ANTWOORD',
    });
  });

  it('an answer over another connector is held', () => {
    expect(bepaalVerband(bericht, true, { ...vraag, bestemming: 'map' })).toEqual({
      soort: 'geparkeerd',
      reden: 'ANTWOORD_OVER_ANDER_KANAAL',
    });
  });
});
