import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { readVectorFile, testVectors } from '../../../../test/support/vectors.ts';
import { PLICHTEN, type PlichtCode } from '../generated/3.2/afzender.ts';
import { padVan } from '../pad.ts';
import { AFZENDERPLICHTEN, toetsAfzender } from './index.ts';
import type { Signaal } from './plicht.ts';

const vectoren = (regel: string): string =>
  join(import.meta.dirname, `../../vectors/afzender/${regel.toLowerCase()}.txt`);

/** The name of the sentence that a signal was made of. */
function zinVan({ regel, melding }: Signaal): string {
  const zinnen = Object.entries(PLICHTEN[regel].meldingen).filter(([, tekst]) =>
    tekst.split(/\{\w+\}/).every((deel) => melding.includes(deel)),
  );
  expect(zinnen).toHaveLength(1);
  return zinnen[0]![0];
}

/** The names of the sentences that the vectors of a duty expect. */
function zinnenIn(regel: PlichtCode): string[] {
  return readVectorFile(vectoren(regel))
    .flatMap((vector) => vector.need('signaal').split('; '))
    .map((signaal) => signaal.split(' ')[0]!);
}

it('has a file and a place in the registry for every duty of the list, in order of code', () => {
  const bestanden = readdirSync(import.meta.dirname).filter((bestand) => /^(iv|op|up)\d+\.ts$/.test(bestand));
  const codes = AFZENDERPLICHTEN.map(({ regel }) => regel);
  expect(codes).toEqual(Object.keys(PLICHTEN));
  expect(codes.map((code) => `${code.toLowerCase()}.ts`)).toEqual(bestanden.sort());
  for (const { regel, toets } of AFZENDERPLICHTEN) expect(Object.keys(toets)).toEqual(PLICHTEN[regel].op);
});

describe.each(AFZENDERPLICHTEN.map(({ regel }) => regel))('%s', (code) => {
  testVectors(vectoren(code), (vector) => {
    const { naam, bericht, stand } = leesStandvector(vector);
    const signalen = toetsAfzender(naam, bericht, stand).filter(({ regel }) => regel === code);
    const tekst = signalen.map((s) => `${zinVan(s)} ${s.plek.join('.')}`).join('; ') || '-';
    expect(tekst).toBe(vector.need('signaal'));
    const meldt = vector.take('meldt');
    if (meldt !== undefined) expect(signalen.map((s) => s.melding).join(' ')).toContain(meldt);
    for (const { plek, melding } of signalen) {
      expect(padVan(naam, plek)).toMatch(/^\/Bericht\//);
      expect(melding).not.toMatch(/[{}]|999900006/);
    }
  });

  it('has vectors without a signal, and at least one for each sentence', () => {
    const { meldingen } = PLICHTEN[code];
    expect(new Set(zinnenIn(code))).toEqual(new Set(['-', ...Object.keys(meldingen)]));
  });
});
