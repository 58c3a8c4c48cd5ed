import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Belasting } from './belasting.ts';
import { type Functie, isFunctie } from './berichten/soorten.ts';
import { leesAntwoordwijze } from './opties.ts';
import { leesLichaam } from './peer/storen.ts';
import { type Simulator } from './simulator.ts';
import { leesPost, leesWachtwoorden, spelVan } from './spel.ts';
import { leesStoringen } from './storing/mix.ts';

/** A request that makes no sense; its text goes back with status 400. */
class Onzin extends Error {}

type Invoer = Readonly<Record<string, unknown>>;
type Handeling = (s: Simulator, invoer: Invoer, res: ServerResponse) => Promise<unknown>;

const getal = (invoer: Invoer, naam: string, anders: number): number => {
  const waarde = invoer[naam] ?? anders;
  if (typeof waarde !== 'number' || !(waarde >= 0)) throw new Onzin(`${naam}: getal verwacht`);
  return waarde;
};
const woord = (invoer: Invoer, naam: string): string | undefined => {
  const waarde = invoer[naam] ?? undefined;
  if (waarde !== undefined && typeof waarde !== 'string') throw new Onzin(`${naam}: tekst verwacht`);
  return waarde;
};
const functie = (tekst: string | undefined): Functie => {
  if (!isFunctie(tekst)) throw new Onzin('functie: JW301, WMO301 enzovoort verwacht');
  return tekst;
};

const belasting = (invoer: Invoer): Belasting => ({
  functies: (woord(invoer, 'functies') ?? 'JW301').split(',').map(functie),
  aantal: getal(invoer, 'aantal', 100),
  gelijktijdig: getal(invoer, 'gelijktijdig', 16),
  perSeconde: getal(invoer, 'perSeconde', 0),
  dossiers: getal(invoer, 'dossiers', 0),
});

/** The steps as they happen, one JSON object per line; the last line is the journey as a whole. */
const reis: Handeling = async (s, invoer, res) => {
  const antwoord = woord(invoer, 'antwoord');
  const soort = functie(woord(invoer, 'functie'));
  const wens = {
    aanbieder: woord(invoer, 'aanbieder'),
    dossier: woord(invoer, 'dossier'),
    antwoord: antwoord === undefined ? undefined : leesAntwoordwijze(antwoord),
    bytes: invoer['bytes'] === undefined ? undefined : getal(invoer, 'bytes', 0),
    limietMs: getal(invoer, 'limietMs', 60_000),
  };
  res.setHeader('Content-Type', 'application/x-ndjson');
  res.flushHeaders();
  const uitslag = await s.reis(soort, { ...wens, opStap: (stap) => res.write(`${JSON.stringify(stap)}\n`) });
  res.end(`${JSON.stringify(uitslag)}\n`);
  return undefined;
};

const HANDELINGEN: Record<string, Handeling> = {
  'GET /gezond': (s) => Promise.resolve({ zaad: s.zaad, ...s.adressen }),
  'GET /rapport': (s) => s.samenvatting(),
  'POST /wis': (s) => Promise.resolve(s.wis()).then(() => ({})),
  'POST /verbind': (s, invoer) => {
    s.verbind({ ggk: woord(invoer, 'ggk'), gws4all: woord(invoer, 'gws4all') });
    return Promise.resolve({});
  },
  'POST /storingen': (s, invoer) => {
    s.zetStoringen(leesStoringen(woord(invoer, 'mix') ?? ''));
    return Promise.resolve({});
  },
  'POST /belasting': (s, invoer) => s.belast(belasting(invoer)),
  'POST /rust': async (s, invoer) => ({
    stil: await s.rust({ limietMs: getal(invoer, 'limietMs', 60_000), allesBezorgd: invoer['allesBezorgd'] === true }),
  }),
  'POST /reis': reis,
  'POST /stuur': (s, invoer) => spelVan(s).stuur(leesPost(invoer)),
  'POST /wacht': (s, invoer) => spelVan(s).wacht(leesWachtwoorden(invoer), getal(invoer, 'limietMs', 60_000)),
};

async function leesInvoer(req: IncomingMessage): Promise<Invoer> {
  const tekst = req.method === 'POST' ? await leesLichaam(req, 100_000) : '';
  try {
    return tekst === '' ? {} : (JSON.parse(tekst) as Invoer);
  } catch {
    throw new Onzin('geen JSON');
  }
}

function stuurJson(res: ServerResponse, status: number, waarde: unknown): void {
  res.statusCode = status;
  res.setHeader('Content-Type', 'application/json');
  res.end(`${JSON.stringify(waarde)}\n`);
}

async function behandel(s: Simulator, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const handeling = HANDELINGEN[`${req.method} ${req.url}`];
  if (handeling === undefined) return stuurJson(res, 404, { fout: `kies uit: ${Object.keys(HANDELINGEN).join(', ')}` });
  try {
    const uitslag = await handeling(s, await leesInvoer(req), res);
    if (!res.headersSent) stuurJson(res, 200, uitslag);
  } catch (fout) {
    const eigen = fout instanceof Onzin || fout instanceof RangeError;
    if (!res.headersSent) stuurJson(res, eigen ? 400 : 500, { fout: (fout as Error).message });
    else res.destroy();
  }
}

export interface Besturing {
  readonly url: string;
  sluit(): void;
}

/** Opens the control API on loopback. */
export function openBesturing(s: Simulator, poort: number): Promise<Besturing> {
  return new Promise((klaar, mis) => {
    const server: Server = createServer((req, res) => void behandel(s, req, res));
    server.once('error', mis);
    server.listen(poort, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      klaar({ url, sluit: () => void server.close().closeAllConnections() });
    });
  });
}
