import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesGrondig } from '#hub/istandaarden';
import { leesStand } from '#hub/regels';
import { naarStandBestand } from './naar-stand-bestand.ts';
import { beoordeelBestand, type BeoordeelOpties, type Uitslag } from './beoordeel-bestand.ts';

const EIGEN = join(import.meta.dirname, '../../../../../contracts/istandaarden/3.2/voorbeelden');
const lees = (naam: string): string => readFileSync(join(EIGEN, `${naam}.xml`), 'utf8');
const jw323 = lees('JW323');

const AANBIEDER = '98765432';
const MOMENT = { toewijzingsdatum: '2026-01-01', toewijzingstijd: '10:00:00', ingangsdatum: '2026-01-01' };
const PRODUCT = { productCategorie: '45', productCode: '45A04' };
const TARIEF = { aanbieder: AANBIEDER, ...PRODUCT, eenheid: '01', tarief: 125, begin: '2026-01-01' };
const DEBET = {
  aanbieder: AANBIEDER,
  bsn: '999910000',
  referentieNummer: 'P-9001',
  toewijzingNummer: '51000003',
  ...PRODUCT,
  periode: { begin: '2026-09-01', eind: '2026-09-30' },
  volume: 10,
  eenheid: '01',
  tarief: 125,
  bedrag: 1250,
  debetCredit: 'D',
  stand: 'toegekend',
};

function toewijzing(bsn: string, toewijzingNummer: string, categorie: string, code: string): object {
  return { aanbieder: AANBIEDER, bsn, toewijzingNummer, product: { categorie, code }, ...MOMENT };
}

/** The state in which everything in the sample is granted, with something else in its place. */
const STAND = {
  domein: 'Jw',
  gemeente: '0351',
  peildatum: '2026-11-10',
  toewijzingen: [
    toewijzing('999910000', '51000001', '45', '45A04'),
    { ...toewijzing('999910012', '51000009', '44', '44A12'), budget: 5000 },
  ],
  prestaties: [DEBET],
  tarieven: [TARIEF],
  producten: [
    { categorie: '45', code: '45A04' },
    { categorie: '44', code: '44A12' },
  ],
};

let map: string;
beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'beoordeel-'))));
afterEach(() => rmSync(map, { recursive: true }));

function beoordeel(inhoud: string, anders: object = {}, opties: Partial<BeoordeelOpties> = {}): Uitslag {
  const pad = join(map, '323.xml');
  writeFileSync(pad, inhoud);
  const r = leesStand(JSON.stringify({ ...STAND, ...anders }));
  if (r.uitkomst !== 'goed') throw new Error(JSON.stringify(r.problemen));
  const bronnen = { isGemeente: () => true };
  return beoordeelBestand(pad, { stand: r.stand, bronnen, identificatie: null, ...opties });
}

/** The 325 of an answer, as its reader sees it. */
function gelezen({ schrijf }: Uitslag): unknown {
  const r = leesGrondig(schrijf?.() ?? new Uint8Array());
  if (r.uitkomst !== 'goed' || r.bericht !== 'JW325') throw new Error(JSON.stringify(r));
  return r.waarde;
}

const D = (bedrag: number): object => ({ bedrag, debetCredit: 'D' });

describe('hub beoordeel', () => {
  it('grants the sample in a state that fits', () => {
    const uitslag = beoordeel(jw323);
    expect(uitslag).toMatchObject({ exit: 0, meldingen: [] });
    expect(uitslag.json).toEqual({
      bericht: 'JW323',
      uitkomst: 'volledig toegekend',
      header: ['0200'],
      declaratie: ['8001'],
      ingediend: D(61_750),
      toegekend: D(61_750),
      prestaties: [
        { client: 1, referentieNummer: 'P-0001', ...D(60_000), uitkomst: 'toegekend', codes: [], redenen: [] },
        {
          client: 1,
          referentieNummer: 'P-0002',
          bedrag: 1250,
          debetCredit: 'C',
          uitkomst: 'toegekend',
          codes: [],
          redenen: [],
        },
        { client: 2, referentieNummer: 'P-0003', ...D(3000), uitkomst: 'toegekend', codes: [], redenen: [] },
      ],
      signalen: [],
    });
    expect(gelezen(uitslag)).toMatchObject({
      header: { berichtIdentificatie: { identificatie: expect.stringMatching(/^\w{12}$/), dagtekening: '2026-11-10' } },
    });
  });

  it('says of a rejected prestatie why, on which line, and gives the numbers', () => {
    const uitslag = beoordeel(jw323, { prestaties: [] });
    expect(uitslag.exit).toBe(1);
    expect(uitslag.meldingen).toEqual([
      expect.stringMatching(/323\.xml:53: .*\/Client\[1\]\/Prestaties\/Prestatie\[2\]\/.*\[TR323, 8017\]$/),
    ]);
    expect(uitslag.json).toMatchObject({
      uitkomst: 'deels toegekend',
      toegekend: D(63_000),
      prestaties: [
        {},
        {
          uitkomst: 'afgewezen',
          codes: ['8017'],
          redenen: [{ regel: 'TR323', gegevens: { verschil: 'geen goedgekeurd debet' } }],
        },
        {},
      ],
    });
  });

  it('gives the same bytes for the same file, and takes an identificatie', () => {
    expect(beoordeel(jw323).schrijf?.()).toEqual(beoordeel(jw323).schrijf?.());
    expect(gelezen(beoordeel(jw323, {}, { identificatie: 'EIGEN 1' }))).toMatchObject({
      header: { berichtIdentificatie: { identificatie: 'EIGEN 1' } },
    });
  });

  it('does not process what is wrong inside the message', () => {
    const uitslag = beoordeel(jw323.replace('>61750<', '>61751<'));
    expect([uitslag.exit, uitslag.meldingen.join()]).toEqual([1, expect.stringContaining('[TR358, 0001]')]);
    expect(uitslag.json).toMatchObject({
      uitkomst: 'niet verwerkt',
      header: ['0001'],
      declaratie: [],
      ingediend: D(61_751),
      toegekend: D(0),
      prestaties: Array(3).fill({ uitkomst: 'niet beoordeeld', codes: [], redenen: [] }) as object[],
    });
  });

  it('holds a declaratie for which a tarief is missing, and says which', () => {
    const uitslag = beoordeel(jw323, { tarieven: [{ ...TARIEF, begin: '2026-10-02' }] });
    expect(uitslag).toMatchObject({ exit: 3, schrijf: null });
    expect(uitslag.meldingen).toEqual([
      expect.stringMatching(/cliënt 1, prestatie 1: .* 45A04 in eenheid 01 op 2026-10-01/),
    ]);
    expect(uitslag.json).toEqual({
      bericht: 'JW323',
      uitkomst: 'aangehouden',
      ontbreekt: [{ client: 1, referentieNummer: 'P-0001', productCode: '45A04', eenheid: '01', op: '2026-10-01' }],
    });
  });

  it.each([
    ['no file', '', 'LEEG', /Het bestand is leeg/],
    ['no message', '<x/>', '', /geen bericht van iWmo of iJw/],
    ['not by its schema', jw323.replace('>490<', '>491<'), 'NIET_VOLGENS_SCHEMA', /BerichtCode[^]*Fo01 met StUF055/],
    ['a 325', lees('JW325'), 'GEEN_DECLARATIE', /JW325, geen declaratie/],
    ['a heenbericht', lees('WMO305'), 'GEEN_DECLARATIE', /hub retour/],
    ['a 323 of the other law', lees('WMO323'), 'STAND_ANDER_DOMEIN', /niet van dezelfde wet/],
  ] as const)('decides nothing over %s', (_wat, inhoud, code, melding) => {
    const uitslag = beoordeel(inhoud);
    expect(uitslag).toMatchObject({ exit: 2, schrijf: null });
    expect(uitslag.meldingen.join('\n')).toMatch(melding);
    expect(uitslag.json).toMatchObject({ fout: { code: expect.stringContaining(code) as string } });
    expect(uitslag.json).not.toHaveProperty('uitkomst');
  });

  it('decides nothing over a message of another gemeente', () => {
    expect(beoordeel(jw323, { gemeente: '0363' })).toMatchObject({
      exit: 2,
      schrijf: null,
      json: { bericht: 'JW323', fout: { code: 'STAND_ANDERE_GEMEENTE' } },
    });
  });

  it('decides nothing by a state that is not to be used, and says all that is wrong with it', async () => {
    const stand = join(map, 'stand.json');
    writeFileSync(stand, JSON.stringify({ ...STAND, domein: 'x', peildatum: '2026-02-30' }));
    const { exit, schrijf, json, meldingen } = await naarStandBestand(join(EIGEN, 'JW323.xml'), stand, null);
    expect([exit, schrijf]).toEqual([2, null]);
    expect(meldingen.join()).toMatch(/stand\.json is niet te gebruiken[^]*\$\.domein[^]*\$\.peildatum/);
    expect(json).toEqual({ bericht: null, fout: { code: 'STAND_ONBRUIKBAAR', melding: meldingen[0] } });
  });

  it('judges by the state in a file', async () => {
    const stand = join(map, 'stand.json');
    writeFileSync(stand, JSON.stringify(STAND));
    expect(await naarStandBestand(join(EIGEN, 'JW323.xml'), stand, null)).toMatchObject({ exit: 0, meldingen: [] });
  });

  it('never has more than a path to say of a person', () => {
    const { json, meldingen } = beoordeel(jw323, { toewijzingen: [], prestaties: [] });
    expect(meldingen.length).toBeGreaterThan(0);
    for (const bsn of ['999910000', '999910012']) expect(JSON.stringify(json) + meldingen.join()).not.toContain(bsn);
  });
});
