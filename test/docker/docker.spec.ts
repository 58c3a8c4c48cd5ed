import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesConfig } from '#hub/config';
import { parse } from 'yaml';

const MAP = join(import.meta.dirname, '../../docker');
const ENV = {
  DATABASE_URL: 'postgres://hub@postgres/hub',
  HUB_SLEUTELS: 'a'.repeat(64),
  HUB_BSN_SLEUTEL: 'b'.repeat(64),
};

interface Dienst {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
}
const compose = parse(readFileSync(join(MAP, 'compose.yaml'), 'utf8'), { merge: true }) as {
  services: Record<string, Dienst>;
};
const dockerfile = readFileSync(join(MAP, 'Dockerfile'), 'utf8');

describe('containers', () => {
  const uitkomst = leesConfig(join(MAP, 'hub.config.yaml'), ENV);

  it('the configuration beside the compose file has no problem', () => {
    expect(uitkomst).toMatchObject({ goed: true });
  });

  it.each(['gateway', 'translator', 'router', 'finance', 'console'])('the role %s runs on its own', (rol) => {
    expect(compose.services[rol]).toMatchObject({ command: ['start', '--rol', rol] });
  });

  it('holds no secret: each comes from the environment, and nothing starts without it', () => {
    const geheimen = Object.values(compose.services)
      .flatMap((d) => Object.entries(d.environment ?? {}))
      .filter(([naam]) => /PASSWORD|SLEUTEL|URL/.test(naam));
    expect(geheimen.length).toBeGreaterThan(10);
    for (const [, waarde] of geheimen) expect(waarde).toMatch(/\$\{\w+:\?/);
  });

  it('opens ports on the machine itself only, and they are those of the configuration and the image', () => {
    const poorten = Object.values(compose.services).flatMap((d) => d.ports ?? []);
    if (!uitkomst.goed) throw new Error('no configuration');
    const { gateway, beheer } = uitkomst.config;
    expect(poorten).toEqual([gateway.poort, beheer.poort].map((poort) => `127.0.0.1:${poort}:${poort}`));
    expect(dockerfile).toContain(`EXPOSE ${gateway.poort} ${beheer.poort}`);
    expect(dockerfile).toContain(`:${beheer.poort}/health/ready`);
  });

  it('runs as a user without rights', () => {
    expect(dockerfile).toMatch(/^USER [1-9]\d*$/m);
  });
});
