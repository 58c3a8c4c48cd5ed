import axios, { type AxiosInstance, AxiosError } from 'axios';
import { HubError } from '#hub/envelope';
import { maakAgents, type Agents } from './agents.ts';
import { type ClientTls } from './tls.ts';

/** The only file that knows axios. */

export interface HttpClientOpties {
  /** How long making a connection may take, in ms. */
  readonly verbindenMs: number;
  /** How long the answer may take after that, in ms. */
  readonly antwoordMs: number;
  readonly tls?: ClientTls;
}

export interface HttpUitkomst {
  readonly status: number;
  readonly lichaam: Uint8Array;
}

/** Answers are small; a peer that sends more than this is not answering. */
const MAX_ANTWOORD = 1_000_000;

/** Failures that come before the first byte of the message went out: it cannot have arrived. */
const NIET_VERSTUURD =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EVERBINDEN|EPROTO|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/;

/** Outgoing HTTP: keep-alive, mTLS, no redirects, and a failure always classed. */
export class HttpClient {
  readonly #axios: AxiosInstance;
  readonly #agents: Agents;

  constructor(opties: HttpClientOpties) {
    this.#agents = maakAgents(opties.verbindenMs, opties.tls);
    this.#axios = axios.create({
      httpAgent: this.#agents.http,
      httpsAgent: this.#agents.https,
      timeout: opties.antwoordMs,
      transitional: { clarifyTimeoutError: true },
      maxRedirects: 0,
      maxContentLength: MAX_ANTWOORD,
      maxBodyLength: Infinity,
      proxy: false,
      responseType: 'arraybuffer',
      transformRequest: (lichaam: unknown) => lichaam,
      validateStatus: () => true,
    });
  }

  /** Posts bytes and gives whatever the peer answered. Throws HubError transient (not sent) or ambiguous (unknown). */
  async post(adres: string, lichaam: Uint8Array, koppen: Readonly<Record<string, string>>): Promise<HttpUitkomst> {
    try {
      const { status, data } = await this.#axios.post<Uint8Array>(adres, lichaam, { headers: { ...koppen } });
      return { status, lichaam: data };
    } catch (fout) {
      throw fout instanceof AxiosError ? duidNetwerkfout(fout.code) : fout;
    }
  }

  sluit(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }
}

/** The retry class of a failure on the network, by its code. Only the code is kept: messages may hold addresses. */
export function duidNetwerkfout(code: string | undefined): HubError {
  const reden = code ?? 'onbekend';
  return NIET_VERSTUURD.test(reden)
    ? new HubError('HUB_DELIVERY_UNREACHABLE', 'transient', `Geen verbinding (${reden})`)
    : new HubError('HUB_DELIVERY_AMBIGUOUS', 'ambiguous', `Verbinding verbroken of geen antwoord (${reden})`);
}
