/** Side of the hub: the chain with its aanbieders, or the suite of the gemeente. */
export type Kant = 'ggk' | 'gws4all';

export interface Post {
  readonly kant: Kant;
  /** `JW305` */
  readonly functie: string;
  /** Gemeentecode or AGB-code. */
  readonly van: string;
  readonly naar: string;
  /** Referentienummer of what it answers; null: it is no answer. */
  readonly antwoordOp: string | null;
  readonly payload: Uint8Array;
}

/** What is waited for: an answer to a referentienummer, or a bericht by its sleutel. */
export type Wachtwoord = { readonly kant: Kant } & ({ readonly antwoordOp: string } | { readonly sleutel: string });

export interface Aankomst {
  readonly kant: Kant;
  readonly referentienummer: string;
  readonly functie: string | null;
  /** Code of a Fo01; null for a bericht. */
  readonly fout: string | null;
  readonly payload: Uint8Array | null;
}

/** The outside world on both sides of the hub. It answers nothing by itself. */
export interface Keten {
  /** Hands over a message; the referentienummer that it got, and why it was refused, if it was. */
  stuur(post: Post): Promise<{ readonly referentienummer: string; readonly geweigerd: string | null }>;
  /** The first arrival that is waited for, taken out; null when nothing came within `limietMs`. */
  wacht(op: readonly Wachtwoord[], limietMs: number): Promise<Aankomst | null>;
}

/** `KANT antwoord REFERENTIENUMMER` or `KANT bericht SLEUTEL`: by what an arrival is found. */
export function sleutelVan(op: Wachtwoord): string {
  return 'antwoordOp' in op ? `${op.kant} antwoord ${op.antwoordOp}` : `${op.kant} bericht ${op.sleutel}`;
}
