import { join } from 'node:path';
import { leesContract } from './contract.ts';
import { leesRegels, regelProblemen } from './regels.ts';
import { schrijfRegelpagina, schrijfRegels } from './regelschrijver.ts';

const MAP = join(import.meta.dirname, '../../contracts/istandaarden/3.2');
const contract = leesContract(MAP);
const regels = leesRegels(MAP, contract) ?? [];
const GOED = {
  regel: 'TR018',
  niveau: 2,
  code: '0001',
  op: { '307': ['StopProduct.Einddatum'] },
  zegt: 'Einddatum ligt niet voor Begindatum.',
  melding: 'Kies een latere Einddatum.',
};

describe('the catalogue of rules', () => {
  it('holds the 118 rules of the release', () => {
    expect(regels).toHaveLength(118);
    expect([2, 3, 4].map((n) => regels.filter((r) => r.niveau === n).length)).toEqual([60, 54, 4]);
  });

  it.each([
    ['a field nobody knows', { ...GOED, melidng: '' }, 'TR018: onbekend veld melidng'],
    ['an element that is not there', { ...GOED, op: { '307': ['StopProduct.Eind'] } }, 'heeft geen Eind'],
    ['a class that is not there', { ...GOED, op: { '307': ['StartProduct'] } }, 'TR018: 307 heeft geen StartProduct'],
    ['a message that is not there', { ...GOED, op: { '309': ['StopProduct'] } }, 'TR018: onbekend bericht 309'],
    ['an element twice', { ...GOED, op: { '307': ['StopProduct', 'StopProduct'] } }, 'staat dubbel bij 307'],
    ['a rule on no message', { ...GOED, op: {} }, 'TR018: staat op geen enkel bericht'],
    ['a message without elements', { ...GOED, op: { '307': [] } }, 'TR018: geen elementen bij 307'],
    ['a level that is not there', { ...GOED, niveau: 1 }, 'TR018: niveau is 2, 3 of 4'],
    ['a code outside WJ001', { ...GOED, niveau: 3, code: '9018' }, 'TR018: code staat niet in WJ001'],
    ['another code on level 2', { ...GOED, code: '9019' }, 'TR018: niveau 2 heeft code 0001'],
    ['a domain that is not there', { ...GOED, alleen: 'wlz' }, 'TR018: alleen is jw of wmo'],
    ['no sentence at all', { ...GOED, melding: undefined }, 'TR018: melding ontbreekt'],
    ['an empty statement', { ...GOED, zegt: '' }, 'TR018: zegt ontbreekt'],
    [
      'a sentence with a space too many',
      { ...GOED, melding: 'Zo. ' },
      'TR018: melding begint of eindigt met een spatie',
    ],
    ['a name that is no code', { ...GOED, regel: 'TR18' }, 'TR18: geen regelcode'],
  ])('refuses %s', (_, regel, probleem) => {
    expect(regelProblemen([regel], contract).join('\n')).toContain(probleem);
  });

  it('refuses a rule that stands twice', () => {
    expect(regelProblemen([GOED, GOED], contract)).toEqual(['TR018: staat dubbel']);
    expect(regelProblemen([GOED], contract)).toEqual([]);
  });

  it('becomes typed data and a page', () => {
    const eigen = regels.filter((r) => ['CS318', 'TR376'].includes(r.regel));
    expect(schrijfRegels(eigen)).toContain("export type RegelCode = 'CS318' | 'TR376';");
    const pagina = schrijfRegelpagina(eigen, contract, join(MAP, 'geen-map'));
    expect(pagina).toContain('Alleen in iJw');
    expect(pagina).toContain('geen: dit bericht heeft geen retourbericht');
    expect(pagina).toContain('Voorbeelden: 0 (0 goed, 0 fout)');
  });
});
