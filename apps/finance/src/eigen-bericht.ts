import { createHash } from 'node:crypto';
import { type Stuk } from '#hub/draad';
import { HUB, newId, newReferentienummer } from '#hub/envelope';
import { schrijfBericht } from '#hub/istandaarden';
import { type Retour } from '#hub/regels';
import { GGK_APPLICATIE } from '#hub/routing';
import { type BerichtRij, type EigenBericht, type LichaamRij } from '#hub/store';

/** What making a retourbericht takes from the process. */
export interface Retourmaker {
  /** How the hub calls itself. */
  readonly applicatie: string;
  /** IdentificatieRetour of the answer to a bericht: always the same one. */
  identificatie(bericht: BerichtRij): string;
  /** Encrypts the body as it is kept. */
  versleutel(berichtId: string, payload: Uint8Array): LichaamRij[];
}

export interface RetourMoment {
  readonly identificatie: string;
  readonly nu: Date;
  /** yyyy-mm-dd */
  readonly vandaag: string;
}

/** A retourbericht as a bericht of the hub itself: from here on it is routed, filtered and delivered like any other. */
export function maakEigenBericht(
  { bericht: heen, gelezen, kop, baan }: Stuk,
  retour: Extract<Retour, { soort: 'retour' }>,
  { identificatie, nu, vandaag }: RetourMoment,
  maker: Retourmaker,
): { readonly bericht: EigenBericht; readonly lichaam: readonly LichaamRij[] } {
  const id = newId();
  const payload = schrijfBericht(retour.naam, retour.waarde);
  const bericht: EigenBericht = {
    id,
    connector: HUB,
    soort: 'bestand',
    zender: { organisatie: kop.bestemmeling, applicatie: maker.applicatie },
    ontvanger: { organisatie: kop.verzender, applicatie: GGK_APPLICATIE },
    kenmerk: newReferentienummer(),
    crossKenmerk: heen.kenmerk,
    functie: retour.naam,
    tijdstipBericht: null,
    inhoudHash: createHash('sha256').update(payload).digest(),
    grootte: payload.length,
    baan,
    traceparent: heen.traceparent,
    ontvangenOp: nu,
    berichtnaam: retour.naam,
    domein: gelezen.domein,
    identificatie,
    dagtekening: vandaag,
    dossier: heen.dossier,
    antwoordOp: heen.id,
  };
  return { bericht, lichaam: maker.versleutel(id, payload) };
}
