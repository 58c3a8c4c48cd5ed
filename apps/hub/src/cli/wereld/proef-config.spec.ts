import { leesConfig, standaardConfigPad, type Config } from '#hub/config';
import { inTijdelijkeMap, metKeten } from './proef-config.ts';

const KETEN = { ggk: 'http://127.0.0.1:1', gws4all: 'http://127.0.0.1:2', besturing: 'http://127.0.0.1:3' };

function standaard(): Config {
  const uitkomst = leesConfig(standaardConfigPad(), {});
  if (!uitkomst.goed) throw new Error('the default configuration has a problem');
  return uitkomst.config;
}

describe('proef-config', () => {
  it('lets every connector deliver at the simulated chain and leaves the rest', () => {
    const config = metKeten(standaard(), KETEN);
    expect(config.connectoren['ggk']).toMatchObject({ soort: 'ggk', adres: KETEN.ggk, pad: '/ggk' });
    expect(config.connectoren['gws4all']).toMatchObject({ soort: 'gws4all', adres: KETEN.gws4all });
    expect(config.routes).toEqual(standaard().routes);
    expect(config.store).toEqual(standaard().store);
  });

  it('never with real persons', () => {
    expect(() => metKeten({ ...standaard(), stage: 'productie' }, KETEN)).toThrow(
      expect.objectContaining({ exitCode: 78 }),
    );
  });

  it('a temporary hub writes only in its own folder and takes free ports', () => {
    const config = inTijdelijkeMap(standaard(), '/tijdelijk');
    // Code lists are only read.
    expect(JSON.stringify({ ...config, aanbieders: [], routes: [], codelijsten: {} })).not.toContain('/data');
    expect([config.gateway.poort, config.beheer.poort]).toEqual([0, 0]);
  });
});
