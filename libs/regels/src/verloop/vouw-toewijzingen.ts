import type { StandToewijzing } from '../stand/stand.ts';
import type { Dossier } from '../stand/toewijzingen.ts';
import type { ToewijzingFeit } from './feit.ts';
import { gesorteerd } from './volgorde.ts';

/**
 * Every version, known by number and moment (Toewijzingsdatum and -tijd, IV013). A re-send keeps the moment and may leave
 * out what only the first sending says (IV097, IV099): RedenWijziging stays what it was. A re-send may also honour a
 * verzoek om wijziging (IV097): one row for each ReferentieAanbieder that the version was sent with. Where two sendings of
 * one moment differ in anything else, which no rule forbids, the one that was approved last holds.
 * @param feiten in the order in which they were approved.
 */
export function vouwToewijzingen(feiten: readonly ToewijzingFeit[], dossier: Dossier): StandToewijzing[] {
  const perVersie = Map.groupBy(feiten, (f) => `${f.toewijzingNummer} ${f.toewijzingsdatum} ${f.toewijzingstijd}`);
  return gesorteerd(
    [...perVersie.values()].flatMap((verzendingen) => rijen(verzendingen, dossier)),
    (t) => [t.toewijzingNummer, t.toewijzingsdatum, t.toewijzingstijd, t.referentieAanbieder ?? ''],
  );
}

function rijen(verzendingen: readonly ToewijzingFeit[], { aanbieder, bsn }: Dossier): StandToewijzing[] {
  const referenties = new Set(verzendingen.flatMap(({ referentieAanbieder }) => referentieAanbieder ?? []));
  const redenWijziging = verzendingen.findLast((v) => v.redenWijziging !== null)?.redenWijziging ?? null;
  return verzendingen.slice(-1).flatMap(({ soort: _, ...inhoud }) => {
    const versie = { aanbieder, bsn, ...inhoud, redenWijziging };
    const alle = referenties.size > 0 ? [...referenties] : [null];
    return alle.map((referentieAanbieder) => ({ ...versie, referentieAanbieder }));
  });
}
