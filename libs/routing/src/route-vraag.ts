import { type Partijen } from './partijen.ts';

/** What routing must know of one message. No person: parties and message type only. */
export interface RouteVraag {
  /** Connector over which it came in. */
  readonly van: string;
  /** `JW301`: what the payload turned out to be. */
  readonly berichtnaam: string;
  /** Header.Afzender and Header.Ontvanger of the payload. */
  readonly header: Partijen;
  /** The envelope around it; null for a bare file. Organisaties only. */
  readonly envelop: {
    readonly soort: string;
    readonly functie: string | null;
    readonly zender: string;
    readonly ontvanger: string;
  } | null;
  /** The day on which it counts, yyyy-mm-dd: that of receipt. */
  readonly peildatum: string;
}
