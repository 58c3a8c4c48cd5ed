import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Log } from './log.ts';
import { type Metrics } from './metrics.ts';
import { type Stand } from './stand.ts';

/** One part of the hub and whether it serves; `reden` is a Dutch sentence for the operator when it does not. */
export interface Gereedheid {
  readonly onderdeel: string;
  readonly gereed: boolean;
  readonly reden?: string;
}

export interface BeheerOptions {
  readonly host: string;
  /** 0 = any free port. */
  readonly poort: number;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Reads the balance from the store; a rejection shows as `opslag_bereikbaar 0`. */
  stand(): Promise<Stand>;
  /** All parts; the hub is ready when each of them is. */
  gereed(): Promise<readonly Gereedheid[]>;
}

export interface BeheerServer {
  /** `http://127.0.0.1:9464` */
  readonly adres: string;
  stop(): Promise<void>;
}

interface Antwoord {
  readonly status: number;
  readonly type: string;
  readonly tekst: string;
}

/** Longest wait for the store on a question of health, in milliseconds: a probe gives up after a few seconds itself. */
const GEDULD_MS = 2_000;

/** Starts the management server: /health/live, /health/ready and /metrics, on a port of its own. Rejects when it is taken. */
export async function startBeheer(options: BeheerOptions): Promise<BeheerServer> {
  const server = createServer((request, response) => {
    void antwoord(options, request.method ?? '', (request.url ?? '').split('?')[0] ?? '').then((a) => {
      response.writeHead(a.status, { 'content-type': a.type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : a.tekst);
    });
  });
  server.listen(options.poort, options.host);
  await once(server, 'listening');
  const { address, port, family } = server.address() as AddressInfo;
  return { adres: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function antwoord(options: BeheerOptions, method: string, path: string): Promise<Antwoord> {
  if (method !== 'GET' && method !== 'HEAD') return json(405, { fout: 'Alleen GET en HEAD.' });
  switch (path) {
    case '/health/live':
      return json(200, { leeft: true });
    case '/health/ready':
      return gereed(options);
    case '/metrics':
      return metrics(options);
    default:
      return json(404, { fout: 'Onbekend adres.', adressen: ['/health/live', '/health/ready', '/metrics'] });
  }
}

async function gereed(options: BeheerOptions): Promise<Antwoord> {
  const onderdelen = await binnen(options.gereed()).catch((err: unknown): readonly Gereedheid[] => {
    options.log.warn({ err }, 'Gezondheid niet te lezen');
    return [{ onderdeel: 'opslag', gereed: false, reden: 'De opslag geeft geen antwoord.' }];
  });
  const allemaal = onderdelen.every((deel) => deel.gereed);
  return json(allemaal ? 200 : 503, { gereed: allemaal, onderdelen });
}

async function metrics(options: BeheerOptions): Promise<Antwoord> {
  const stand = await binnen(options.stand()).catch((err: unknown) => {
    options.log.warn({ err }, 'Stand niet te lezen');
    return null;
  });
  return { status: 200, type: options.metrics.contentType, tekst: await options.metrics.tekst(stand, new Date()) };
}

/** The same promise, rejected when it takes longer than a probe waits. */
async function binnen<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within the time of a health check')), GEDULD_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function json(status: number, inhoud: object): Antwoord {
  return { status, type: 'application/json; charset=utf-8', tekst: `${JSON.stringify(inhoud)}\n` };
}
