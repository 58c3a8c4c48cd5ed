import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Herlader } from './herlader.ts';
import { standaardConfigPad } from './standaard.ts';

const VOORBEELD = readFileSync(standaardConfigPad(), 'utf8');

describe('Herlader', () => {
  const map = mkdtempSync(join(tmpdir(), 'hub-herlaad-'));
  const pad = join(map, 'hub.config.yaml');
  afterAll(() => rmSync(map, { recursive: true }));

  function start(): Herlader {
    writeFileSync(pad, VOORBEELD);
    const uitkomst = Herlader.open(pad, {});
    if (!uitkomst.goed) throw new Error('the example is wrong');
    return uitkomst.herlader;
  }

  it('swaps a good configuration and tells what changed and what waits for a restart', () => {
    const herlader = start();
    const tekst = VOORBEELD.replace('eerstePauze: 1s', 'eerstePauze: 2s').replace('poort: 8700', 'poort: 8800');
    writeFileSync(pad, tekst);
    expect(herlader.herlaad()).toEqual({
      uitkomst: 'gewisseld',
      gewijzigd: ['gateway.poort', 'aflevering.eerstePauze'],
      naHerstart: ['gateway.poort'],
    });
    expect(herlader.huidig.aflevering.eerstePauze).toBe(2000);
  });

  it('names what came and what went', () => {
    const herlader = start();
    writeFileSync(
      pad,
      VOORBEELD.replace(/ {2}- agb: '99000044'[^]*?(?=\n# Wie de berichten)/, '') +
        '\ntestadressen: [ggk.gemeente.nl]\n',
    );
    expect(herlader.herlaad()).toEqual({
      uitkomst: 'gewisseld',
      gewijzigd: ['testadressen[0]', 'aanbieders[3]'],
      naHerstart: [],
    });
    expect(herlader.huidig.aanbieders).toHaveLength(3);
  });

  it('changes nothing when the file is the same', () => {
    expect(start().herlaad()).toEqual({ uitkomst: 'gewisseld', gewijzigd: [], naHerstart: [] });
  });

  it('leaves the running configuration in place when one setting is wrong', () => {
    const herlader = start();
    const eerst = herlader.huidig;
    writeFileSync(pad, VOORBEELD.replace('eerstePauze: 1s', 'eerstePauze: 2s').replace('grondslag:', 'grondslagen:'));
    const verslag = herlader.herlaad();
    expect(verslag.uitkomst === 'geweigerd' && verslag.problemen.map((p) => p.pad)).toContain(
      'routes[0].privacy.grondslagen',
    );
    expect(herlader.huidig).toBe(eerst);
  });

  it('does not open a wrong configuration', () => {
    writeFileSync(pad, 'stage: test');
    expect(Herlader.open(pad, {})).toMatchObject({ goed: false });
  });

  it('leaves the running configuration in place when the file is gone', () => {
    const herlader = start();
    rmSync(pad);
    expect(herlader.herlaad()).toMatchObject({ uitkomst: 'geweigerd' });
    expect(herlader.huidig.stage).toBe('test');
  });
});
