import type { BerichtNaam, BerichtPerNaam } from '#hub/istandaarden';
import type { Bericht } from '../regel.ts';
import type { AntwoordFeit, Feitinhoud, StartFeit, StopFeit, ToewijzingFeit, VerzoekFeit } from './feit.ts';
import { startmeldingen, stopmeldingen } from './levering.ts';

/** The messages that change toewijzingen, leveringen or verzoeken. */
type Nummer = '301' | '305' | '307' | '315' | '317' | '319';

const LEES: { readonly [N in Nummer]: (bericht: Bericht<N>) => readonly Feitinhoud[] } = {
  '301': ({ client }) => client.toegewezenProducten.map(toewijzing),
  '305': starts,
  '307': stops,
  '315': ({ header, client }) =>
    client.aangevraagdeProducten.map(({ referentieAanbieder }) => verzoek('315', referentieAanbieder, header)),
  '317': ({ header, client }) => [verzoek('317', client.verzoek.referentieAanbieder, header)],
  '319': ({ antwoord: { referentieAanbieder, verzoekAntwoord } }): readonly AntwoordFeit[] => [
    { soort: 'antwoord', referentieAanbieder, verzoekAntwoord },
  ],
};

/**
 * What a heenbericht says about toewijzing, levering and verzoek: one per ToegewezenProduct, StartProduct, StopProduct,
 * AangevraagdProduct, Verzoek or Antwoord, in document order. Empty for every other message. Dossier is the client at the
 * aanbieder of the message; a 319 names no client, so that one follows from the verzoek (randgevallen 28).
 */
export function feitenVan(naam: BerichtNaam, waarde: BerichtPerNaam[BerichtNaam]): readonly Feitinhoud[] {
  const nummer = naam.slice(-3);
  if (!(nummer in LEES)) return [];
  // The name of a message and the type of its value belong together; a number as text cannot tell the compiler.
  return LEES[nummer as Nummer](waarde as never);
}

type ToegewezenProduct = Bericht<'301'>['client']['toegewezenProducten'][number];

function toewijzing(product: ToegewezenProduct): ToewijzingFeit {
  return {
    soort: 'toewijzing',
    toewijzingNummer: product.toewijzingNummer,
    referentieAanbieder: product.referentieAanbieder ?? null,
    product: product.product ?? null,
    toewijzingsdatum: product.toewijzingsdatum,
    toewijzingstijd: product.toewijzingstijd,
    ingangsdatum: product.ingangsdatum,
    einddatum: product.einddatum ?? null,
    redenWijziging: product.redenWijziging ?? null,
    omvang: product.omvang ?? null,
    budget: product.budget ?? null,
  };
}

/** CS058 leaves 1 and 3. */
const status = (statusAanlevering: string): '1' | '3' => (statusAanlevering === '3' ? '3' : '1');

function starts(bericht: Bericht<'305'>): StartFeit[] {
  return startmeldingen(bericht).map(({ toewijzingNummer, product, begindatum, statusAanlevering }) => ({
    soort: 'start',
    status: status(statusAanlevering),
    toewijzingNummer,
    product,
    begindatum,
  }));
}

function stops(bericht: Bericht<'307'>): StopFeit[] {
  return stopmeldingen(bericht).map((stop) => ({
    soort: 'stop',
    status: status(stop.statusAanlevering),
    toewijzingNummer: stop.toewijzingNummer,
    product: stop.product,
    begindatum: stop.begindatum,
    redenBeeindiging: stop.redenBeeindiging,
    einddatum: stop.einddatum,
  }));
}

function verzoek(
  bericht: VerzoekFeit['bericht'],
  referentieAanbieder: string,
  { berichtIdentificatie: { dagtekening } }: Bericht<'315' | '317'>['header'],
): VerzoekFeit {
  return { soort: 'verzoek', bericht, referentieAanbieder, dagtekening };
}
