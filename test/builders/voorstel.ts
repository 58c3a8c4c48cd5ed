import { leesBericht, schrijfBericht } from '#hub/istandaarden';
import type { Bericht, Stand, StandVerzoek, VerzoekNaam, Voorstel } from '#hub/regels';
import { referentiesVan, toetsInhoud, toetsStand } from '#hub/regels';
import { bronnen } from './stand-vector.ts';

export type Verzoek = Bericht<'315'> | Bericht<'317'>;

/** The state in which the verzoek has been approved and nothing was said of it. */
export function metVerzoek(naam: VerzoekNaam, { header, client }: Verzoek, stand: Stand): Stand {
  if (stand.verzoeken.length > 0) return stand;
  const verzoeken = referentiesVan({ header, client } as Verzoek).map((referentieAanbieder): StandVerzoek => ({
    aanbieder: header.afzender,
    bsn: client.bsn,
    bericht: naam.endsWith('315') ? '315' : '317',
    referentieAanbieder,
    dagtekening: header.berichtIdentificatie.dagtekening,
    stand: 'in behandeling',
  }));
  return { ...stand, verzoeken };
}

/** The codes of remarks or reasons, as a vector says them. */
export const codes = (lijst: readonly { readonly code: string }[]): string => lijst.map((r) => r.code).join(' ') || '-';

/** What the chain says of it: nothing. And it is what was meant, once written and read. */
export function keur(
  voorstel: Extract<Voorstel<'JW301' | 'WMO301' | 'JW319' | 'WMO319'>, { uitkomst: 'voorstel' }>,
  stand: Stand,
): void {
  const gevonden = [
    ...toetsInhoud(voorstel.naam, voorstel.waarde),
    ...toetsStand(voorstel.naam, voorstel.waarde, stand, bronnen),
  ];
  expect(gevonden.map((v) => `${v.regel} ${v.plek.join('.')}`)).toEqual([]);
  expect(leesBericht(schrijfBericht(voorstel.naam, voorstel.waarde))).toMatchObject({
    uitkomst: 'goed',
    bericht: voorstel.naam,
    waarde: voorstel.waarde,
  });
}
