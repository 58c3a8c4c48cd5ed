import { dagNa, isVoor } from '../datum.ts';
import { TOTAAL, zelfdeOmvang } from '../omvang.ts';
import { isTeruggenomen } from '../overlap.ts';
import { zelfdeProduct } from '../product.ts';
import type { StandToewijzing } from '../stand/stand.ts';
import { actueleVersies } from '../stand/toewijzingen.ts';
import { perProduct, type Plicht } from './plicht.ts';
import type { Nieuw, Regel, ToegewezenProduct } from './vergelijk.ts';

/**
 * OP380: a toewijzing is extended under its own number as long as it has not ended, when its Omvang stays the same and is
 * no total, or there is none. Any other Omvang asks a new number (OP257, IV066).
 */
export const op380: Plicht = {
  regel: 'OP380',
  toets: {
    '301': perProduct((regel, { stand, dossier, regels }) => {
      if (regel.soort !== 'nieuw') return null;
      const oud = actueleVersies(stand, dossier).find((versie) => verlengt(regel, versie, regels));
      return oud ? { zin: 'verlengen', gegevens: { nummer: regel.nummer, oud: oud.toewijzingNummer } } : null;
    }, 'toewijzingNummer'),
  },
};

function verlengt({ product }: Nieuw, oud: StandToewijzing, regels: readonly Regel[]): boolean {
  const { omvang, ingangsdatum, einddatum } = product;
  if (!zelfdeProduct(product.product, oud.product) || !zelfdeOmvang(omvang, oud.omvang)) return false;
  if (omvang?.frequentie === TOTAAL || oud.einddatum === null) return false;
  const eind = eindVolgens(regels.find((r) => r.nummer === oud.toewijzingNummer)?.product, oud.einddatum);
  const langer = einddatum === undefined || isVoor(oud.einddatum, einddatum);
  return eind !== undefined && dagNa(eind) === ingangsdatum && langer;
}

/** Until when the old one goes on after this message; undefined: open-ended, or taken back. */
function eindVolgens(nu: ToegewezenProduct | undefined, was: string): string | undefined {
  if (!nu) return was;
  return isTeruggenomen(nu) ? undefined : nu.einddatum;
}
