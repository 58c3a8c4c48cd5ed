import type { BerichtPerNaam } from '#hub/istandaarden';
import type { Opmerking, Reden } from './teksten.ts';

/** A verzoek: om toewijzing (315, VOT) or om wijziging (317, VOW). */
export type VerzoekNaam = `${'JW' | 'WMO'}${'315' | '317'}`;
export type ToewijzingNaam = 'JW301' | 'WMO301';
export type AntwoordNaam = 'JW319' | 'WMO319';

export type Client301 = BerichtPerNaam[ToewijzingNaam]['client'];
export type ToegewezenProduct = Client301['toegewezenProducten'][number];

/** What a proposed message says of itself. */
export interface VoorstelKenmerk {
  /** Not used before by this gemeente for this berichtCode (TR056); 1 to 12 characters. */
  readonly identificatie: string;
  /** yyyy-mm-dd */
  readonly dagtekening: string;
}

/** When the gemeente decides: Toewijzingsdatum (yyyy-mm-dd) and -tijd (hh:mm:ss) of all that is new or changed (IV013). */
export interface Moment {
  readonly datum: string;
  readonly tijd: string;
}

export interface ToewijzingOpties extends VoorstelKenmerk {
  readonly moment: Moment;
  /**
   * What to do with a wished date that has passed (IV093): keep it, which gives out in retrospect, or move it to the
   * day of the decision (an extra product) or the day after (in place of another). Both only after consulting the aanbieder.
   */
  readonly verleden: 'volgens verzoek' | 'verschuif';
  /** Client of an earlier 301: a verzoek does not say all that a 301 must. */
  readonly client: Client301 | null;
  /** Of a 315: honour only these products. null: all. A 317 is honoured as a whole (IV093). */
  readonly referenties: readonly string[] | null;
}

/** A proposed message with what a person should know of it; or why there can be none. */
export type Voorstel<N extends ToewijzingNaam | AntwoordNaam> =
  | {
      readonly uitkomst: 'voorstel';
      readonly naam: N;
      readonly waarde: BerichtPerNaam[N];
      readonly opmerkingen: readonly Opmerking[];
    }
  | { readonly uitkomst: 'onmogelijk'; readonly redenen: readonly Reden[] };
