import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type Socket } from 'node:net';
import { resolve } from 'node:path';
import { logEinde, reasonOf, rotateLog, spawnServer } from './embedded/bewaker.ts';
import { unusable } from './embedded/fout.ts';
import { GEBRUIKER, initialise, readWachtwoord, serverBestanden } from './embedded/initialiseer.ts';
import { serverArgumenten } from './embedded/instellingen.ts';
import { freePort } from './embedded/poort.ts';
import { endOrphan, findPostmaster } from './embedded/postmaster.ts';
import {
  findProgramma,
  metToegang,
  type Programma,
  type ServerGebruiker,
  serverGebruiker,
} from './embedded/programma.ts';

export interface EmbeddedOpties {
  /** The data folder of the hub, which exists; the database lives in `postgres` in it. */
  readonly map: string;
  /** Told when the server fell over and is started again. */
  readonly onHerstart?: () => void;
}

/** A PostgreSQL of our own, as child process: it ends with the hub, also when the hub is killed. */
export interface Embedded {
  /** Connection string, with the password; the same over restarts of the server. */
  readonly url: string;
  isRunning(): boolean;
  /** Orderly end, after which the next start has nothing to replay. */
  stop(): Promise<void>;
}

interface Server {
  readonly map: string;
  readonly programma: Programma;
  readonly gebruiker: ServerGebruiker;
}

const POGINGEN = 20;
/** The children of a killed server hold its memory for a moment; somebody else took the port between choice and use. */
const VOORBIJGAAND = /shared memory block|lock file|could not create any TCP\/IP sockets|Address already in use/;

/**
 * Starts the server of a data folder, makes the database at the first start, and ends what a killed hub left running. When
 * the server falls over later it is started again on the same port. The caller holds the folder (`lockMap`).
 * @throws HubError HUB_STORE_DATA_UNUSABLE
 */
export async function startEmbedded(opties: EmbeddedOpties): Promise<Embedded> {
  const map = resolve(opties.map);
  const programma = findProgramma();
  const gebruiker = metToegang(serverGebruiker(), [map, programma.postgres]);
  const server: Server = { map, programma, gebruiker };
  await initialise(server.map, server.programma, server.gebruiker);
  const wachtwoord = readWachtwoord(server.map);
  await endOrphan(serverBestanden(server.map).data);
  const { port, child } = await startOnFreePort(server);
  return supervise(server, { port, child, wachtwoord, onHerstart: opties.onHerstart ?? (() => undefined) });
}

/** Connection string of the server that another process runs in a data folder; undefined when none takes connections. */
export function attachEmbedded(map: string): string | undefined {
  const postmaster = findPostmaster(serverBestanden(resolve(map)).data);
  return postmaster?.klaar === true ? urlOf(postmaster.port, readWachtwoord(resolve(map))) : undefined;
}

function urlOf(port: number, wachtwoord: string): string {
  return `postgres://${GEBRUIKER}:${wachtwoord}@127.0.0.1:${port}/postgres`;
}

async function startOnFreePort(server: Server): Promise<{ port: number; child: ChildProcess }> {
  for (let poging = 1; ; poging++) {
    const port = await freePort();
    const child = await tryStart(server, port);
    if (typeof child !== 'string') return { port, child };
    if (poging === POGINGEN || !VOORBIJGAAND.test(child)) throw startFailed(server.map, child);
    await pause(100);
  }
}

/** The server once it takes connections, or why it ended instead. */
async function tryStart({ map, programma, gebruiker }: Server, port: number): Promise<ChildProcess | string> {
  const { data, log } = serverBestanden(map);
  rotateLog(log);
  const begin = logEinde(log);
  const child = spawnServer([programma.postgres, ...serverArgumenten(data, port)], log, gebruiker);
  // The hub does not wait for its server to end; `stop` does.
  child.unref();
  (child.stdin as Socket).unref();
  child.stdin?.on('error', () => undefined);
  // Not even a shell: that shows as an exit code too.
  child.on('error', () => undefined);
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = findPostmaster(data);
    if (postmaster?.klaar === true && postmaster.port === port) return child;
    await pause(10);
  }
  return reasonOf(log, begin);
}

interface Loop {
  readonly port: number;
  readonly child: ChildProcess;
  readonly wachtwoord: string;
  readonly onHerstart: () => void;
}

function supervise(server: Server, { port, child, wachtwoord, onHerstart }: Loop): Embedded {
  let huidig: ChildProcess | undefined = child;
  let herstart = Promise.resolve();
  let gestopt = false;
  const watch = (levend: ChildProcess): void => {
    levend.once('exit', () => {
      huidig = undefined;
      if (!gestopt) herstart = restart();
    });
  };
  const restart = async (): Promise<void> => {
    onHerstart();
    for (let wacht = 50; !gestopt; wacht = Math.min(wacht * 2, 2000)) {
      await endOrphan(serverBestanden(server.map).data).catch(() => undefined);
      const nieuw = await tryStart(server, port).catch(String);
      if (typeof nieuw !== 'string') {
        huidig = nieuw;
        return watch(nieuw);
      }
      await pause(wacht);
    }
  };
  watch(child);
  return {
    url: urlOf(port, wachtwoord),
    isRunning: () => huidig !== undefined,
    async stop() {
      gestopt = true;
      await herstart;
      if (huidig !== undefined) await stopServer(huidig);
    },
  };
}

async function stopServer(child: ChildProcess): Promise<void> {
  const einde = once(child, 'exit');
  child.ref();
  child.stdin?.end();
  await einde;
}

function startFailed(map: string, uitleg: string): Error {
  const { data, log } = serverBestanden(map);
  return unusable(`De database in ${data} start niet: ${uitleg}. Zie ${log}.`);
}

function pause(ms: number): Promise<void> {
  return new Promise((klaar) => setTimeout(klaar, ms));
}
