import type { StandVerzoek, VerzoekStand } from '../stand/stand.ts';
import type { Dossier } from '../stand/toewijzingen.ts';
import type { AntwoordFeit, ToewijzingFeit, VerzoekFeit } from './feit.ts';
import { gesorteerd } from './volgorde.ts';

/** What is told about verzoeken, and the toewijzingen that may honour them. */
export interface Verzoekfeiten {
  readonly verzoeken: readonly VerzoekFeit[];
  readonly antwoorden: readonly AntwoordFeit[];
  readonly toewijzingen: readonly ToewijzingFeit[];
}

/**
 * One row per ReferentieAanbieder: each product of a 315 by itself, a 317 as a whole. What became of it (§6.3) follows from
 * what there is, in no order: a toewijzing with its reference honours it, whatever was answered (randgevallen 25); without
 * one a refusal refuses it; without that it is being looked into once that was said.
 * @param feiten in the order in which they were approved.
 */
export function vouwVerzoeken(feiten: Verzoekfeiten, { aanbieder, bsn }: Dossier): StandVerzoek[] {
  const stand = standVan(feiten);
  const perReferentie = Map.groupBy(feiten.verzoeken, (verzoek) => verzoek.referentieAanbieder);
  const eerste = [...perReferentie.values()].flatMap((verzoeken) => verzoeken.slice(0, 1));
  return gesorteerd(eerste, ({ referentieAanbieder }) => [referentieAanbieder]).map(({ soort: _, ...verzoek }) => ({
    aanbieder,
    bsn,
    ...verzoek,
    stand: stand(verzoek.referentieAanbieder),
  }));
}

function standVan({ antwoorden, toewijzingen }: Verzoekfeiten): (referentie: string) => VerzoekStand {
  const beantwoord = (met: AntwoordFeit['verzoekAntwoord']): ReadonlySet<string> =>
    new Set(antwoorden.filter((a) => a.verzoekAntwoord === met).map((a) => a.referentieAanbieder));
  const gehonoreerd = new Set(toewijzingen.map((toewijzing) => toewijzing.referentieAanbieder));
  const [afgewezen, inOnderzoek] = [beantwoord('1'), beantwoord('2')];
  return (referentie) => {
    if (gehonoreerd.has(referentie)) return 'gehonoreerd';
    if (afgewezen.has(referentie)) return 'afgewezen';
    return inOnderzoek.has(referentie) ? 'in onderzoek' : 'in behandeling';
  };
}
