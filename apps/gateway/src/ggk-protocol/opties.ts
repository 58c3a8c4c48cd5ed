import { type ClientTls } from '../http/tls.ts';

/** A sender that may hand in messages; `*` is any. */
export interface ToegestaneZender {
  readonly organisatie: string;
  readonly applicatie: string;
}

/** What a connector that speaks StUF GGk 0210 is told. */
export interface StufOpties {
  /** Binding: the GGk WSDL (`Bv03`) or the Digikoppeling adapter (`dai0100`, `Bv04`). */
  readonly modus: 'http' | 'dai';
  /** URL at which this party takes what the hub delivers. */
  readonly adres: string;
  /** Path on the door of the hub at which this party hands in. */
  readonly pad: string;
  /** How the hub calls itself towards this party when it has no message to answer. */
  readonly eigen: { readonly organisatie: string; readonly applicatie: string };
  /** Version of the sending application in `parameters`, four digits each. */
  readonly applicatieVersie: string;
  readonly applicatieSubversie: string;
  /** Who may hand in here; an empty list is nobody. */
  readonly toegestaan: readonly ToegestaneZender[];
  /** OINs of client certificates that may hand in here; an empty list is every certificate of a trusted issuer. */
  readonly oins: readonly string[];
  readonly tijdslimieten: {
    /** For making a connection, in ms. */
    readonly verbinden: number;
    /** For the answer after that, in ms. */
    readonly antwoord: number;
    /** For a sender to hand in one whole message, in ms. */
    readonly ontvangst: number;
  };
  readonly tls?: ClientTls;
  /** Only for `modus: dai`. */
  readonly dai?: { readonly service: string; readonly puntBijLegeAdministratie: boolean };
}
