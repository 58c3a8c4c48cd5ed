import { onthoud } from './onthoud.ts';
import type { Stand, StandToewijzing, StandVerzoek, VerzoekStand } from './stand.ts';
import type { Dossier } from './toewijzingen.ts';

/** A reference is unique for an aanbieder in a domein (TR347); an AGB-code has a fixed length. */
function sleutel(aanbieder: string, referentie: string): string {
  return aanbieder + referentie;
}

const perReferentie = onthoud(
  (verzoeken: readonly StandVerzoek[]) =>
    new Map(verzoeken.map((verzoek) => [sleutel(verzoek.aanbieder, verzoek.referentieAanbieder), verzoek])),
);
const metReferentie = onthoud(
  (toewijzingen: readonly StandToewijzing[]) =>
    new Set(toewijzingen.map((t) => sleutel(t.aanbieder, t.referentieAanbieder ?? ''))),
);

/** The verzoek of an aanbieder with this reference, whatever its state, client or message type. */
export function verzoekVan({ verzoeken }: Stand, aanbieder: string, referentie: string): StandVerzoek | undefined {
  return perReferentie(verzoeken).get(sleutel(aanbieder, referentie));
}

/** Whether a toewijzing to this aanbieder carries the reference. */
export function isToegewezen({ toewijzingen }: Stand, aanbieder: string, referentie: string): boolean {
  return metReferentie(toewijzingen).has(sleutel(aanbieder, referentie));
}

/** A toewijzing with its reference honours a verzoek, whatever its own row says (randgevallen 25). */
export function verzoekStand(stand: Stand, verzoek: StandVerzoek): VerzoekStand {
  return isToegewezen(stand, verzoek.aanbieder, verzoek.referentieAanbieder) ? 'gehonoreerd' : verzoek.stand;
}

/** Neither honoured nor refused yet. */
export function isOpen(stand: Stand, verzoek: StandVerzoek): boolean {
  const nu = verzoekStand(stand, verzoek);
  return nu === 'in behandeling' || nu === 'in onderzoek';
}

/** The open verzoek of this client with a reference; undefined: without reference, or none that a toewijzing can honour. */
export function openVerzoek(stand: Stand, dossier: Dossier, referentie: string | undefined): StandVerzoek | undefined {
  if (referentie === undefined) return undefined;
  const verzoek = verzoekVan(stand, dossier.aanbieder, referentie);
  return verzoek?.bsn === dossier.bsn && isOpen(stand, verzoek) ? verzoek : undefined;
}
