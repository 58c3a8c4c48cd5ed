/** The whole hub as its own process, with the simulator as load and sink on the same cores: every step durable. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HubProces, vraagStand } from '../chaos/hub-proces.ts';
import { schrijfConfig } from '../chaos/instellingen.ts';
import { mediaan, type Meting } from './meting.ts';

const SIMULATOR = 'dist/apps/simulator/src/main.js';
const ZONDER_REGELS = 'dist/test/benchmarks/hub-zonder-regels.js';
const AANTAL = 20_000;
/** Per run of the comparison with a hub without rules, after so many to get warm. */
const AANTAL_PER_RONDE = 5_000;
const RONDEN = 3;
const OPEN = 100_000;
/** Payload whose Di01 is just below 25 MB. */
const GROOT = 18_600_000;
const LIMIET_MS = 600_000;

interface Wereld {
  readonly ggk: string;
  readonly gws4all: string;
  readonly besturing: string;
  readonly proces: ChildProcess;
}

interface Verdeling {
  readonly p50: number;
  readonly p99: number;
}

async function startWereld(): Promise<Wereld> {
  const opties = ['--last', '--gelijktijdig', '64', '--timeout', '120000'];
  const proces = spawn(process.execPath, [SIMULATOR, ...opties], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [regel] = (await once(createInterface({ input: proces.stdout }), 'line')) as [string];
  return { ...(JSON.parse(regel) as Omit<Wereld, 'proces'>), proces };
}

async function vraag<T>(wereld: Wereld, pad: string, invoer?: unknown): Promise<T> {
  const init = invoer === undefined ? {} : { method: 'POST', body: JSON.stringify(invoer) };
  const antwoord = await fetch(wereld.besturing + pad, init);
  return (await antwoord.json()) as T;
}

async function vraagTekst(wereld: Wereld, pad: string, invoer: unknown): Promise<string> {
  return (await fetch(wereld.besturing + pad, { method: 'POST', body: JSON.stringify(invoer) })).text();
}

async function metWereld<T>(werk: (wereld: Wereld) => Promise<T>): Promise<T> {
  const wereld = await startWereld();
  try {
    return await werk(wereld);
  } finally {
    wereld.proces.kill();
  }
}

/** Sends a load and waits until all of it came out at the other side; returns messages per second over the whole. */
async function belast(
  wereld: Wereld,
  wens: { aantal: number; gelijktijdig: number; perSeconde?: number },
): Promise<number> {
  await vraag(wereld, '/wis', {});
  const begin = performance.now();
  const { nietGeaccepteerd } = await vraag<{ nietGeaccepteerd: number }>(wereld, '/belasting', {
    functies: 'JW301',
    ...wens,
  });
  if (nietGeaccepteerd > 0) throw new Error(`${nietGeaccepteerd} berichten niet aangenomen`);
  const { stil } = await vraag<{ stil: boolean }>(wereld, '/rust', { limietMs: LIMIET_MS, allesBezorgd: true });
  if (!stil) throw new Error('niet alles is afgeleverd');
  return (wens.aantal * 1000) / (performance.now() - begin);
}

const latentie = async (wereld: Wereld): Promise<Verdeling> =>
  (await vraag<{ bezorgingMs: Verdeling }>(wereld, '/rapport')).bezorgingMs;

async function metHub<T>(
  map: string,
  buiten: { ggk: string; gws4all: string },
  werk: (hub: HubProces, adressen: Awaited<ReturnType<HubProces['start']>>) => Promise<T>,
  programma?: string,
): Promise<T> {
  const config = schrijfConfig({ map, buiten, modus: 'http', kafka: undefined, gelijktijdig: 32 });
  const hub = new HubProces(map, config, programma === undefined ? {} : { programma });
  const adressen = await hub.start();
  try {
    return await werk(hub, adressen);
  } finally {
    await hub.stop();
  }
}

/** Throughput, latency at half of it, and what one message of the largest size does to the small ones. */
async function doorvoer(map: string, wereld: Wereld, zeg: (tekst: string) => void): Promise<Meting[]> {
  return metHub(map, wereld, async (_hub, adressen) => {
    await vraag(wereld, '/verbind', { ggk: adressen.ggk, gws4all: adressen.gws4all });
    await belast(wereld, { aantal: 2_000, gelijktijdig: 64 });
    zeg(`${AANTAL} berichten zo snel als het gaat`);
    const perSeconde = await belast(wereld, { aantal: AANTAL, gelijktijdig: 64 });
    zeg(`latentie bij ${Math.round(perSeconde / 2)} per seconde`);
    await belast(wereld, { aantal: Math.round(perSeconde * 10), gelijktijdig: 256, perSeconde: perSeconde / 2 });
    const half = await latentie(wereld);
    const stil = await kleinNaastGroot(wereld, perSeconde / 4);
    zeg('een bericht van 25 MB ernaast');
    const naast = await metWereld(async (groot) => {
      await vraag(groot, '/verbind', { ggk: adressen.ggk, gws4all: adressen.gws4all });
      return kleinNaastGroot(wereld, perSeconde / 4, groot);
    });
    return [
      {
        werk: '301 aangenomen → afgeleverd, duurzaam',
        waarde: perSeconde,
        eenheid: 'msg/s',
        minstens: 400,
        doel: 1000,
        uitleg: `${AANTAL} berichten, afgeleverd in volgorde per dossier`,
      },
      {
        werk: 'latentie bij de helft daarvan, p99',
        waarde: half.p99,
        eenheid: 'ms',
        minstens: 500,
        doel: 250,
        uitleg: `p50 ${half.p50.toFixed(0)} ms`,
      },
      {
        werk: 'latentie van kleine naast een van 25 MB, p99',
        waarde: 1 / (naast.p99 / stil.p99),
        eenheid: '×',
        minstens: 1 / 3,
        doel: 1 / 2,
        uitleg: `${stil.p99.toFixed(0)} ms alleen, ${naast.p99.toFixed(0)} ms ernaast: ${(naast.p99 / stil.p99).toFixed(2)}× zo lang`,
      },
    ];
  });
}

/** Throughput with all rules as part of that without them: by turns, each on a store of its own that goes on growing. */
async function metEnZonderRegels(map: string, wereld: Wereld, zeg: (tekst: string) => void): Promise<Meting> {
  const mappen = { met: mkdtempSync(join(map, 'met-')), zonder: mkdtempSync(join(map, 'zonder-')) };
  const gemeten: Record<keyof typeof mappen, number[]> = { met: [], zonder: [] };
  for (let ronde = 1; ronde <= RONDEN; ronde += 1) {
    for (const hoe of ['met', 'zonder'] as const) {
      zeg(`${AANTAL_PER_RONDE} berichten ${hoe} regels, ronde ${ronde}`);
      const meet = async (_hub: HubProces, { ggk, gws4all }: { ggk: string; gws4all: string }): Promise<number> => {
        await vraag(wereld, '/verbind', { ggk, gws4all });
        await belast(wereld, { aantal: AANTAL_PER_RONDE / 2, gelijktijdig: 64 });
        return belast(wereld, { aantal: AANTAL_PER_RONDE, gelijktijdig: 64 });
      };
      gemeten[hoe].push(await metHub(mappen[hoe], wereld, meet, hoe === 'met' ? undefined : ZONDER_REGELS));
    }
  }
  const [met, zonder] = [mediaan(gemeten.met), mediaan(gemeten.zonder)];
  return {
    werk: '301 met alle regels, tegen zonder',
    waarde: met / zonder,
    eenheid: '×',
    minstens: 0.7,
    doel: 0.9,
    uitleg: `${met.toFixed(0)} en ${zonder.toFixed(0)} msg/s, mediaan van ${RONDEN}`,
  };
}

/**
 * Small messages for eight seconds; with `groot`, one of the largest size on its way at the same time, made and sent by a
 * process of its own, so that only what the hub does with it can hold up the small ones.
 */
async function kleinNaastGroot(wereld: Wereld, perSeconde: number, groot?: Wereld): Promise<Verdeling> {
  await vraag(wereld, '/wis', {});
  const aantal = Math.round(perSeconde * 8);
  const klein = vraag(wereld, '/belasting', { functies: 'JW301', aantal, gelijktijdig: 128, perSeconde });
  const groteReis = groot && vraagTekst(groot, '/reis', { functie: 'JW323', bytes: GROOT, limietMs: 7_000 });
  await klein;
  await vraag(wereld, '/rust', { limietMs: LIMIET_MS });
  if (groteReis !== undefined) await eisBezorgd(wereld, await groteReis);
  return latentie(wereld);
}

/** The large one was accepted from its sender, and came out at the suite of the other world. */
async function eisBezorgd(wereld: Wereld, reis: string): Promise<void> {
  const { kanten } = await vraag<{ kanten: { gws4all: { ontvangenNieuw: number } } }>(wereld, '/rapport');
  if (!reis.includes('"geaccepteerd"') || kanten.gws4all.ontvangenNieuw !== 1)
    throw new Error(`het bericht van 25 MB is niet bezorgd: ${reis}`);
}

/** From the start of the process until it serves: on an existing folder, and with many open messages in it. */
async function starten(map: string, wereld: Wereld, zeg: (tekst: string) => void): Promise<Meting[]> {
  const dood = `http://127.0.0.1:${await doodePoort()}`;
  const buiten = { ggk: dood, gws4all: dood };
  const duurVan = async (): Promise<number> => {
    const begin = performance.now();
    return metHub(map, buiten, async () => (performance.now() - begin) / 1000);
  };
  await duurVan();
  const leeg = await duurVan();
  zeg(`${OPEN} berichten voor een bestemming die er niet is`);
  await metHub(map, buiten, async (_hub, adressen) => {
    await vraag(wereld, '/verbind', { ggk: adressen.ggk, gws4all: adressen.gws4all });
    await vraag(wereld, '/belasting', { functies: 'JW301', aantal: OPEN, gelijktijdig: 64 });
    const stand = await vraagStand(adressen.beheer);
    if (stand?.onderweg !== OPEN) throw new Error(`${String(stand?.onderweg)} berichten open, verwacht ${OPEN}`);
  });
  const vol = await duurVan();
  return [
    {
      werk: 'start tot hij dient, map bestaat',
      waarde: leeg,
      eenheid: 's',
      minstens: 5,
      doel: 3,
      uitleg: 'ingebouwde PostgreSQL, alle rollen',
    },
    {
      werk: 'herstart met 100.000 open berichten',
      waarde: vol,
      eenheid: 's',
      minstens: 15,
      doel: 10,
      uitleg: 'bestemming onbereikbaar',
    },
  ];
}

async function doodePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function meet(zeg: (tekst: string) => void): Promise<readonly Meting[]> {
  const map = mkdtempSync(join(tmpdir(), 'bench-pijplijn-'));
  const wereld = await startWereld();
  try {
    const eerste = await doorvoer(mkdtempSync(join(map, 'a-')), wereld, zeg);
    const regels = await metEnZonderRegels(map, wereld, zeg);
    return [...eerste, regels, ...(await starten(mkdtempSync(join(map, 'b-')), wereld, zeg))];
  } finally {
    wereld.proces.kill();
    rmSync(map, { recursive: true, force: true });
  }
}
