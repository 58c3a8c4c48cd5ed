import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type Tls } from '../opties.ts';
import { type ZendStoring } from '../storing/mix.ts';
import { druppel, leesLichaam } from './storen.ts';

export interface HttpAntwoord {
  readonly status: number;
  readonly tekst: string;
}

/** One POST; rejects when the outcome is unknown: no connection, reset, timeout, or a fault that made it so. */
export type Verstuur = (doel: Post, storing?: ZendStoring) => Promise<HttpAntwoord>;

export interface Post {
  readonly url: string;
  readonly soapAction: string;
  readonly lichaam: Buffer;
}

const adressen = new Map<string, URL>();

function adres(url: string): URL {
  let gevonden = adressen.get(url);
  if (gevonden === undefined) adressen.set(url, (gevonden = new URL(url)));
  return gevonden;
}

function schrijf(req: ClientRequest, lichaam: Buffer, storing: ZendStoring | undefined): void {
  const half = lichaam.subarray(0, lichaam.length >> 1);
  if (storing === 'resetMidden') req.write(half, () => setTimeout(() => req.destroy(new Error('storing: reset')), 5));
  else if (storing === 'half') req.end(half);
  else if (storing === 'traag') druppel(req, lichaam, 8);
  else req.end(lichaam);
}

/** Makes the sending function of one peer, with its own pool of kept-alive connections. */
export function maakVerstuur(
  gelijktijdig: number,
  timeoutMs: number,
  tls: Tls | undefined,
): { verstuur: Verstuur; sluit(): void } {
  const pool = { keepAlive: true, maxSockets: gelijktijdig * 2 + 4 };
  const http = new HttpAgent(pool);
  const https = new HttpsAgent({ ...pool, ...(tls && { key: tls.sleutel, cert: tls.certificaat, ca: tls.ca }) });
  const verstuur: Verstuur = ({ url, soapAction, lichaam }, storing) =>
    new Promise((klaar, mis) => {
      if (storing === 'verzoekKwijt') return mis(new Error('storing: verzoek kwijt'));
      const veilig = url.startsWith('https:');
      const headers = {
        'Content-Type': 'text/xml; charset=utf-8',
        'Content-Length': storing === 'half' ? lichaam.length >> 1 : lichaam.length,
        SOAPAction: `"${soapAction}"`,
      };
      const { hostname, port, pathname } = adres(url);
      const opties = { method: 'POST', hostname, port, path: pathname, headers, agent: veilig ? https : http };
      const req = (veilig ? httpsRequest : httpRequest)(opties);
      const wekker = setTimeout(() => req.destroy(new Error('timeout')), timeoutMs);
      req.once('error', mis).once('close', () => clearTimeout(wekker));
      req.once('response', (res: IncomingMessage) => {
        if (storing === 'antwoordKwijt') {
          req.destroy();
          return mis(new Error('storing: antwoord kwijt'));
        }
        leesLichaam(res, 1_000_000).then((tekst) => klaar({ status: res.statusCode ?? 0, tekst }), mis);
      });
      schrijf(req, lichaam, storing);
    });
  const sluit = (): void => {
    http.destroy();
    https.destroy();
  };
  return { verstuur, sluit };
}
