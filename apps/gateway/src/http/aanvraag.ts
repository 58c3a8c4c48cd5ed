/** A request as the connectors see it. The body is read as it arrives; nothing is buffered. */
export interface Aanvraag {
  readonly methode: string;
  readonly pad: string;
  /** What follows the `?`, or an empty string. */
  readonly zoekdeel: string;
  readonly contentType: string;
  readonly contentEncoding: string;
  /** W3C trace context of the sender, as it came; null without one. */
  readonly traceparent: string | null;
  /** Content-Length; null when the body comes in chunks. */
  readonly lengte: number | null;
  /** OIN in the subject of the client certificate (serialNumber); null without certificate. */
  readonly oin: string | null;
  /**
   * The bytes of the body; can be asked once and again for what is left. Throws VerbindingVerbroken when the sender
   * goes away, or is slower than `limietMs` over the whole body.
   */
  lichaam(limietMs: number): AsyncIterable<Uint8Array>;
}

export interface HttpAntwoord {
  readonly status: number;
  readonly contentType: string;
  readonly lichaam: Uint8Array;
}

/** Handles the requests of one path. */
export type Afhandelaar = (aanvraag: Aanvraag) => Promise<HttpAntwoord>;

/** The sender went away or was too slow: nobody is left to answer. */
export class VerbindingVerbroken extends Error {
  constructor() {
    super('Verbinding verbroken voordat het bericht compleet was');
    this.name = 'VerbindingVerbroken';
  }
}
