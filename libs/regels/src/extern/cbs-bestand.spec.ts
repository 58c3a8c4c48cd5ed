import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesCbsBestand } from './cbs-bestand.ts';
import { INGEBOUWDE_GEMEENTELIJSTEN } from './gemeenten.ts';

const CODES = [...INGEBOUWDE_GEMEENTELIJSTEN.get(2026)!];
const csv = (codes: readonly string[], scheider = ';'): string =>
  [`Gemeentecode${scheider}Gemeentenaam`, ...codes.map((c) => `${c}${scheider}Plaats ${c}`)].join('\r\n') + '\r\n';
const lees = (tekst: string | Buffer, jaar?: number) =>
  leesCbsBestand(Buffer.from(tekst), INGEBOUWDE_GEMEENTELIJSTEN, jaar);
const problemen = (tekst: string | Buffer, jaar?: number): readonly string[] => {
  const r = lees(tekst, jaar);
  return r.uitkomst === 'fout' ? r.problemen : [];
};

describe('leesCbsBestand', () => {
  it.each([';', ',', '\t'])('reads a CSV with %j between the cells', (scheider) => {
    expect(lees(csv(CODES, scheider), 2027)).toEqual({
      uitkomst: 'goed',
      lijst: { jaar: 2027, gemeenten: new Map(CODES.map((c) => [c, `Plaats ${c}`])) },
    });
  });

  it('reads quoted cells, other columns, a byte order mark and the characters of Windows', () => {
    const rijen = CODES.map((c) => `"${c}","GM${c}","Súdwest"`).join('\n');
    const tekst = `Gemeentecode,GemeentecodeGM,Gemeentenaam\n${rijen}`;
    for (const bytes of [Buffer.from(`\u{feff}${tekst}`), Buffer.from(tekst, 'latin1')]) {
      expect(lees(bytes, 2027)).toMatchObject({ lijst: { gemeenten: new Map(CODES.map((c) => [c, 'Súdwest'])) } });
    }
  });

  it('reads a Markdown page with its year and its number', () => {
    const pagina = (jaar: number, aantal: number, peil = jaar): string =>
      `# Codes - Gemeentelijke indeling ${jaar}\n| Peildatum | 01-01-${peil} |\n| Aantal gemeenten | ${aantal} |\n\n` +
      `| Gemeentecode | Gemeentenaam |\n| --- | ---: |\n${CODES.map((c) => `| ${c} | Plaats |`).join('\n')}\n\n## Gebruik\n`;
    expect(lees(pagina(2027, CODES.length))).toMatchObject({ uitkomst: 'goed', lijst: { jaar: 2027 } });
    expect(problemen(pagina(2027, 300))).toEqual([expect.stringContaining('noemt 300 gemeenten')]);
    expect(problemen(pagina(2027, CODES.length, 2026))).toEqual([expect.stringContaining('2026, 2027')]);
    expect(lees(pagina(2027, CODES.length, 2026), 2027)).toMatchObject({ uitkomst: 'goed' });
  });

  it('refuses as a whole, with every problem', () => {
    expect(problemen(csv([...CODES.slice(0, 100), '14', CODES[0]!]))).toEqual([
      expect.stringContaining('--jaar'),
      expect.stringContaining('regel 102'),
      `regel 103: gemeentecode ${CODES[0]} staat er al`,
      expect.stringContaining('geen hele gemeentelijke indeling'),
    ]);
  });

  it.each([
    ['a workbook', 'PK\u{3}\u{4}', 'Excel'],
    ['text', 'Geachte heer,\ndank', 'kopregel'],
    ['nothing', '', 'kopregel'],
    ['another table', 'Code;Naam\n0014;Groningen', 'kopregel'],
  ])('refuses %s', (_wat, tekst, melding) => {
    expect(problemen(tekst, 2027)).toEqual([expect.stringContaining(melding)]);
  });

  const OFFICIEEL = join(
    import.meta.dirname,
    '../../../../../shared/standaarden/ijw-3.2/codelijsten/CBS_Gemeentecodes.md',
  );
  const opOfficiele = existsSync(OFFICIEEL) ? it : it.skip;
  if (!existsSync(OFFICIEEL)) console.log('Overgeslagen: de officiële codelijst (../shared/standaarden) is er niet.');
  opOfficiele('finds the official list of 2026 to be the one of the hub', () => {
    const r = leesCbsBestand(readFileSync(OFFICIEEL), INGEBOUWDE_GEMEENTELIJSTEN);
    expect(r.uitkomst === 'goed' && [r.lijst.jaar, [...r.lijst.gemeenten.keys()].toSorted()]).toEqual([2026, CODES]);
  });
});
