/** TLS of a server of the hub; contents in PEM, not paths. */
export interface ServerTls {
  readonly certificaat: string;
  readonly sleutel: string;
  /** Issuers of client certificates; given, a client certificate from one of them is required. */
  readonly clientUitgevers?: string;
}

/** TLS towards a peer; contents in PEM, not paths. */
export interface ClientTls {
  /** Issuers that the hub trusts; without it those of Node. */
  readonly uitgevers?: string;
  readonly certificaat?: string;
  readonly sleutel?: string;
}

/** Digikoppeling: TLS 1.2 at least, 1.3 preferred (ggk-vecozo §4.1). */
export const MIN_TLS = 'TLSv1.2';
