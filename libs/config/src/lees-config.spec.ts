import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { parse, stringify } from 'yaml';
import { testVectors } from '../../../test/support/vectors.ts';
import { type Config, type ConfigUitkomst, leesConfig, ontleedConfig } from './lees-config.ts';
import { standaardConfigPad } from './standaard.ts';

const PAD = standaardConfigPad();
const TEKST = readFileSync(PAD, 'utf8');
const MAP = join(PAD, '..');
type Boom = Record<string, unknown>;

/** The example as a tree without shared parts. */
const basis = (): Boom => JSON.parse(JSON.stringify(parse(TEKST))) as Boom;

function zet(boom: Boom, pad: string, waarde: unknown): void {
  const stappen = pad.split('.');
  const laatste = stappen.pop()!;
  const groep = stappen.reduce((deel, stap) => deel[stap] as Boom, boom);
  if (waarde === undefined) delete groep[laatste];
  else groep[laatste] = waarde;
}

const lees = (boom: Boom, env = {}): ConfigUitkomst => ontleedConfig(stringify(boom), MAP, env);

function goed(uitkomst: ConfigUitkomst): Config {
  if (!uitkomst.goed) throw new Error(uitkomst.problemen.map((p) => `${p.pad}: ${p.melding}`).join('\n'));
  return uitkomst.config;
}

describe('leesConfig', () => {
  testVectors(new URL('../vectors/config.txt', import.meta.url), (v) => {
    const boom = basis();
    for (const [pad, waarde] of v.takeAll('zet.')) zet(boom, pad, waarde === '-' ? undefined : parse(waarde));
    const uitkomst = lees(boom, Object.fromEntries(v.takeAll('env.')));
    const problemen = uitkomst.goed ? [] : uitkomst.problemen;
    expect(problemen.map((p) => p.pad).join(', ') || '-').toBe(v.need('problemen'));
    expect(problemen[0]?.melding ?? '').toContain(v.take('melding') ?? '');
  });

  it('gives a typed object: durations in milliseconds, absolute paths, defaults filled in', () => {
    const config = goed(leesConfig(PAD, {}));
    expect(config.aflevering).toMatchObject({ eerstePauze: 1000, grootstePauze: 900_000, alarmNa: 14_400_000 });
    expect(config.connectoren['map']).toMatchObject({ in: join(MAP, 'data/map/in'), interval: 1000 });
    expect(config.connectoren['ggk']).toMatchObject({
      tijdslimieten: { verbinden: 5000 },
      declaratieAntwoordAls: 'Di01',
    });
    expect(config.routes[1]).toMatchObject({ van: ['ggk'], naar: 'gws4all' });
    expect(config.store.map).toBe(join(MAP, 'data'));
  });

  it('routes all 28 messages, each the way it has to go', () => {
    const { routes } = goed(leesConfig(PAD, {}));
    const berichten = routes.flatMap((route) => route.berichten);
    expect(new Set(berichten).size).toBe(28);
    expect(
      routes
        .filter((r) => r.naar === 'ggk' && !r.van.includes('hub'))
        .every((r) => r.van.includes('gws4all') && r.van.includes('map')),
    ).toBe(true);
  });

  it('is frozen to the bottom', () => {
    const config = goed(leesConfig(PAD, {}));
    expect(Object.isFrozen(config.routes[0]?.privacy)).toBe(true);
    expect(() => Object.assign(config.gateway, { poort: 1 })).toThrow(TypeError);
  });

  it('lets the environment choose the log level and the connectors', () => {
    const config = goed(leesConfig(PAD, { HUB_LOG_NIVEAU: 'debug', HUB_CONNECTORS: 'ggk,map' }));
    expect([config.log.niveau, config.omgeving.connectoren]).toEqual(['debug', ['ggk', 'map']]);
  });

  it('keeps secrets out of JSON, text and inspection', () => {
    const config = goed(leesConfig(PAD, { DATABASE_URL: 'postgres://u:kanarie@db/x', HUB_SLEUTELBESTAND: '/run/s' }));
    expect(config.omgeving.databaseUrl?.onthul()).toBe('postgres://u:kanarie@db/x');
    expect(JSON.stringify(config) + inspect(config, { depth: 9 }) + String(config.omgeving.databaseUrl)).not.toContain(
      'kanarie',
    );
  });
});

describe('a configuration that cannot be read', () => {
  const map = mkdtempSync(join(tmpdir(), 'hub-config-'));
  afterAll(() => rmSync(map, { recursive: true }));

  it.each([
    ['not there', undefined, 'bestaat niet'],
    ['no YAML', 'stage: [test\ngemeente: {', 'geen geldige YAML (regel'],
    ['a key twice', 'stage: test\nstage: productie\n', 'geen geldige YAML (regel 2)'],
    ['two documents', 'stage: test\n---\nstage: productie\n', 'geen geldige YAML'],
    ['an alias of nothing', 'stage: *x', 'een verwijzing in de YAML'],
    ['empty', '', 'moet een groep instellingen zijn'],
    ['a list', '- stage', 'moet een groep instellingen zijn'],
    [
      'an alias bomb',
      `a: &a [x]\n${[...'bcdefghij'].map((n, i) => `${n}: &${n} [${`*${'abcdefghij'[i]},`.repeat(9)}]`).join('\n')}`,
      'een verwijzing in de YAML',
    ],
  ])('%s', (naam, tekst, melding) => {
    const pad = join(map, `${naam}.yaml`);
    if (tekst !== undefined) writeFileSync(pad, tekst);
    const uitkomst = leesConfig(pad, {});
    expect(uitkomst).toMatchObject({
      goed: false,
      problemen: [{ pad: '', melding: expect.stringContaining(melding) as string }],
    });
  });

  it('names the setting and never its value, wherever a value is wrong', () => {
    const kanarie = 'kanarie 999900006';
    const bladeren = (tree: unknown, pad: string): string[] =>
      typeof tree === 'object' && tree !== null
        ? Object.entries(tree).flatMap(([naam, deel]) => bladeren(deel, pad === '' ? naam : `${pad}.${naam}`))
        : [pad];
    // One of each kind: routes[0] says all that routes[1] would.
    const soorten = new Map(bladeren(basis(), '').map((pad) => [pad.replace(/\d+/g, ''), pad]));
    expect(soorten.size).toBeGreaterThan(40);
    for (const pad of soorten.values()) {
      const boom = basis();
      zet(boom, pad, kanarie);
      const uitkomst = lees(boom);
      expect(uitkomst.goed ? '' : JSON.stringify(uitkomst.problemen)).not.toContain('kanarie');
    }
  });
});
