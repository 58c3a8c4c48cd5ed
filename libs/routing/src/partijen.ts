import { type Berichtkenmerk } from '#hub/envelope';

/** The two organisaties as Header names them, or as they really send and receive. */
export interface Partijen {
  readonly afzender: string;
  readonly ontvanger: string;
}

/**
 * Who really sends and receives: a retourbericht carries the Header of its heenbericht, unswapped (istandaarden §2.10).
 */
export function partijenVan(kenmerk: Berichtkenmerk, header: Partijen): Partijen {
  return kenmerk.vorm === 'retour' ? { afzender: header.ontvanger, ontvanger: header.afzender } : header;
}
