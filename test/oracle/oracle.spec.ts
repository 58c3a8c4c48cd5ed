import { existsSync, readFileSync } from 'node:fs';
import { BERICHTEN, STANDAARDEN } from './berichten.ts';
import { run } from './run.ts';
import { VERKLARINGEN } from './verklaard.ts';
import { heeftXmllint } from './xmllint.ts';

/** Enough to meet every kind of mutant over the 28 messages; `npm run oracle:xsd` makes them all. */
const AANTAL = 90;

describe('oracle', () => {
  it.each(VERKLARINGEN)('has a documented reason for: $naam', ({ naam }) => {
    const doc = readFileSync(new URL('../../docs/afwijkingen.md', import.meta.url), 'utf8').replaceAll('`', '');
    expect(doc).toContain(naam);
  });

  if (!heeftXmllint()) {
    it('is skipped without xmllint', () => console.log('Overgeslagen: xmllint is er niet.'));
    return;
  }
  if (!existsSync(STANDAARDEN))
    console.log('Zonder ../shared/standaarden oordelen de eigen schema’s in plaats van de officiële.');

  it.each(BERICHTEN)('agrees with the schema of %s on its mutants', async (bericht) => {
    const uitslag = await run({ bericht, aantal: AANTAL, zaad: 'ci', eigen: false, bijVoortgang: () => undefined });
    expect(uitslag.onverklaard.map((o) => `${o.nr} ${o.soort}: ${o.reden}`)).toEqual([]);
    expect(uitslag.mutanten).toBeGreaterThanOrEqual(AANTAL);
    expect(uitslag.snel).toBeGreaterThan(0);
  });
});
