import { join } from 'node:path';
import { leesPlichten, plichtProblemen, schrijfPlichten, schrijfPlichthoofdstuk } from './plichten.ts';

const MAP = join(import.meta.dirname, '../../contracts/istandaarden/3.2');
const GOED = {
  plicht: 'OP087',
  op: ['301'],
  zegt: 'Alles.',
  meldingen: { onvolledig: 'Er ontbreekt iets: {nummers}.' },
};

describe('the list of duties of a sender', () => {
  it('is good, and in order of code', () => {
    const codes = leesPlichten(MAP).map((p) => p.plicht);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).toEqual(codes.toSorted());
  });

  it.each([
    ['a field nobody knows', { ...GOED, niveau: 3 }, 'OP087: onbekend veld niveau'],
    ['a rule with a retourcode', { ...GOED, plicht: 'TR332' }, 'TR332: geen code van een plicht'],
    ['a message of an aanbieder', { ...GOED, op: ['317'] }, 'OP087: op is een lijst met 301 of 319'],
    ['no message', { ...GOED, op: [] }, 'OP087: op is een lijst'],
    ['no statement', { ...GOED, zegt: undefined }, 'OP087: zegt is geen zin'],
    ['no sentence', { ...GOED, meldingen: {} }, 'OP087: meldingen zijn geen zinnen'],
    ['a sentence with a space too many', { ...GOED, meldingen: { een: 'Zo. ' } }, 'OP087: meldingen zijn geen zinnen'],
  ])('refuses %s', (_, plicht, probleem) => {
    expect(plichtProblemen([plicht]).join('\n')).toContain(probleem);
  });

  it('refuses a duty that stands twice', () => {
    expect(plichtProblemen([GOED, GOED])).toEqual(['OP087: staat dubbel']);
    expect(plichtProblemen([GOED])).toEqual([]);
  });

  it('becomes typed data and a chapter', () => {
    expect(schrijfPlichten([GOED])).toContain("export type PlichtCode = 'OP087';");
    const hoofdstuk = schrijfPlichthoofdstuk([GOED], join(MAP, 'geen-map'));
    expect(hoofdstuk).toContain('- Signaal: Er ontbreekt iets: {nummers}.');
    expect(hoofdstuk).toContain('Voorbeelden: 0 (0 zonder signaal, 0 met)');
  });
});
