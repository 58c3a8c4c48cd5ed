import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { alsTekst, bronnen, leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { readVectorFile, testVectors } from '../../../../test/support/vectors.ts';
import { EXTERNE_REGELS } from '../extern/index.ts';
import { REGELS, type RegelCode } from '../generated/3.2/regels.ts';
import { padVan } from '../pad.ts';
import type { Nummer, Standregel, StandVraag, Vondst } from '../regel.ts';
import { stelVast } from '../vaststelling.ts';
import { STANDREGELS } from './regels/index.ts';

const DECLARATIE = ['323', '325'];
const ALLE = [...STANDREGELS, ...EXTERNE_REGELS];
const vectoren = (regel: string): string => join(import.meta.dirname, `../../vectors/${regel.toLowerCase()}.txt`);
const nummersVan = (regel: Standregel): string[] => Object.keys(regel.toets);

function vraag<N extends Nummer>(regel: Standregel, nummer: N, gevraagd: StandVraag<N>): readonly Vondst[] {
  return regel.toets[nummer]?.(gevraagd) ?? [];
}

/** The elements on which the catalogue hangs a rule, as ends of paths. TR374 hangs on the message: see its own file. */
function eindes(regel: RegelCode, nummer: string): string[] {
  return (REGELS[regel].op[nummer] ?? []).map((element) => {
    if (element === 'Bericht') return nummer === '315' ? '/Client' : '/Verzoek';
    return `/${element.replaceAll('.', '/')}`;
  });
}

it.each([
  ['regels', 3, STANDREGELS],
  ['../extern', 4, EXTERNE_REGELS],
] as const)('the registry of %s names every file of a rule once, in order of code', (map, niveau, regels) => {
  const bestanden = readdirSync(join(import.meta.dirname, map)).filter((bestand) => /^tr\d+\.ts$/.test(bestand));
  expect(regels.map(({ regel }) => `${regel.toLowerCase()}.ts`)).toEqual(bestanden.sort());
  for (const { regel } of regels) expect(REGELS[regel].niveau).toBe(niveau);
});

it('has every rule of level 3 and 4 of the catalogue, on every message but those of a declaratie', () => {
  const catalogus = Object.entries(REGELS).flatMap(([regel, { niveau, op }]) => {
    const nummers = Object.keys(op).filter((nummer) => !DECLARATIE.includes(nummer));
    return niveau > 2 && nummers.length > 0 ? [[regel, nummers]] : [];
  });
  const gebouwd = ALLE.flatMap((regel) => {
    const nummers = nummersVan(regel).filter((nummer) => !DECLARATIE.includes(nummer));
    return nummers.length > 0 ? [[regel.regel, nummers.sort()]] : [];
  });
  expect(Object.fromEntries(gebouwd)).toEqual(Object.fromEntries(catalogus));
});

describe.each(ALLE.map((regel) => [regel.regel, regel] as const))('%s', (code, regel) => {
  testVectors(vectoren(code), (vector) => {
    const { naam, bericht, stand } = leesStandvector(vector);
    const nummer = naam.slice(-3) as Nummer;
    const gevonden = vraag(regel, nummer, { bericht, domein: stand.domein, stand, bronnen } as StandVraag<Nummer>);
    const vaststellingen = gevonden.map((vondst) => stelVast(code, vondst));
    expect(alsTekst(vaststellingen)).toBe(vector.need('bevinding'));
    for (const { plek, melding } of vaststellingen) {
      const pad = padVan(naam, plek).replaceAll(/\[\d+\]/g, '');
      expect(eindes(code, nummer).filter((einde) => pad.endsWith(einde))).toHaveLength(1);
      expect(melding).not.toMatch(/[{}]/);
    }
  });

  it.each(nummersVan(regel))('has a passing and a failing vector for a %s', (nummer) => {
    const uitkomsten = readVectorFile(vectoren(code))
      .filter((vector) => vector.need('bericht').endsWith(nummer))
      .map((vector) => vector.need('bevinding') === '-');
    expect(new Set(uitkomsten)).toEqual(new Set([true, false]));
  });
});
