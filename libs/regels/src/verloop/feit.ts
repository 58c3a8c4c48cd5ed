import type { BerichtPerNaam } from '#hub/istandaarden';
import type { StandLevering, StandStop, StandToewijzing, StandVerzoek } from '../stand/stand.ts';

type Antwoord = BerichtPerNaam['JW319' | 'WMO319']['antwoord'];

/** Whose it is stands with the dossier that a feit belongs to, not in the feit: no BSN, no aanbieder. */
type ZonderDossier<T> = Omit<T, 'aanbieder' | 'bsn'>;

/** StatusAanlevering: 1 says that it is so, 3 that the earlier one with this key counts as not sent (CS058, OP033). */
type Aanlevering = '1' | '3';

/** A ToegewezenProduct of a 301. */
export interface ToewijzingFeit extends ZonderDossier<StandToewijzing> {
  readonly soort: 'toewijzing';
}

/** A StartProduct of a 305. */
export interface StartFeit extends Omit<ZonderDossier<StandLevering>, 'stops'> {
  readonly soort: 'start';
  readonly status: Aanlevering;
}

/** A StopProduct of a 307. */
export interface StopFeit extends Omit<ZonderDossier<StandLevering>, 'stops'>, StandStop {
  readonly soort: 'stop';
  readonly status: Aanlevering;
}

/** An AangevraagdProduct of a 315, or a whole 317. */
export interface VerzoekFeit extends Omit<ZonderDossier<StandVerzoek>, 'stand'> {
  readonly soort: 'verzoek';
}

/** A 319. */
export interface AntwoordFeit {
  readonly soort: 'antwoord';
  readonly referentieAanbieder: string;
  /** 1: afgewezen; 2: in onderzoek. */
  readonly verzoekAntwoord: Antwoord['verzoekAntwoord'];
}

/** What one class of a heenbericht says, as plain JSON: null where the message has no value. */
export type Feitinhoud = ToewijzingFeit | StartFeit | StopFeit | VerzoekFeit | AntwoordFeit;

/** wacht: no retour yet. goedgekeurd: counts. vervallen: its retour rejects it, so that it counts as not sent (OP286). */
export type Feitstatus = 'wacht' | 'goedgekeurd' | 'vervallen';

/**
 * One class of a heenbericht in one dossier (a client at an aanbieder), with what became of it. Known by berichtId and
 * volgnummer together. Instants are UTC as `Date.toISOString` writes them: they compare as text.
 */
export interface Feit {
  /** Of the heenbericht in the hub. */
  readonly berichtId: string;
  /** Place among the feiten of the heenbericht, from 0. */
  readonly volgnummer: number;
  /** When the hub had the heenbericht. */
  readonly bekendOp: string;
  readonly status: Feitstatus;
  /** When the retour settled it; null as long as it waits. In one dossier a later decision has a later instant. */
  readonly besluitOp: string | null;
  readonly inhoud: Feitinhoud;
}

/** The ToewijzingNummer under which a feit is found; null: it names none. */
export function nummerVan(inhoud: Feitinhoud): number | null {
  return 'toewijzingNummer' in inhoud ? inhoud.toewijzingNummer : null;
}

/** The ReferentieAanbieder under which a feit is found; null: it names none. */
export function referentieVan(inhoud: Feitinhoud): string | null {
  return 'referentieAanbieder' in inhoud ? inhoud.referentieAanbieder : null;
}
