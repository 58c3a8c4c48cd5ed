import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesBericht } from '#hub/istandaarden';
import { toetsInhoud } from '#hub/regels';
import { STANDAARDEN } from '../berichten.ts';
import { heeftBladen, MET_REGELS, schemaVan } from './berichten.ts';
import { BREUKEN } from './mutanten.ts';
import { inhoudsregels, padVanPlek, plaatsenVanBlad } from './plaats.ts';
import { run } from './run.ts';
import { JAAR, SCHRIJFWIJZE, VERKLARINGEN, verklaar, verschillen } from './verklaard.ts';
import { heeftXsltproc } from './xsltproc.ts';

/** Enough to aim at every rule of a message at least once; `npm run oracle:regels` makes 2,000 of each. */
const AANTAL = 60;

const namen = [...VERKLARINGEN.map((v) => v.naam), SCHRIJFWIJZE, JAAR];

describe('oracle of the rules', () => {
  it.each(namen)('has a documented reason for: %s', (naam) => {
    const doc = readFileSync(new URL('../../../docs/afwijkingen.md', import.meta.url), 'utf8').replaceAll('`', '');
    expect(doc).toContain(naam);
  });

  it('knows how to break every rule inside a message, on every message that it stands on', () => {
    const zonder = inhoudsregels().flatMap(({ regel, nummers }) =>
      nummers.filter((n) => !BREUKEN.some((b) => b.regel === regel && b.op.includes(n))).map((n) => `${regel} ${n}`),
    );
    expect(zonder).toEqual([]);
  });

  it('places a finding of the sheet where the catalogue places the rule', () => {
    const { wortel } = schemaVan('JW301');
    const product = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct';
    const fouten = [
      { regel: 'CD041', locaties: [`${product}/Product/Code`] },
      { regel: 'TR302', locaties: [`${product}[1]`, `${product}[3]`] },
      {
        regel: 'TR002',
        locaties: ['/Bericht/Header/BerichtIdentificatie/Dagtekening', '/Bericht/Client/Geboortedatum/Datum'],
      },
      { regel: 'CD025', locaties: ['/Bericht/Client/Relaties/Relatie/Contact/Adres/LandCode'] },
    ];
    const mutant = { naam: 'JW301', waarde: null };
    expect([...plaatsenVanBlad(fouten, mutant, wortel)]).toEqual([
      'CD041 Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Omvang',
      'TR302 Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]',
      'TR302 Bericht/Client/ToegewezenProducten/ToegewezenProduct[3]',
      'TR002 Bericht/Client/Geboortedatum/Datum',
      'CD025 Bericht/Client/Relaties/Relatie[1]/Contact/Adres/Huis',
    ]);
    expect(padVanPlek(['client', 'relaties', 0, 'contact', 'adres', 'huis'], wortel)).toBe(
      'Bericht/Client/Relaties/Relatie[1]/Contact/Adres/Huis',
    );
  });

  it('sees a finding that is missing, too much or at another place', () => {
    const mutant = { naam: 'JW323' as const, nr: 0, soort: '', xml: Buffer.alloc(0), waarde: {} };
    const verschil = verschillen(new Set(['TR101 a', 'TR319 p']), new Set(['TR101 b']));
    expect(verklaar(verschil, mutant)).toEqual({
      namen: ['TR319: bij de hub niveau 3'],
      rest: [
        { alleen: 'blad', plaats: 'TR101 a' },
        { alleen: 'hub', plaats: 'TR101 b' },
      ],
    });
  });

  if (!heeftXsltproc() || !heeftBladen()) {
    it('is skipped without xsltproc and ../shared/standaarden', () =>
      console.log(`Overgeslagen: ${heeftXsltproc() ? '../shared/standaarden' : 'xsltproc'} is er niet.`));
    return;
  }

  it.each(MET_REGELS)('agrees with the official sheet on mutants of %s', async (bericht) => {
    const uitslag = await run({ bericht, aantal: AANTAL, zaad: 'ci' });
    expect(
      uitslag.onverklaard.map(({ mutant, verschillen: v }) => ({ nr: mutant.nr, soort: mutant.soort, v })),
    ).toEqual([]);
    expect(uitslag.ongeldig).toEqual([]);
    expect(uitslag.mutanten).toBe(AANTAL);
    expect(uitslag.schoon).toBeGreaterThan(0);
  });

  it.each([
    ['JW301', []],
    ['JW305', []],
    ['JW307', []],
    ['JW317', ['CS003']],
    ['JW319', []],
    ['JW323', ['TR101', 'TR101']],
    ['JW325', []],
  ] as const)('judges the official sample of %s as the standard does', (bericht, verwacht) => {
    const gelezen = leesBericht(readFileSync(join(STANDAARDEN, 'ijw-3.2/voorbeelden', `${bericht}.xml`)));
    expect(gelezen.uitkomst).toBe('goed');
    if (gelezen.uitkomst !== 'goed') return;
    expect(toetsInhoud(gelezen.bericht, gelezen.waarde).map((v) => v.regel)).toEqual(verwacht);
  });

  it.each(['JW315', 'JW318'])('finds the official sample of %s wrong at level 1', (bericht) => {
    expect(leesBericht(readFileSync(join(STANDAARDEN, 'ijw-3.2/voorbeelden', `${bericht}.xml`))).uitkomst).toBe('fout');
  });
});
