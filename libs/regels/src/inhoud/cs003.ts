import { isVoor } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';
import { type Oordeel, vondsten } from './geplaatst.ts';
import { type Contact, contacten } from './personen.ts';
import { aangevraagd, nieuw, teWijzigen, toegewezen } from './productafspraak.ts';

function toets({ begin, eind }: { readonly begin: string | undefined; readonly eind: string | undefined }): Oordeel {
  if (eind === undefined || (begin !== undefined && !isVoor(eind, begin))) return null;
  return { einddatum: eind, begin: begin ?? 'niet ingevuld' };
}

const contactperiode = ({ periode }: Contact): Oordeel =>
  toets({ begin: periode?.begindatum, eind: periode?.einddatum });

/**
 * CS003 (0001): an Einddatum does not lie before the begin of the same period. The Periode of a Contact with an
 * Einddatum must have a Begindatum too, as in the official check.
 */
export const cs003: Inhoudsregel = {
  regel: 'CS003',
  toets: {
    '301': (bericht) => [
      ...vondsten(contacten(bericht), contactperiode, 'periode', 'einddatum'),
      ...vondsten(toegewezen(bericht), toets, 'einddatum'),
    ],
    '315': (bericht) => vondsten(aangevraagd(bericht), toets, 'toewijzingEinddatum'),
    '317': (bericht) => [
      ...vondsten(teWijzigen(bericht), toets, 'einddatum'),
      ...vondsten(nieuw(bericht), toets, 'einddatum'),
    ],
  },
};
