import { isTeruggenomen } from '../overlap.ts';
import { onthoud } from './onthoud.ts';
import type { Stand, StandToewijzing } from './stand.ts';

/** Of whom: one client at one aanbieder. */
export interface Dossier {
  readonly aanbieder: string;
  readonly bsn: string;
}

type Versies = readonly StandToewijzing[];

const perNummer = onthoud((toewijzingen: Versies) => Map.groupBy(toewijzingen, (t) => t.toewijzingNummer));
const perClient = onthoud((toewijzingen: Versies) => Map.groupBy(toewijzingen, (t) => t.bsn));

/** Every stored version of one ToewijzingNummer, of whatever client and aanbieder. */
export function versiesVan({ toewijzingen }: Stand, nummer: number): Versies {
  return perNummer(toewijzingen).get(nummer) ?? [];
}

/** Every stored version of every toewijzing of one client at one aanbieder. */
export function versiesBij({ toewijzingen }: Stand, { aanbieder, bsn }: Dossier): Versies {
  return (perClient(toewijzingen).get(bsn) ?? []).filter((t) => t.aanbieder === aanbieder);
}

/** When a version was made, in a form that sorts: Toewijzingsdatum and -tijd as written, never the order of arrival. */
function moment({ toewijzingsdatum, toewijzingstijd }: StandToewijzing): string {
  return `${toewijzingsdatum} ${toewijzingstijd}`;
}

function laatste(versies: Iterable<StandToewijzing>): StandToewijzing | undefined {
  let tot: StandToewijzing | undefined;
  for (const versie of versies) if (!tot || moment(versie) > moment(tot)) tot = versie;
  return tot;
}

/** The latest version of a toewijzing of this client at this aanbieder; undefined: no such number there. */
export function laatsteVersie(stand: Stand, { aanbieder, bsn }: Dossier, nummer: number): StandToewijzing | undefined {
  return laatste(versiesVan(stand, nummer).filter((t) => t.aanbieder === aanbieder && t.bsn === bsn));
}

/** Valid today or later, and not taken back (randgevallen 7 and 30). */
function isActueel(toewijzing: StandToewijzing, peildatum: string): boolean {
  return (toewijzing.einddatum === null || toewijzing.einddatum >= peildatum) && !isTeruggenomen(toewijzing);
}

/** The latest version of a toewijzing of this client at this aanbieder, when it is actual. */
export function actueleVersie(stand: Stand, dossier: Dossier, nummer: number): StandToewijzing | undefined {
  const versie = laatsteVersie(stand, dossier, nummer);
  return versie && isActueel(versie, stand.peildatum) ? versie : undefined;
}

/** The latest versions of all actual toewijzingen of this client at this aanbieder. */
export function actueleVersies(stand: Stand, dossier: Dossier): Versies {
  return [...Map.groupBy(versiesBij(stand, dossier), (t) => t.toewijzingNummer).values()].flatMap((versies) => {
    const versie = laatste(versies);
    return versie && isActueel(versie, stand.peildatum) ? [versie] : [];
  });
}

/** Until this day a toewijzing without product code could have an Omvang (TR375, TR412). */
const EINDE_OVERGANG = '2020-12-31';

/** Whether the rules since 2021 hold for a toewijzing: it ends after 31-12-2020 or is open-ended. */
export function isNaOvergang({ einddatum }: StandToewijzing): boolean {
  return einddatum === null || einddatum > EINDE_OVERGANG;
}
