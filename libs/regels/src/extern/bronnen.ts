/** Sources outside the messages, dated. The clock is `Stand.peildatum`, agreed products are in the stand. */
export interface Bronnen {
  /** Whether a CBS-gemeentecode stands in the list that holds on a date (yyyy-mm-dd). */
  isGemeente(code: string, op: string): boolean;
}
