/**
 * What the sender of the refused message has to do.
 * - `RETRY`: offer the same bytes again later.
 * - `FIX`: correct the message and send it under a new referentienummer.
 * - `CONF`: an operator corrects authorisation or routing, then a new envelope.
 * - `DUP`: it had arrived already; check, do not resend.
 * - `PARTNER`: the addressee is wrong or not connected; follow up with the partner.
 * - `ALARM`: stop the stream, a person must look.
 */
export type Afzenderactie = 'RETRY' | 'FIX' | 'CONF' | 'DUP' | 'PARTNER' | 'ALARM';

export interface Foutregel {
  readonly actie: Afzenderactie;
  /** Our own short Dutch description. */
  readonly tekst: string;
}
