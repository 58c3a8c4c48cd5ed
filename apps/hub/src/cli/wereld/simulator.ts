import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Config } from '#hub/config';
import { CommandError, EXIT } from '../basis/fout.ts';
import { TEKST } from './teksten.ts';

// The hub shares no code with the outside world: it starts that as any other program and talks to it over HTTP.
const PROGRAMMA = join(import.meta.dirname, '../../../../simulator/src/main.js');
const STOPTIJD_MS = 3_000;

/** One step of a journey as the outside world sees it; `na` in milliseconds since its start. */
export interface Reisstap {
  readonly stap: string;
  readonly na: number;
  readonly toelichting: string;
}

/** A heenbericht and, when it has one, its answer; `duur` in milliseconds. */
export interface Reis {
  readonly soort: string;
  readonly kenmerk: string;
  readonly bestemming: string;
  readonly uitkomst: string;
  readonly duur: number;
}

export interface Reiswens {
  readonly functie: string;
  readonly limietMs: number;
  /** Journeys under one name are about one client; without a name it is a new one. */
  readonly dossier?: string;
}

export interface SimulatorAdressen {
  readonly ggk: string;
  readonly gws4all: string;
  readonly besturing: string;
}

/** The simulated chain as a process of its own. */
export interface Simulator {
  readonly adressen: SimulatorAdressen;
  /** Tells it where the hub listens. */
  verbind(hub: { readonly ggk: string | null; readonly gws4all: string | null }): Promise<void>;
  /** Sends one heenbericht and follows it until its answer is back or `limietMs` has passed. */
  reis(wens: Reiswens, opStap?: (stap: Reisstap) => void): Promise<Reis>;
  /** Resolves when nothing moves any more out there, or after `limietMs`. */
  rust(limietMs: number): Promise<void>;
  stop(): Promise<void>;
}

export interface SimulatorOpties {
  /** Whose municipality and aanbieders it plays. */
  readonly config: Config;
  /** Faults, in the notation of the simulator; none when absent. */
  readonly storingen?: string | undefined;
  /** Other options of the simulator, as on its command line. */
  readonly verder?: readonly string[];
}

/** Starts the simulated chain on free ports. @throws CommandError when it does not start */
export async function startSimulator({ config, storingen, verder = [] }: SimulatorOpties): Promise<Simulator> {
  if (!existsSync(PROGRAMMA)) throw new CommandError(EXIT.bug, TEKST.geenSimulator);
  const argumenten = ['--gemeente', config.gemeente.code, '--aanbieders', aanbiedersVan(config), ...verder];
  if (storingen !== undefined) argumenten.push('--storingen', storingen);
  if (!hubAntwoordt(config)) argumenten.push('--backoffice-antwoordt');
  const proces = spawn(process.execPath, [PROGRAMMA, ...argumenten], { stdio: ['ignore', 'pipe', 'ignore'] });
  const adressen = await eersteRegel(proces);
  return {
    adressen,
    verbind: async (hub) => void (await vraag(adressen, '/verbind', hub)),
    reis: (wens, opStap) => volg(adressen, wens, opStap),
    rust: async (limietMs) => void (await vraag(adressen, '/rust', { limietMs })),
    stop: () => stop(proces),
  };
}

/** Whether the hub answers what aanbieders send; otherwise the back office does. */
function hubAntwoordt({ beantwoording }: Config): boolean {
  return beantwoording.length > 0 && beantwoording.every(({ beantwoordt }) => beantwoordt === 'hub');
}

/** `AGB:wet` for every aanbieder with whom messages are exchanged today. */
function aanbiedersVan({ aanbieders }: Config): string {
  return aanbieders
    .flatMap(({ agb, domeinen }) => domeinen.filter((d) => loopt(d.contract)).map((d) => `${agb}:${d.domein}`))
    .join(',');
}

function loopt({ begin, eind }: { readonly begin: string; readonly eind?: string }): boolean {
  const vandaag = new Date().toISOString().slice(0, 10);
  return begin <= vandaag && vandaag <= (eind ?? '9999');
}

async function eersteRegel(proces: ChildProcess): Promise<SimulatorAdressen> {
  const regels = createInterface({ input: proces.stdout! });
  const regel = await Promise.race([once(regels, 'line'), once(proces, 'exit').then(() => null)]);
  if (regel === null) throw new CommandError(EXIT.nietBeschikbaar, TEKST.simulatorStartNiet);
  return JSON.parse(String(regel[0])) as SimulatorAdressen;
}

/** Asks the control of a simulator; without `invoer` it is a GET. @throws CommandError when it is gone or refuses */
export async function vraag(
  { besturing }: Pick<SimulatorAdressen, 'besturing'>,
  pad: string,
  invoer?: object,
): Promise<Response> {
  const verzoek = invoer === undefined ? {} : { method: 'POST', body: JSON.stringify(invoer) };
  const antwoord = await fetch(`${besturing}${pad}`, verzoek).catch((cause: unknown) => {
    throw new CommandError(EXIT.nietBeschikbaar, TEKST.simulatorWeg, { cause });
  });
  if (!antwoord.ok) throw new CommandError(EXIT.bug, TEKST.simulatorWeigert(pad));
  return antwoord;
}

/** Reads the answer of `/reis`: a step per line as it happens, and the journey as the last line. */
async function volg(
  adressen: SimulatorAdressen,
  invoer: object,
  opStap: ((stap: Reisstap) => void) | undefined,
): Promise<Reis> {
  const antwoord = await vraag(adressen, '/reis', invoer);
  const lezer = new TextDecoder();
  let rest = '';
  let reis: Reis | undefined;
  for await (const deel of antwoord.body!) {
    const regels = (rest + lezer.decode(deel, { stream: true })).split('\n');
    rest = regels.pop() ?? '';
    for (const regel of regels) {
      const stuk = JSON.parse(regel) as Reis | Reisstap;
      if ('uitkomst' in stuk) reis = stuk;
      else opStap?.(stuk);
    }
  }
  if (reis === undefined) throw new CommandError(EXIT.nietBeschikbaar, TEKST.simulatorWeg);
  return reis;
}

async function stop(proces: ChildProcess): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  const einde = once(proces, 'exit');
  proces.kill('SIGTERM');
  const hard = setTimeout(() => proces.kill('SIGKILL'), STOPTIJD_MS);
  await einde;
  clearTimeout(hard);
}
