import { type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type TLSSocket } from 'node:tls';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { HubError } from '#hub/envelope';
import { type Log } from '#hub/observability';
import { type Aanvraag, type Afhandelaar, VerbindingVerbroken } from './aanvraag.ts';
import { MIN_TLS, type ServerTls } from './tls.ts';

export interface HttpServerOpties {
  readonly host: string;
  /** 0 takes a free port. */
  readonly poort: number;
  readonly tls?: ServerTls;
  /** Plain HTTP on another address than that of the machine itself, behind a TLS proxy. */
  readonly onversleuteldToestaan: boolean;
  /** How long a sender may take over its headers, in ms; 10 s unless told. */
  readonly kopMs?: number;
  /** How long a running request may still take when the door closes, in ms; 10 s unless told. */
  readonly stopMs?: number;
}

/** A sender that is slow with its headers, or silent for long, is cut off (slow loris). In ms. */
const KOP_MS = 10_000;
const STIL_MS = 60_000;
// Shorter than the silence that is allowed: the sender is told this limit and must not find the line cut before it.
const KEEP_ALIVE_MS = 30_000;
const CONTROLE_MS = 2_000;
const STOP_MS = 10_000;

/**
 * The door for messages: one HTTP server on which each connector has its own path. Bodies are handed on as streams;
 * limits on size and time of a message belong to the connector.
 */
export class HttpServer {
  readonly #opties: HttpServerOpties;
  readonly #log: Log;
  readonly #server: FastifyInstance;
  readonly #paden = new Map<string, Afhandelaar>();
  #adres = '';

  /** Throws HubError HUB_CONFIG_INVALID for plain HTTP where that is not allowed. */
  constructor(opties: HttpServerOpties, log: Log) {
    if (opties.tls === undefined && !opties.onversleuteldToestaan && !isEigenMachine(opties.host)) {
      throw new HubError('HUB_CONFIG_INVALID', 'permanent', 'Gewone HTTP mag alleen op het adres van de machine zelf');
    }
    this.#opties = opties;
    this.#log = log;
    this.#server = maakFastify(opties);
    this.#server.all('/*', (verzoek, antwoord) => this.#behandel(verzoek, antwoord));
  }

  /** Base address once started, such as `https://127.0.0.1:8700`. */
  get adres(): string {
    return this.#adres;
  }

  /** From now on requests for this path go to the handler. */
  voegToe(pad: string, afhandelaar: Afhandelaar): void {
    this.#paden.set(pad, afhandelaar);
  }

  verwijder(pad: string): void {
    this.#paden.delete(pad);
  }

  async start(): Promise<void> {
    const { host, poort } = this.#opties;
    await this.#server.listen({ host, port: poort });
    const adres = this.#server.server.address();
    if (adres === null || typeof adres === 'string') return;
    const naam = adres.family === 'IPv6' ? `[${adres.address}]` : adres.address;
    this.#adres = `${this.#opties.tls === undefined ? 'http' : 'https'}://${naam}:${adres.port}`;
  }

  /** Takes no new connections and lets the running requests end; who is not done after a while is cut off. */
  async stop(): Promise<void> {
    const geduld = setTimeout(() => this.#server.server.closeAllConnections(), this.#opties.stopMs ?? STOP_MS);
    await this.#server.close();
    clearTimeout(geduld);
  }

  async #behandel(verzoek: FastifyRequest, antwoord: FastifyReply): Promise<FastifyReply> {
    const [pad = '', zoekdeel = ''] = verzoek.url.split('?', 2);
    const afhandelaar = this.#paden.get(pad);
    if (afhandelaar === undefined) return antwoord.code(404).type('text/plain; charset=utf-8').send('Onbekend pad\n');
    try {
      const { status, contentType, lichaam } = await afhandelaar(naarAanvraag(verzoek, pad, zoekdeel));
      return await antwoord.code(status).type(contentType).send(lichaam);
    } catch (fout) {
      if (!(fout instanceof VerbindingVerbroken)) this.#log.error({ err: fout, pad }, 'Onverwachte fout in de deur');
      antwoord.hijack();
      verzoek.raw.destroy();
      return antwoord;
    }
  }
}

function maakFastify({ tls, kopMs = KOP_MS }: HttpServerOpties): FastifyInstance {
  const basis = {
    bodyLimit: Number.MAX_SAFE_INTEGER,
    connectionTimeout: STIL_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  } as const;
  const http = { headersTimeout: kopMs, connectionsCheckingInterval: Math.min(kopMs, CONTROLE_MS) };
  const server: FastifyInstance =
    tls === undefined
      ? fastify({ ...basis, http })
      : fastify({
          ...basis,
          https: {
            ...http,
            cert: tls.certificaat,
            key: tls.sleutel,
            minVersion: MIN_TLS,
            ...(tls.clientUitgevers === undefined
              ? {}
              : { ca: tls.clientUitgevers, requestCert: true, rejectUnauthorized: true }),
          },
        });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_verzoek, lichaam, gereed) => gereed(null, lichaam));
  return server;
}

function naarAanvraag({ raw, headers, method }: FastifyRequest, pad: string, zoekdeel: string): Aanvraag {
  const lengte = headers['content-length'];
  return {
    methode: method,
    pad,
    zoekdeel,
    contentType: headers['content-type'] ?? '',
    contentEncoding: headers['content-encoding'] ?? '',
    traceparent: typeof headers['traceparent'] === 'string' ? headers['traceparent'] : null,
    lengte: lengte === undefined ? null : Number(lengte),
    oin: oinVan(raw),
    lichaam: (limietMs) => leesLichaam(raw, limietMs),
  };
}

/** PKIoverheid puts the OIN in `subject:serialNumber` (ggk-vecozo §4.1). */
function oinVan(verzoek: IncomingMessage): string | null {
  const socket = verzoek.socket as Partial<TLSSocket>;
  const subject = socket.getPeerCertificate?.().subject as unknown as Record<string, string | string[]> | undefined;
  const nummer = subject?.['serialNumber'];
  return typeof nummer === 'string' ? nummer : null;
}

async function* leesLichaam(verzoek: IncomingMessage, limietMs: number): AsyncGenerator<Uint8Array> {
  const limiet = setTimeout(() => verzoek.destroy(), limietMs);
  try {
    for await (const stuk of verzoek.iterator({ destroyOnReturn: false })) yield stuk as Uint8Array;
  } catch {
    throw new VerbindingVerbroken();
  } finally {
    clearTimeout(limiet);
  }
  if (!verzoek.complete) throw new VerbindingVerbroken();
}

function isEigenMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
