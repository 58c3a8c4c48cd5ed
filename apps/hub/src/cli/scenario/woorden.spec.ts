import { elfproef } from '#hub/privacy';
import { maakNummerbron, type Partijen, TESTBSNS, Woorden } from './woorden.ts';

const partijen: Partijen = { gemeente: '0351', aanbieders: { jw: ['99000022', '99000033'], wmo: ['99000011'] } };
const woorden = (wet: 'jw' | 'wmo' = 'jw') =>
  new Woorden(wet, { partijen, bron: maakNummerbron(), vandaag: '2026-03-01' });

it('days count from today', () => {
  expect(woorden().vul('{vandaag} {vandaag-1} {vandaag+31}')).toBe('2026-03-01 2026-02-28 2026-04-01');
});

it('a word is the same everywhere, and another word is another value', () => {
  const w = woorden();
  expect(w.vul('{nummer1} {nummer1}').split(' ')).toEqual([w.vul('{nummer1}'), w.vul('{nummer1}')]);
  expect(new Set(['{bsn}', '{bsn2}', '{ref1}', '{ref2}', '{id1}', '{id2}'].map((t) => w.vul(t))).size).toBe(6);
});

it('an identificatie without number is new each time', () => {
  const w = woorden();
  expect(w.vul('{id}')).not.toBe(w.vul('{id}'));
});

it('refuses a word that is not there, and a second aanbieder that this hub has not', () => {
  expect(() => woorden().vul('{morgen}')).toThrow('{morgen}');
  expect(() => woorden('wmo').vul('{aanbieder2}')).toThrow('{aanbieder2}');
});

it('every BSN is a test number that passes the elfproef, and comes once in a run', () => {
  const bron = maakNummerbron();
  const alle = Array.from({ length: 5_000 }, () => bron.bsn('jw'));
  expect(alle.every((bsn) => /^9999\d{5}$/.test(bsn) && elfproef(bsn))).toBe(true);
  expect(new Set(alle).size).toBe(alle.length);
});

it('leaves out whom the hub knows under that wet, and says so when nobody is left', () => {
  const [eerste, tweede, ...rest] = TESTBSNS;
  const bron = maakNummerbron({ jw: new Set([eerste!, ...rest]), wmo: new Set() });
  expect([bron.bsn('jw'), bron.bsn('wmo')]).toEqual([tweede, eerste]);
  expect(() => bron.bsn('jw')).toThrow('de testreeks van BSN’s is op');
});

it('an identificatie fits in twelve characters', () => {
  const bron = maakNummerbron(undefined, (tot) => tot - 1);
  for (let i = 0; i < 3; i++) expect(bron.identificatie()).toMatch(/^S[0-9A-Z]{7}$/);
});
