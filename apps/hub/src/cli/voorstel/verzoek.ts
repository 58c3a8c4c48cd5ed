import type { Goed } from '#hub/istandaarden';
import {
  type Bronnen,
  referentiesVan,
  type Stand,
  type StandVerzoek,
  type Vaststelling,
  type VerzoekNaam,
} from '#hub/regels';
import { alleInhoud } from '../toets/alle-inhoud.ts';
import { naarStand } from '../toets/naar-stand.ts';
import { toets } from '../toets/toets.ts';

/** A 315 or 317 that is valid by its schema. */
export type Verzoek = Goed<VerzoekNaam>;

/** The rows of this verzoek in the state: it was approved before. */
function rijenVan({ waarde }: Verzoek, { verzoeken }: Stand): readonly StandVerzoek[] {
  const eigen = referentiesVan(waarde);
  return verzoeken.filter((v) => v.aanbieder === waarde.header.afzender && eigen.includes(v.referentieAanbieder));
}

/**
 * What is against answering this verzoek: findings of the rules, or the one sentence that says why it is not judged. One
 * that is in the state was approved before, so what changed since is no reason to refuse it.
 */
export function bezwaarTegen(
  verzoek: Verzoek,
  { stand, bronnen }: { readonly stand: Stand; readonly bronnen: Bronnen },
): readonly Vaststelling[] | string {
  const toetsing = toets(verzoek, naarStand(stand, bronnen), alleInhoud);
  if (toetsing.soort === 'geweigerd') return toetsing.weigering.melding;
  const bekend = rijenVan(verzoek, stand).length > 0;
  return toetsing.vaststellingen.filter((v) => !bekend || v.niveau === 2);
}

/** The state in which the verzoek is known: what a message that answers it is judged by. */
export function metVerzoek(verzoek: Verzoek, stand: Stand): Stand {
  if (rijenVan(verzoek, stand).length > 0) return stand;
  const { bericht, waarde } = verzoek;
  const rijen = referentiesVan(waarde).map((referentieAanbieder): StandVerzoek => ({
    aanbieder: waarde.header.afzender,
    bsn: waarde.client.bsn,
    bericht: bericht.endsWith('315') ? '315' : '317',
    referentieAanbieder,
    dagtekening: waarde.header.berichtIdentificatie.dagtekening,
    stand: 'in behandeling',
  }));
  return { ...stand, verzoeken: [...stand.verzoeken, ...rijen] };
}
