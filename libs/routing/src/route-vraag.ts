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

/** A bericht as the door stored it, as far as routing looks. */
interface Ontvangen {
  readonly connector: string;
  readonly soort: string;
  readonly functie: string | null;
  readonly zender: { readonly organisatie: string };
  readonly ontvanger: { readonly organisatie: string };
}

/** The question that routing asks of a stored bericht and what is in it. */
export function maakRouteVraag(
  { connector, soort, functie, zender, ontvanger }: Ontvangen,
  berichtnaam: string,
  { afzender, ontvanger: bestemmeling }: Partijen,
  peildatum: string,
): RouteVraag {
  return {
    van: connector,
    berichtnaam,
    header: { afzender, ontvanger: bestemmeling },
    envelop:
      soort === 'bestand' ? null : { soort, functie, zender: zender.organisatie, ontvanger: ontvanger.organisatie },
    peildatum,
  };
}
