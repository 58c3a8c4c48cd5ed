import type { BerichtPerNaam } from '#hub/istandaarden';
import { OPMERKING, type Opmerking, REDEN, type Reden } from './teksten.ts';
import type { Client301, VerzoekNaam } from './voorstel.ts';

type ClientZonderProducten = Omit<Client301, 'toegewezenProducten'>;

export type ClientUitkomst =
  | { readonly soort: 'client'; readonly client: ClientZonderProducten; readonly opmerkingen: readonly Opmerking[] }
  | { readonly soort: 'reden'; readonly reden: Reden };

/** Unknown in the words of the standard: code 0, and a date that DatumGebruik 3 calls unknown (CS139). */
const ONBEKENDE_PERSOON = {
  geboortedatum: { datum: '1900-01-01', datumGebruik: '3' },
  geslacht: '0',
  naam: { geslachtsnaam: { achternaam: 'ONBEKEND' }, naamGebruik: '1' },
} as const;

/** The least that TR006 and TR061 ask. */
const ONBEKEND_CONTACT = [
  { soort: '02', telefoon: { telefoon01: { telefoonnummer: '0000000000', landnummer: '+31' } } },
] as const;

const AANVULLEN = 'VOORSTEL: gegevens van de client zijn onbekend en moeten worden aangevuld voor verzending.';

/**
 * The Client of the 301. Of an earlier 301 everything is taken over; else what a 315 says (its name is the own name,
 * NaamGebruik 1); what remains is filled in as unknown, and marked in Commentaar.
 */
export function clientVoor(
  { client: gevraagd }: BerichtPerNaam[VerzoekNaam],
  eerder: Client301 | null,
): ClientUitkomst {
  if (eerder) {
    if (eerder.bsn !== gevraagd.bsn) return { soort: 'reden', reden: REDEN.andereClient };
    return { soort: 'client', client: eerder, opmerkingen: [] };
  }
  const onbekend = { contactgegevens: ONBEKEND_CONTACT, commentaar: AANVULLEN };
  if ('verzoek' in gevraagd) {
    const client = { bsn: gevraagd.bsn, ...ONBEKENDE_PERSOON, ...onbekend };
    return { soort: 'client', client, opmerkingen: [OPMERKING.clientOnbekend] };
  }
  const { bsn, geboortedatum, geslacht, naam } = gevraagd;
  const client: ClientZonderProducten = {
    bsn,
    geboortedatum,
    geslacht,
    naam: { ...naam, naamGebruik: '1' },
    ...onbekend,
  };
  return { soort: 'client', client, opmerkingen: [OPMERKING.contactOnbekend] };
}
