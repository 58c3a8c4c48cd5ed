import { type Clock } from '#hub/envelope';
import { type Log } from '#hub/observability';
import { type Aflevering, type Connector, type Voordeur } from '../connector.ts';
import { type Aanvraag, type HttpAntwoord } from '../http/aanvraag.ts';
import { type HttpClient } from '../http/axios-client.ts';
import { type HttpServer } from '../http/http-server.ts';
import { neemAan } from './aanname.ts';
import { bezorg } from './bezorging.ts';
import { type StufOpties } from './opties.ts';
import { stufClient } from './stuf-client.ts';
import { TEKST } from './teksten.ts';
import { wsdl } from './wsdl.ts';

export interface StufDelen {
  readonly http: HttpServer;
  readonly clock: Clock;
  readonly log: Log;
}

/** Both ends of the StUF GGk 0210 protocol with one party: it hands in on `pad`, and takes deliveries on `adres`. */
export class StufConnector implements Connector {
  readonly naam: string;
  readonly #opties: StufOpties;
  readonly #delen: StufDelen;
  readonly #client: HttpClient;

  constructor(naam: string, opties: StufOpties, delen: StufDelen) {
    this.naam = naam;
    this.#opties = opties;
    this.#delen = delen;
    this.#client = stufClient(opties);
  }

  start(voordeur: Voordeur): Promise<void> {
    this.#delen.http.voegToe(this.#opties.pad, (aanvraag) => this.#behandel(aanvraag, voordeur));
    return Promise.resolve();
  }

  lever(aflevering: Aflevering): Promise<void> {
    return bezorg(aflevering, this.#opties, this.#client);
  }

  stop(): Promise<void> {
    this.#delen.http.verwijder(this.#opties.pad);
    this.#client.sluit();
    return Promise.resolve();
  }

  #behandel(aanvraag: Aanvraag, voordeur: Voordeur): Promise<HttpAntwoord> {
    const { naam } = this;
    const { clock, log, http } = this.#delen;
    if (aanvraag.methode === 'POST') return neemAan(aanvraag, { naam, opties: this.#opties, voordeur, clock, log });
    if (aanvraag.methode === 'GET' && /^(wsdl|singleWsdl)$/i.test(aanvraag.zoekdeel)) {
      const lichaam = wsdl(this.#opties.modus, http.adres + this.#opties.pad);
      return Promise.resolve({ status: 200, contentType: 'text/xml; charset=utf-8', lichaam });
    }
    return Promise.resolve({
      status: 405,
      contentType: 'text/plain; charset=utf-8',
      lichaam: Buffer.from(TEKST.methode),
    });
  }
}
