import type { BerichtNaam, BerichtPerNaam } from '#hub/istandaarden';
import type { GebruikteIdentificatie } from './stand.ts';

/** The keys by which a message touches the state: rows under one of them are all that toetsStand needs. */
export interface Nodig {
  readonly aanbieder: string;
  /** Clients of the message; none for a 319. With the aanbieder: their toewijzingen, leveringen and verzoeken. */
  readonly bsns: readonly string[];
  /** Toewijzingen of any client and aanbieder under these numbers, prestaties of this aanbieder on them. */
  readonly toewijzingNummers: readonly number[];
  /** Verzoeken of the aanbieder with these references, and toewijzingen that carry one. */
  readonly referenties: readonly string[];
  /** The Identificatie of the message, if its sender used it before. */
  readonly identificatie: GebruikteIdentificatie;
}

type Waarde = BerichtPerNaam[`${'JW' | 'WMO'}${'301' | '305' | '307' | '315' | '317' | '319' | '323' | '325'}`];
type Sleutels = Pick<Nodig, 'bsns' | 'toewijzingNummers' | 'referenties'>;

/** What a class of any message may be known by. */
interface Klasse {
  readonly toewijzingNummer?: number;
  readonly referentieAanbieder?: string;
}

/** What toetsStand needs to judge a message on which rules stand; nothing for a retourbericht: null. */
export function nodigVoor(naam: BerichtNaam, waarde: BerichtPerNaam[BerichtNaam]): Nodig | null {
  if (!/30[157]|31[579]|32[35]/.test(naam)) return null;
  const { afzender, ontvanger, berichtCode, berichtIdentificatie } = waarde.header;
  return {
    aanbieder: /301|319|325/.test(naam) ? ontvanger : afzender,
    ...sleutels(waarde as Waarde),
    identificatie: { afzender, berichtCode, identificatie: berichtIdentificatie.identificatie },
  };
}

function sleutels(waarde: Waarde): Sleutels {
  if ('antwoord' in waarde) return van([], [waarde.antwoord]);
  if ('client' in waarde) return van([waarde.client], klassenVan(waarde.client));
  const { clienten = [] } = 'declaratie' in waarde ? waarde.declaratie : (waarde.declaratieAntwoord ?? {});
  return van(
    clienten,
    clienten.flatMap((client): readonly Klasse[] => client.prestaties),
  );
}

type Client = Extract<Waarde, { readonly client: unknown }>['client'];

function klassenVan(client: Client): readonly Klasse[] {
  if ('toegewezenProducten' in client) return client.toegewezenProducten;
  if ('startProducten' in client) return client.startProducten;
  if ('stopProducten' in client) return client.stopProducten;
  if ('aangevraagdeProducten' in client) return client.aangevraagdeProducten;
  const { verzoek } = client;
  return [verzoek, ...(verzoek.ongewijzigdeProducten ?? []), ...(verzoek.teWijzigenProducten ?? [])];
}

function van(clienten: readonly { readonly bsn: string }[], klassen: readonly Klasse[]): Sleutels {
  return {
    bsns: [...new Set(clienten.map(({ bsn }) => bsn))],
    toewijzingNummers: [...new Set(klassen.flatMap(({ toewijzingNummer: nummer }) => nummer ?? []))],
    referenties: [...new Set(klassen.flatMap(({ referentieAanbieder: referentie }) => referentie ?? []))],
  };
}
