/** Reading messages: against xmllint on the same file, in turns, so that a busy machine weighs on both. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesBericht } from '#hub/istandaarden';
import { maakDeclaratie } from './declaratie.ts';
import { mediaan, type Meting } from './meting.ts';

const RONDEN = 9;
const OPWARMEN = 12;
const GROOT = 13_500_000;
const GROOTST = 24_990_000;
const HUB = 'node_modules/.bin/hub';
const OFFICIEEL = '../shared/standaarden/ijw-3.2/xsd/JW323.xsd';
const XSD = existsSync(OFFICIEEL) ? OFFICIEEL : 'contracts/istandaarden/3.2/xsd/jw/JW323.xsd';
const KLEIN = 'contracts/istandaarden/3.2/voorbeelden/JW301.xml';

/** Milliseconds that it takes; `exit` are the exit codes that mean it worked. */
function duurVan(programma: string, argumenten: readonly string[], exit: readonly number[]): number {
  const begin = performance.now();
  const { status, error } = spawnSync(programma, argumenten, { stdio: 'ignore' });
  if (error || status === null || !exit.includes(status))
    throw new Error(`${programma} ${argumenten.join(' ')}: exit ${status}`);
  return performance.now() - begin;
}

const xmllint = (bestand: string): number =>
  duurVan('xmllint', ['--noout', '--stream', '--schema', XSD, bestand], [0, 3, 4]);
const hubCheck = (bestand: string): number => duurVan(HUB, ['check', bestand], [0, 1]);

function leesWarm(bestand: string, uitkomst: 'goed' | 'fout'): number {
  const begin = performance.now();
  const r = leesBericht(readFileSync(bestand));
  if (r.uitkomst !== uitkomst) throw new Error(`${bestand}: ${r.uitkomst}`);
  return performance.now() - begin;
}

interface Paar {
  readonly wij: number;
  readonly zij: number;
}

/** Medians over rounds in which both have their turn. */
function omBeurten(wij: () => number, zij: () => number): Paar {
  const ronden = Array.from({ length: RONDEN }, () => ({ zij: zij(), wij: wij() }));
  return { wij: mediaan(ronden.map((r) => r.wij)), zij: mediaan(ronden.map((r) => r.zij)) };
}

/** Most memory resident of a child, in MB. */
function geheugen(argumenten: readonly string[]): number {
  const hulp = join(import.meta.dirname, 'geheugen.js');
  const { output, status } = spawnSync(process.execPath, ['--import', hulp, ...argumenten], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  if (status !== 0 && status !== 1) throw new Error(`${argumenten.join(' ')}: exit ${status}`);
  return (Number(String(output[3])) * 1024) / 1e6;
}

const ms = (n: number): string => `${n.toFixed(0)} ms`;
const tegen = ({ wij, zij }: Paar, bytes: number): string =>
  `${ms(wij)} (${(bytes / 1e3 / wij).toFixed(0)} MB/s) tegen xmllint ${ms(zij)}`;

function verhouding(werk: string, paar: Paar, bytes: number, grenzen: readonly [number, number]): Meting {
  return {
    werk,
    waarde: paar.zij / paar.wij,
    eenheid: '×',
    minstens: grenzen[0],
    doel: grenzen[1],
    uitleg: tegen(paar, bytes),
  };
}

function snelheden(goed: string, fout: string, zeg: (tekst: string) => void): Meting[] {
  const bytes = readFileSync(goed).length;
  for (let i = 0; i < OPWARMEN; i++) leesWarm(goed, 'goed');
  zeg('warm lezen');
  const warm = verhouding(
    'lezen, controleren, typeren, JW323 13,5 MB, warm',
    omBeurten(
      () => leesWarm(goed, 'goed'),
      () => xmllint(goed),
    ),
    bytes,
    [2, 4],
  );
  zeg('hub check als koud proces');
  const koud = verhouding(
    'hub check van hetzelfde bestand, koud',
    omBeurten(
      () => hubCheck(goed),
      () => xmllint(goed),
    ),
    bytes,
    [0.8, 1.5],
  );
  zeg('hub check van een klein bestand');
  const klein = omBeurten(
    () => hubCheck(KLEIN),
    () => duurVan(process.execPath, ['-e', '0'], [0]),
  );
  zeg('grondig lezen met 1 % fouten');
  for (let i = 0; i < 2; i++) leesWarm(fout, 'fout');
  const grondig = verhouding(
    'grondige lezer, 1 % van de prestaties fout',
    omBeurten(
      () => leesWarm(fout, 'fout'),
      () => xmllint(fout),
    ),
    bytes,
    [0.3, 0.5],
  );
  return [
    warm,
    koud,
    {
      werk: 'hub check van een klein bestand, koud',
      waarde: klein.wij / 1000,
      eenheid: 's',
      minstens: 0.35,
      doel: 0.15,
      uitleg: `${ms(klein.wij)}; een leeg Node-proces ${ms(klein.zij)}`,
    },
    grondig,
  ];
}

function geheugens(goed: string, fout: string): Meting[] {
  const rij = (werk: string, argumenten: readonly string[]): Meting => {
    const waarde = geheugen(argumenten);
    return {
      werk: `geheugen bij 25 MB: ${werk}`,
      waarde,
      eenheid: 'MB',
      minstens: 220,
      doel: 150,
      uitleg: 'hoogste RSS van een eigen proces',
    };
  };
  const kind = join(import.meta.dirname, 'lees-kind.js');
  const cli = join(import.meta.dirname, '../../apps/hub/src/cli.js');
  return [
    rij('lezen tot getypeerde waarde', [kind, goed]),
    rij('hub check', [cli, 'check', goed]),
    rij('grondige lezer, 1 % fout', [kind, fout]),
    rij('hub check, 1 % fout', [cli, 'check', fout]),
  ];
}

export function meet(zeg: (tekst: string) => void): Promise<readonly Meting[]> {
  const map = mkdtempSync(join(tmpdir(), 'bench-codec-'));
  const schrijf = (naam: string, bytes: number, foutElke?: number): string => {
    const pad = join(map, naam);
    writeFileSync(pad, maakDeclaratie(bytes, foutElke).xml);
    return pad;
  };
  try {
    zeg(`schema ${XSD}`);
    const snel = snelheden(schrijf('goed.xml', GROOT), schrijf('fout.xml', GROOT, 100), zeg);
    zeg('geheugen');
    return Promise.resolve([
      ...snel,
      ...geheugens(schrijf('goed25.xml', GROOTST), schrijf('fout25.xml', GROOTST, 100)),
    ]);
  } finally {
    rmSync(map, { recursive: true });
  }
}
