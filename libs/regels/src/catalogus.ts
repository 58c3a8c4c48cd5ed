import type { Domein, RetourCode } from '#hub/istandaarden';

/** What the catalogue (contracts/istandaarden/…/regels.yaml) says of one rule. */
export interface CatalogusRegel {
  readonly niveau: 2 | 3 | 4;
  /** null: the rule stands on a 325, to which no retourbericht exists. */
  readonly code: RetourCode | null;
  /** The one domain in which the rule exists; absent: both. */
  readonly alleen?: Domein;
  /** Per message the elements it stands on, from their class down: `Client.Geboortedatum.Datum`. */
  readonly op: Readonly<Record<string, readonly string[]>>;
  /** What the rule asks, in one Dutch line. */
  readonly zegt: string;
  /** Dutch, for the functioneel beheerder; `{naam}` stands for a value that the rule hands over. */
  readonly melding: string;
}

/** What the list of duties (contracts/istandaarden/…/afzender.yaml) says of one duty of a sender. */
export interface CatalogusPlicht {
  /** Numbers of the messages in which it is kept. */
  readonly op: readonly string[];
  /** What the duty asks, in one Dutch line. */
  readonly zegt: string;
  /** Dutch, by the name that the duty gives; `{naam}` stands for a value that it hands over. */
  readonly meldingen: Readonly<Record<string, string>>;
}
