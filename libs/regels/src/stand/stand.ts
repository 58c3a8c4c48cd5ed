import type { DebetCredit, Domein, Eenheid, Omvang, RedenBeeindiging, RedenWijziging } from '#hub/istandaarden';

/**
 * What is known before a message is judged: the state snapshot of every rule of level 3 and 4. A stand file has this
 * shape (docs/reference/stand.md); the running hub loads the part of it that a message touches.
 * Dates are yyyy-mm-dd in Dutch local time, amounts eurocent.
 */
export interface Stand {
  readonly domein: Domein;
  /** CBS-gemeentecode of the gemeente whose state this is. */
  readonly gemeente: string;
  /** "Today" for every rule that looks at the clock. */
  readonly peildatum: string;
  /** Every known version, in any order. */
  readonly toewijzingen: readonly StandToewijzing[];
  readonly leveringen: readonly StandLevering[];
  readonly verzoeken: readonly StandVerzoek[];
  readonly declaraties: readonly StandDeclaratie[];
  readonly prestaties: readonly StandPrestatie[];
  readonly tarieven: readonly StandTarief[];
  /** Agreed products; null: those of `tarieven`. */
  readonly producten: readonly StandProduct[] | null;
  readonly gebruikteIdentificaties: readonly GebruikteIdentificatie[];
}

/** Aanbieder by AGB-code, client by BSN. */
interface Dossier {
  readonly aanbieder: string;
  readonly bsn: string;
}

/** One product as a message names it; an aspecifieke toewijzing has no code. */
export interface StandProduct {
  readonly categorie: string;
  readonly code?: string;
}

/** One version of a ToegewezenProduct that was approved. */
export interface StandToewijzing extends Dossier {
  readonly toewijzingNummer: number;
  readonly referentieAanbieder: string | null;
  /** null: generiek. */
  readonly product: StandProduct | null;
  readonly toewijzingsdatum: string;
  /** hh:mm:ss, compared as written. */
  readonly toewijzingstijd: string;
  readonly ingangsdatum: string;
  readonly einddatum: string | null;
  readonly redenWijziging: RedenWijziging | null;
  readonly omvang: Omvang | null;
  readonly budget: number | null;
}

/** One delivery that was started and not removed, with its stops that were not removed. */
export interface StandLevering extends Dossier {
  /** null: taakgericht without toewijzing, keyed by product. */
  readonly toewijzingNummer: number | null;
  readonly product: StandProduct | null;
  readonly begindatum: string;
  readonly stops: readonly StandStop[];
}

export interface StandStop {
  readonly redenBeeindiging: RedenBeeindiging;
  readonly einddatum: string;
}

export type VerzoekStand = 'in behandeling' | 'in onderzoek' | 'gehonoreerd' | 'afgewezen';

/** One reference of a verzoek: one AangevraagdProduct of a 315, or a whole 317. */
export interface StandVerzoek extends Dossier {
  readonly bericht: '315' | '317';
  readonly referentieAanbieder: string;
  readonly dagtekening: string;
  readonly stand: VerzoekStand;
}

/** Begin and end, both included. */
export interface StandPeriode {
  readonly begin: string;
  readonly eind: string;
}

export interface StandDeclaratie {
  readonly aanbieder: string;
  readonly identificatie: string;
  readonly dagtekening: string;
  readonly declaratieNummer: string;
  readonly periode: StandPeriode;
}

export interface StandPrestatie extends Dossier {
  readonly referentieNummer: string;
  readonly vorigReferentieNummer: string | null;
  readonly toewijzingNummer: number;
  readonly productCategorie: string;
  readonly productCode: string;
  readonly periode: StandPeriode;
  readonly volume: number;
  readonly eenheid: Eenheid;
  readonly tarief: number | null;
  readonly bedrag: number;
  readonly debetCredit: DebetCredit;
  readonly stand: 'toegekend' | 'afgewezen' | 'gecrediteerd';
}

export interface StandTarief {
  readonly aanbieder: string;
  readonly productCategorie: string;
  readonly productCode: string;
  readonly eenheid: Eenheid;
  /** Eurocent per eenheid. */
  readonly tarief: number;
  readonly begin: string;
  readonly eind: string | null;
}

/** Identificatie that a sender has used for a berichtCode before (TR056). */
export interface GebruikteIdentificatie {
  readonly afzender: string;
  readonly berichtCode: string;
  readonly identificatie: string;
}
