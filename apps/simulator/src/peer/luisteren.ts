import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo } from 'node:net';
import { type Tls } from '../opties.ts';

/** A server that can be gone for a while and come back on the same port. */
export interface Luisteraar {
  readonly url: string;
  /** Cuts every connection and refuses new ones, for so many milliseconds. */
  weg(ms: number): Promise<void>;
  sluit(): Promise<void>;
}

export type Afhandeling = (req: IncomingMessage, res: ServerResponse) => void;

function maakServer(afhandeling: Afhandeling, tls: Tls | undefined): Server {
  const opties = { keepAliveTimeout: 60_000, requestTimeout: 0 };
  if (tls === undefined) return createHttp(opties, afhandeling);
  const mtls = { requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' as const };
  return createHttps({ ...opties, ...mtls, key: tls.sleutel, cert: tls.certificaat, ca: tls.ca }, afhandeling);
}

function luister(server: Server, poort: number): Promise<number> {
  return new Promise((klaar, mis) => {
    server.once('error', mis);
    server.listen(poort, '127.0.0.1', () => {
      server.off('error', mis);
      klaar((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar());
    server.closeAllConnections();
  });
}

/** Listens on loopback; port 0 is any free one. With `tls` a client certificate of the CA is required. */
export async function openLuisteraar(
  afhandeling: Afhandeling,
  poort: number,
  tls: Tls | undefined,
): Promise<Luisteraar> {
  let server = maakServer(afhandeling, tls);
  const vast = await luister(server, poort);
  let gesloten = false;
  let terugkeer = Promise.resolve();
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${vast}`,
    weg: (ms) => {
      terugkeer = terugkeer.then(async () => {
        await stop(server);
        await new Promise((klaar) => setTimeout(klaar, ms));
        if (gesloten) return;
        server = maakServer(afhandeling, tls);
        await luister(server, vast);
      });
      return terugkeer;
    },
    sluit: async () => {
      gesloten = true;
      await terugkeer;
      await stop(server);
    },
  };
}
