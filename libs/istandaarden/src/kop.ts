import type { BerichtNaam, BerichtPerNaam } from './generated/3.2/berichten.ts';

/** What the pipeline needs to know of a message without knowing its structure. */
export interface Kop {
  /** As they stand in the Header: a retourbericht keeps those of its heenbericht, see `verzender`. */
  readonly afzender: string;
  readonly ontvanger: string;
  /** Who made and sent this very message, and who receives it. */
  readonly verzender: string;
  readonly bestemmeling: string;
  /** BerichtIdentificatie: of the heenbericht in a retourbericht, its own in any other. yyyy-mm-dd. */
  readonly identificatie: string;
  readonly dagtekening: string;
  /** The own identification of a retourbericht; null in any other. */
  readonly retour: { readonly identificatie: string; readonly dagtekening: string } | null;
  /** The BerichtIdentificatie of the 323 that a 325 answers; null in any other. */
  readonly declaratie: { readonly identificatie: string; readonly dagtekening: string } | null;
  /** Every client once, in the order of the message. A 319, 320 and an approving retourbericht have none. */
  readonly bsns: readonly string[];
}

interface Gelezen {
  readonly waarde: BerichtPerNaam[BerichtNaam];
}

type Waarde = BerichtPerNaam[BerichtNaam];

function retourVan({ header }: Waarde): Kop['retour'] {
  if (!('identificatieRetour' in header)) return null;
  return { identificatie: header.identificatieRetour, dagtekening: header.dagtekeningRetour };
}

function bsnsVan(waarde: Waarde): readonly string[] {
  if ('client' in waarde) return waarde.client ? [waarde.client.bsn] : [];
  const clienten =
    'declaratie' in waarde
      ? waarde.declaratie.clienten
      : 'declaratieAntwoord' in waarde
        ? waarde.declaratieAntwoord?.clienten
        : undefined;
  return [...new Set(clienten?.map((c) => c.bsn))];
}

/**
 * The head of a message that was read as `goed`. When the clients of a 323 or 325 were handed on one by one, their BSNs
 * are not here.
 */
export function leesKop({ waarde }: Gelezen): Kop {
  const { header } = waarde;
  const { afzender, ontvanger } = header;
  const retour = retourVan(waarde);
  const [verzender, bestemmeling] = retour ? [ontvanger, afzender] : [afzender, ontvanger];
  return {
    afzender,
    ontvanger,
    verzender,
    bestemmeling,
    identificatie: header.berichtIdentificatie.identificatie,
    dagtekening: header.berichtIdentificatie.dagtekening,
    retour,
    declaratie: 'declaratieIdentificatie' in header ? header.declaratieIdentificatie : null,
    bsns: bsnsVan(waarde),
  };
}
