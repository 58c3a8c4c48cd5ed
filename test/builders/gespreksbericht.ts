import type { BerichtPerNaam } from '#hub/istandaarden';
import { geldig } from './geldig.ts';

export type Gespreksnaam = `${'JW' | 'WMO'}${'301' | '305' | '307' | '315' | '317' | '319'}`;

export interface Gesprekswens {
  /** ReferentieAanbieder of each product of a 301 or 315; of a 317 or 319 the first one. `-`: a product without. */
  readonly referenties?: readonly string[];
  readonly verzoekAntwoord?: '1' | '2';
  readonly dagtekening?: string;
}

/** A valid heenbericht with the references that a gesprek is about; the aanbieder is 99000022. */
export function gespreksbericht<N extends Gespreksnaam>(naam: N, wens: Gesprekswens = {}): BerichtPerNaam[N] {
  const bericht = geldig<Gespreksnaam>(naam);
  const { referenties = [], verzoekAntwoord = '1', dagtekening = '2025-11-03' } = wens;
  const header = {
    ...bericht.header,
    berichtIdentificatie: { ...bericht.header.berichtIdentificatie, dagtekening },
  };
  return { ...bericht, ...inhoud(bericht, referenties, verzoekAntwoord), header } as BerichtPerNaam[N];
}

function inhoud(
  bericht: BerichtPerNaam[Gespreksnaam],
  referenties: readonly string[],
  verzoekAntwoord: '1' | '2',
): object {
  const eerste = referenties[0] === undefined ? {} : { referentieAanbieder: referenties[0] };
  if ('antwoord' in bericht) return { antwoord: { ...bericht.antwoord, ...eerste, verzoekAntwoord } };
  const { client } = bericht;
  if ('verzoek' in client) return { client: { ...client, verzoek: { ...client.verzoek, ...eerste } } };
  const met = <P>(product: P): P[] =>
    referenties.map((referentieAanbieder) =>
      referentieAanbieder === '-' ? product : { ...product, referentieAanbieder },
    );
  if ('aangevraagdeProducten' in client)
    return { client: { ...client, aangevraagdeProducten: met(client.aangevraagdeProducten[0]) } };
  if (!('toegewezenProducten' in client) || referenties.length === 0) return {};
  return { client: { ...client, toegewezenProducten: met(client.toegewezenProducten[0]) } };
}
