import type { Bericht, Plek, StandVraag, Vondst } from '../regel.ts';
import { type Startmelding, startmeldingen, type Stopmelding, stopmeldingen } from '../verloop/levering.ts';
import type { StandToewijzing } from './stand.ts';
import { actueleVersie, type Dossier } from './toewijzingen.ts';

type Gegevens = NonNullable<Vondst['gegevens']>;

/** null: the rule holds here; otherwise what its sentence needs. */
export type Oordeel = Gegevens | null;

type Toets<N extends '301' | '305' | '307' | '317'> = (vraag: StandVraag<N>) => readonly Vondst[];
type ToegewezenProduct = Bericht<'301'>['client']['toegewezenProducten'][number];
type TeWijzigenProduct = NonNullable<Bericht<'317'>['client']['verzoek']['teWijzigenProducten']>[number];

/** Client and aanbieder of a message that the aanbieder sends. */
export function vanAanbieder({ header, client }: Bericht<'305' | '307' | '315' | '317'>): Dossier {
  return { aanbieder: header.afzender, bsn: client.bsn };
}

/** Client and aanbieder of a 301. */
export function aanAanbieder({ header, client }: Bericht<'301'>): Dossier {
  return { aanbieder: header.ontvanger, bsn: client.bsn };
}

/** The finding on one place, or none. */
export function opPlek(plek: Plek, gegevens: Oordeel): readonly Vondst[] {
  return gegevens ? [{ plek, gegevens }] : [];
}

/** Asks a rule of every ToegewezenProduct; `element`: where in the class the finding stands, the class itself when absent. */
export function perToegewezenProduct(
  oordeel: (product: ToegewezenProduct, vraag: StandVraag<'301'>) => Oordeel,
  ...element: Plek
): Toets<'301'> {
  return (vraag) =>
    vraag.bericht.client.toegewezenProducten.flatMap((product, i) =>
      opPlek(['client', 'toegewezenProducten', i, ...element], oordeel(product, vraag)),
    );
}

/** Asks a rule of every StartProduct, all against one state; what one does to the next is for toetsStand. */
export function perStart(
  oordeel: (start: Startmelding, vraag: StandVraag<'305'>) => Oordeel,
  ...element: Plek
): Toets<'305'> {
  return (vraag) =>
    startmeldingen(vraag.bericht).flatMap((start, i) =>
      opPlek(['client', 'startProducten', i, ...element], oordeel(start, vraag)),
    );
}

/** Asks a rule of every StopProduct, all against one state. */
export function perStop(
  oordeel: (stop: Stopmelding, vraag: StandVraag<'307'>) => Oordeel,
  ...element: Plek
): Toets<'307'> {
  return (vraag) =>
    stopmeldingen(vraag.bericht).flatMap((stop, i) =>
      opPlek(['client', 'stopProducten', i, ...element], oordeel(stop, vraag)),
    );
}

/**
 * Asks a rule of every TeWijzigenProduct and the latest version of the toewijzing that it names. One that is not actual
 * broke TR351; nothing else is asked of it (randgevallen 31).
 */
export function perTeWijzigenProduct(
  oordeel: (wens: TeWijzigenProduct, nu: StandToewijzing, vraag: StandVraag<'317'>) => Oordeel,
  ...element: Plek
): Toets<'317'> {
  return (vraag) =>
    (vraag.bericht.client.verzoek.teWijzigenProducten ?? []).flatMap((wens, i) => {
      const nu = actueleVersie(vraag.stand, vanAanbieder(vraag.bericht), wens.toewijzingNummer);
      return opPlek(['client', 'verzoek', 'teWijzigenProducten', i, ...element], nu ? oordeel(wens, nu, vraag) : null);
    });
}
