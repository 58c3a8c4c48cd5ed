import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  berichtNamen,
  berichtTabel,
  type ElementTabel,
  type Goed,
  leesGrondig,
  schrijfBericht,
} from '#hub/istandaarden';
import fc from 'fast-check';
import { REGELS, type RegelCode } from '../src/generated/3.2/regels.ts';
import { isKlasse, klasseVan, KOP } from '../src/pad.ts';
import type { Plek, Vaststelling } from '../src/regel.ts';
import { maakRetour, type RetourNaam } from '../src/retour/maak-retour.ts';

const WORTEL = join(import.meta.dirname, '../../..');
const CONTRACT = join(WORTEL, 'contracts/istandaarden/3.2');
const OFFICIEEL = join(WORTEL, '../shared/standaarden');
/** Retouren of one heenbericht that xmllint sees too. */
const VOOR_XMLLINT = 12;
const SEED = 32;

/** The own examples of heenberichten with a retourbericht, and the valid official ones. */
function heenberichten(): [string, Goed][] {
  const mappen = [
    join(CONTRACT, 'voorbeelden'),
    ...['ijw-3.2', 'iwmo-3.2'].map((m) => join(OFFICIEEL, m, 'voorbeelden')),
  ];
  return mappen.filter(existsSync).flatMap((map) =>
    readdirSync(map).flatMap((bestand): [string, Goed][] => {
      const gelezen = leesGrondig(readFileSync(join(map, bestand)));
      if (gelezen.uitkomst !== 'goed') return [];
      const { richting, antwoord } = berichtTabel(gelezen.bericht);
      const heeftRetour = richting === 'heen' && antwoord !== null && !antwoord.endsWith('325');
      return heeftRetour ? [[`${map.startsWith(CONTRACT) ? 'eigen' : 'officieel'} ${bestand}`, gelezen]] : [];
    }),
  );
}

/** Every place in a message, with which of them are a class. */
function plekken(element: ElementTabel, waarde: unknown, plek: Plek = []): { plek: Plek; klasse: boolean }[] {
  const { type } = element;
  if (type.soort !== 'klasse') return [{ plek, klasse: false }];
  const [kind] = type.elementen;
  const onder =
    type.rij && kind
      ? (waarde as unknown[]).flatMap((w, i) => plekken(kind, w, [...plek, i]))
      : type.elementen.flatMap((e) => {
          const w = (waarde as Record<string, unknown>)[e.sleutel];
          // An absent element is a place too.
          return w === undefined
            ? [{ plek: [...plek, e.sleutel], klasse: false }]
            : plekken(e, w, [...plek, e.sleutel]);
        });
  return [{ plek, klasse: isKlasse(element) }, ...onder];
}

const ALLE_REGELS = (Object.keys(REGELS) as RegelCode[]).filter((regel) => REGELS[regel].code !== null);

/** Any set of findings on any places: mostly on few levels, so that every form of retour is made. */
function vaststellingen({ bericht, waarde }: Goed): fc.Arbitrary<Vaststelling[]> {
  const plek = fc.constantFrom(...plekken(berichtTabel(bericht).wortel, waarde).map((p) => p.plek));
  const van = (regels: RegelCode[], houd: (plek: Plek) => boolean): fc.Arbitrary<Vaststelling[]> =>
    fc.array(
      fc.record({ regel: fc.constantFrom(...regels), plek: plek.filter(houd) }).map(({ regel, plek }) => {
        const { niveau, code } = REGELS[regel];
        return { regel, plek, niveau, code, melding: '' } as Vaststelling;
      }),
      { maxLength: 6 },
    );
  const boven2 = ALLE_REGELS.filter((regel) => REGELS[regel].niveau > 2);
  const inKop = (p: Plek): boolean => klasseVan(bericht, p) === KOP;
  return fc.oneof(
    van(ALLE_REGELS, () => true),
    van(boven2, inKop),
    van(boven2, (p) => !inKop(p)),
  );
}

/** The typed value without any RetourCodes, and the codes of each class by its place. */
function zonderCodes(waarde: unknown, codes: Map<string, string[]>, plek: Plek = []): unknown {
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  if (Array.isArray(waarde)) return waarde.map((w, i) => zonderCodes(w, codes, [...plek, i]));
  const { retourCodes, ...rest } = waarde as Record<string, unknown>;
  if (retourCodes) codes.set(plek.join('.'), retourCodes as string[]);
  return Object.fromEntries(Object.entries(rest).map(([k, w]) => [k, zonderCodes(w, codes, [...plek, k])]));
}

function maak({ bericht, waarde }: Goed, gevonden: readonly Vaststelling[]): { naam: RetourNaam; bytes: Uint8Array } {
  const retour = maakRetour(bericht, waarde, gevonden, { identificatie: 'R00000000001', dagtekening: '2026-07-03' });
  if (retour.soort !== 'retour') throw new Error(retour.reden);
  return { naam: retour.naam, bytes: schrijfBericht(retour.naam, retour.waarde) };
}

function officieleOfEigenXsd(naam: RetourNaam): string {
  const domein = naam.startsWith('JW') ? 'jw' : 'wmo';
  const officieel = join(OFFICIEEL, `i${domein}-3.2/xsd/${naam}.xsd`);
  if (existsSync(officieel)) return officieel;
  if (domein === 'jw') console.log(`overgeslagen: geen officiële XSD van ${naam}, de eigen geldt`);
  return join(CONTRACT, 'xsd', domein, `${naam}.xsd`);
}

const berichten = heenberichten();
if (!existsSync(OFFICIEEL)) console.log('overgeslagen: geen officiële voorbeelden en schema’s');

let map: string;
beforeAll(() => (map = mkdtempSync(join(tmpdir(), 'retour-'))));
afterAll(() => rmSync(map, { recursive: true }));

describe('a retourbericht on any findings', () => {
  it('is tried on every heenbericht of both domains', () => {
    const namen = berichtNamen().filter((naam) => /30[157]|31[579]/.test(naam));
    expect([...new Set(berichten.map(([, { bericht }]) => bericht))].sort()).toEqual([...namen].sort());
  });

  it.each(berichten)(
    'on %s is valid, says each code once where it belongs, and changes nothing else',
    (_naam, heen) => {
      const klassen = plekken(berichtTabel(heen.bericht).wortel, heen.waarde).filter(({ klasse }) => klasse);
      const isBeneden = klassen.filter(({ plek }) => plek[0] !== 'header').map(({ plek }) => plek.join('.'));
      fc.assert(
        fc.property(vaststellingen(heen), (gevonden) => {
          const { naam, bytes } = maak(heen, gevonden);
          const gelezen = leesGrondig(bytes);
          if (gelezen.uitkomst !== 'goed') throw new Error(JSON.stringify(gelezen));
          expect(gelezen.bericht).toBe(naam);
          const codes = new Map<string, string[]>();
          const { header, ...inhoud } = zonderCodes(gelezen.waarde, codes) as { header: object };
          const { header: heenKop, ...heenInhoud } = heen.waarde;
          expect(header).toMatchObject({ ...heenKop, berichtCode: berichtTabel(naam).berichtcode });
          for (const lijst of codes.values()) expect(lijst).toEqual([...new Set(lijst)].sort());
          const metInhoud = codes.get('header')?.includes('0200') === true;
          expect(inhoud).toEqual(metInhoud ? heenInhoud : {});
          expect([...codes.keys()].filter((k) => k !== 'header').sort()).toEqual(metInhoud ? isBeneden.sort() : []);
          expect(codes.has('header')).toBe(gevonden.length > 0);
          const gezegd = new Set([...codes.values()].flat());
          if (gezegd.has('0001')) expect([...gezegd]).toEqual(['0001']);
          else if (!gezegd.has('0233')) for (const v of gevonden) if (metInhoud) expect(gezegd).toContain(v.code);
        }),
        { seed: SEED, numRuns: 100 },
      );
    },
  );

  it('is valid under the official schema too, or for Wmo under the own one', () => {
    const perSchema = new Map<string, string[]>();
    for (const [i, [, heen]] of berichten.entries()) {
      for (const [n, gevonden] of fc
        .sample(vaststellingen(heen), { seed: SEED + i, numRuns: VOOR_XMLLINT })
        .entries()) {
        const { naam, bytes } = maak(heen, gevonden);
        const bestand = join(map, `${i}-${n}-${naam}.xml`);
        writeFileSync(bestand, bytes);
        const xsd = officieleOfEigenXsd(naam);
        perSchema.set(xsd, [...(perSchema.get(xsd) ?? []), bestand]);
      }
    }
    expect(perSchema.size).toBe(12);
    // xmllint exits with an error as soon as one of the files is not valid.
    for (const [xsd, bestanden] of perSchema) {
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', xsd, ...bestanden], { stdio: 'pipe' });
    }
  });
});
