import type { Bericht } from '../regel.ts';
import { isVoor } from '../datum.ts';
import { actueleVersies } from '../stand/toewijzingen.ts';
import type { Bouw } from './bouw.ts';
import { nieuw, ongewijzigd } from './product.ts';
import { OPMERKING } from './teksten.ts';
import type { ToegewezenProduct } from './voorstel.ts';

/**
 * The products of a 301 that honours a 315 (IV094, IV097): each AangevraagdProduct as it was asked, under a new number and
 * with its own reference; beside them the other actual toewijzingen without reference (OP087).
 */
export function honoreerVot({ client }: Bericht<'315'>, bouw: Bouw): ToegewezenProduct[] {
  const { moment, referenties, nummer } = bouw;
  const gekozen = client.aangevraagdeProducten.filter((p) => referenties?.includes(p.referentieAanbieder) ?? true);
  const toegekend = gekozen.map((p) => {
    const toewijzingNummer = nummer();
    if (isVoor(p.toewijzingIngangsdatum, moment.datum)) {
      bouw.opmerkingen.push(OPMERKING.verleden(toewijzingNummer, p.toewijzingIngangsdatum));
    }
    return nieuw(
      {
        toewijzingNummer,
        referentieAanbieder: p.referentieAanbieder,
        product: p.product,
        ingangsdatum: p.toewijzingIngangsdatum,
        einddatum: p.toewijzingEinddatum,
        omvang: p.omvang,
        budget: p.budget,
      },
      moment,
    );
  });
  return [...toegekend, ...actueleVersies(bouw.stand, bouw.dossier).map((versie) => ongewijzigd(versie))];
}
