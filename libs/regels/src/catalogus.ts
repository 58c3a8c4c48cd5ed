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
