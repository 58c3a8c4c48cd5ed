import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INGEBOUWDE_GEMEENTELIJSTEN } from '#hub/regels';
import { laadBronnen } from '#hub/draad';
import { toonGemeenten, werkGemeentenBij } from './gemeenten.ts';

const CODES = [...INGEBOUWDE_GEMEENTELIJSTEN.get(2026)!];

let map: string;
let eigen: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'codelijst-'));
  eigen = join(map, 'lijsten', 'gemeenten.txt');
});
afterEach(() => rmSync(map, { recursive: true }));

function csv(codes: readonly string[]): string {
  const pad = join(map, 'lijst.csv');
  writeFileSync(pad, ['Gemeentecode;Gemeentenaam', ...codes.map((c) => `${c};Plaats ${c}`)].join('\n'));
  return pad;
}

describe('hub codelijst gemeenten', () => {
  it('shows the lists of the hub while there is no other', () => {
    const { exit, uit } = toonGemeenten(eigen);
    expect(exit).toBe(0);
    expect(uit.split('\n')).toContain('1 januari 2026: 342 gemeenten, van de hub');
  });

  it('takes in a new list, says what changes, and from then on uses it', () => {
    const { exit, uit } = werkGemeentenBij(eigen, csv([...CODES.slice(2), '1993']), 2027);
    expect(exit).toBe(0);
    expect(uit.split('\n')).toEqual([
      'Gemeentelijke indeling op 1 januari 2027: 341 gemeenten. Vergeleken met de lijst van 2026:',
      '  erbij: 1993 Plaats 1993',
      `  eraf: ${CODES[0]}, ${CODES[1]}`,
      `Bewaard in ${eigen}. Een hub die draait gebruikt haar na een herstart.`,
      '',
    ]);
    const { isGemeente } = laadBronnen({ codelijsten: { gemeenten: eigen } });
    expect([isGemeente('1993', '2026-12-31'), isGemeente('1993', '2027-01-01')]).toEqual([false, true]);
    expect(toonGemeenten(eigen).uit).toContain(`1 januari 2027: 341 gemeenten, ${eigen}\n`);
  });

  it('keeps other years, and replaces a year that it had', () => {
    werkGemeentenBij(eigen, csv(CODES), 2027);
    werkGemeentenBij(eigen, csv([...CODES, '1994']), 2028);
    expect(werkGemeentenBij(eigen, csv([...CODES, '1995']), 2028).uit).toMatch(
      /Vergeleken met de bekende lijst van 2028:\n {2}erbij: 1995 Plaats 1995\n {2}eraf: 1994\n/,
    );
    expect(readFileSync(eigen, 'utf8').match(/^[0-9]{4}:/gm)).toEqual(['2027:', '2028:']);
    expect(readdirSync(join(map, 'lijsten'))).toEqual(['gemeenten.txt']);
  });

  it('changes nothing when the list is known already', () => {
    expect(werkGemeentenBij(eigen, csv(CODES), 2026).uit).toBe(
      'De lijst van 2026 is al zo bekend; er verandert niets.\n',
    );
    expect(existsSync(eigen)).toBe(false);
  });

  it('refuses a bad list with every problem and leaves the own copy as it was', () => {
    werkGemeentenBij(eigen, csv(CODES), 2027);
    const voor = readFileSync(eigen, 'utf8');
    const { exit, uit, fout } = werkGemeentenBij(eigen, csv(['14', '0034', '0034']), 2028);
    expect([exit, uit]).toEqual([2, '']);
    expect(fout.split('\n')).toHaveLength(5);
    expect(readFileSync(eigen, 'utf8')).toBe(voor);
  });

  it('says so when there is no file', () => {
    expect(werkGemeentenBij(eigen, join(map, 'weg.csv'), 2027)).toMatchObject({ exit: 2, uit: '' });
  });

  it('does not go on with a damaged own copy', () => {
    werkGemeentenBij(eigen, csv(CODES), 2027);
    writeFileSync(eigen, 'onzin');
    expect(() => toonGemeenten(eigen)).toThrow(expect.objectContaining({ code: 'HUB_CONFIG_INVALID' }));
    expect(() => werkGemeentenBij(eigen, csv(CODES), 2028)).toThrow(/regel 1/);
  });
});
