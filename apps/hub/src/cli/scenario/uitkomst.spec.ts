import { isVerwacht, type Klassecode, leesUitkomst, toonUitkomst, type Uitkomst } from './uitkomst.ts';
import { type Verwachting } from './proef.ts';

const code = (tekst: string): Klassecode => ({ code: tekst.slice(0, 4), pad: tekst.slice(8) });
const retour = (...codes: string[]): Uitkomst => ({ soort: 'retour', codes: codes.map(code) });
const START = '/Bericht/Client/StartProducten/StartProduct';

describe('a retour with exactly one objection', () => {
  const verwacht: Verwachting = { soort: 'retour', codes: ['9019 op StartProduct[2]'], naast: ['0200 op Header'] };

  it.each<[string, boolean, Uitkomst]>([
    ['on its element', true, retour(`9019 op ${START}[2]`, '0200 op /Bericht/Header', `0200 op ${START}[1]`)],
    ['on another element', false, retour(`9019 op ${START}[1]`, '0200 op /Bericht/Header')],
    ['with another code', false, retour(`9069 op ${START}[2]`, '0200 op /Bericht/Header')],
    ['and one more', false, retour(`9019 op ${START}[2]`, `9069 op ${START}[2]`, '0200 op /Bericht/Header')],
    ['without what stands beside it', false, retour(`9019 op ${START}[2]`)],
    ['not at all', false, { soort: 'goed' }],
    ['but a chain error', false, { soort: 'fo01', code: '9019' }],
  ])('%s: %s', (_, goed, uitkomst) => {
    expect(isVerwacht(verwacht, uitkomst)).toBe(goed);
  });
});

it('good is a retour without any code', () => {
  expect(isVerwacht({ soort: 'goed' }, { soort: 'goed' })).toBe(true);
  expect(isVerwacht({ soort: 'goed' }, retour('0200 op /Bericht/Header'))).toBe(false);
});

it('a chain error has its code', () => {
  expect(isVerwacht({ soort: 'fo01', code: 'StUF055' }, { soort: 'fo01', code: 'StUF055' })).toBe(true);
  expect(isVerwacht({ soort: 'fo01', code: 'StUF055' }, { soort: 'fo01', code: 'StUF016' })).toBe(false);
});

it('a retour that is no valid message is a miss', () => {
  const aankomst = { kant: 'ggk' as const, referentienummer: '1', functie: 'JW306', fout: null };
  const uitkomst = leesUitkomst({ ...aankomst, payload: Buffer.from('<niets/>') });
  expect(toonUitkomst(uitkomst)).toBe('het JW306 dat kwam klopt niet volgens het schema');
});
