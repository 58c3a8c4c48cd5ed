import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { padVan, REGELS, type RegelCode } from '#hub/regels';
import { leesPrestatieVraag } from '../../../../test/builders/prestatie-vector.ts';
import { readVectorFile, testVectors, type Vector } from '../../../../test/support/vectors.ts';
import type { Check, DeclaratieVraag, Oordeel } from '../check.ts';
import { CREDIT_CHECKS, DEBET_CHECKS, DECLARATIE_CHECKS } from './index.ts';

const PRESTATIE_CHECKS = new Map<RegelCode, Check>([...CREDIT_CHECKS, ...DEBET_CHECKS].map((c) => [c.regel, c]));
const vectoren = (regel: string): string => join(import.meta.dirname, `../../vectors/${regel.toLowerCase()}.txt`);

/** The outcome, and of the numbers those that the vector names. */
function verwacht(vector: Vector, gevonden: Oordeel): void {
  expect(gevonden?.uitkomst ?? '-').toBe(vector.need('uitkomst'));
  for (const [naam, waarde] of vector.takeAll('gegevens.')) expect(String(gevonden?.gegevens[naam])).toBe(waarde);
}

/** What the catalogue says with the values of a finding. */
function melding(regel: RegelCode, gegevens: Readonly<Record<string, string | number>>): string {
  return REGELS[regel].melding.replaceAll(/\{(\w+)\}/g, (_, naam: string) => String(gegevens[naam] ?? '{}'));
}

function leesDeclaratieVraag(vector: Vector): DeclaratieVraag {
  const [begindatum = '', einddatum = ''] = (vector.take('periode') ?? '2025-11-01 2025-11-30').split(' ');
  const eerder = vector.takeAll('eerder.').map(([, tekst]) => {
    const [declaratieNummer = '', begin = '', eind = ''] = tekst.split(' ');
    return { aanbieder: '12345678', identificatie: '1', dagtekening: eind, declaratieNummer, periode: { begin, eind } };
  });
  const declaratie = {
    declaratieNummer: vector.take('nummer') ?? 'D9',
    declaratiePeriode: { begindatum, einddatum },
    declaratieDagtekening: '2025-12-02',
    totaalIngediendBedrag: { totaalBedrag: 0, debetCredit: 'D' as const },
    clienten: [],
  };
  return { declaratie, eerder };
}

const VAN_PRESTATIE = ['declaratie', 'clienten', 0, 'prestaties', 0];
const ALLE = [
  ...[...PRESTATIE_CHECKS.values()].map((check) => ({
    ...check,
    klasse: VAN_PRESTATIE,
    vraag: (vector: Vector) => check.toets(leesPrestatieVraag(vector)),
  })),
  ...DECLARATIE_CHECKS.map((check) => ({
    ...check,
    klasse: ['declaratie'],
    vraag: (vector: Vector) => check.toets(leesDeclaratieVraag(vector)),
  })),
];

it('has every file of a rule in a registry, and no registry names a rule twice', () => {
  const bestanden = readdirSync(import.meta.dirname).filter((bestand) => /^tr\d+\.ts$/.test(bestand));
  expect(ALLE.map(({ regel }) => `${regel.toLowerCase()}.ts`).sort()).toEqual(bestanden.sort());
  for (const lijst of [CREDIT_CHECKS, DEBET_CHECKS]) expect(new Set(lijst).size).toBe(lijst.length);
});

it('has every rule that the catalogue puts on the declaratie or a prestatie of a 323', () => {
  const catalogus = Object.entries(REGELS).flatMap(([regel, { niveau, op }]) =>
    niveau > 2 && op['323']?.some((element) => /^(Declaratie|Prestatie)\b/.test(element)) ? [regel] : [],
  );
  expect(ALLE.map(({ regel }) => regel).sort()).toEqual(catalogus.sort());
});

describe.each(ALLE)('$regel', ({ regel, klasse, plek, vraag }) => {
  testVectors(vectoren(regel), (vector) => {
    const gevonden = vraag(vector);
    verwacht(vector, gevonden);
    if (gevonden?.uitkomst === 'fout') expect(melding(regel, gevonden.gegevens)).not.toMatch(/[{}]/);
  });

  it('has a passing and a failing vector', () => {
    const uitkomsten = readVectorFile(vectoren(regel)).map((vector) => vector.need('uitkomst'));
    expect(uitkomsten).toEqual(expect.arrayContaining(['goed', 'fout']));
  });

  it('stands where the catalogue puts it', () => {
    const pad = padVan('JW323', [...klasse, ...plek]).replaceAll(/\[\d+\]/g, '');
    const [element = ''] = REGELS[regel].op['323'] ?? [];
    expect(pad.endsWith(`/${element.replaceAll('.', '/')}`)).toBe(true);
  });
});
