import { type Privacyreden } from './redenen.ts';
import { type Toegestaan } from './toegestaan.ts';

/** R1: on which ground a route passes data on. */
export interface RoutePrivacy {
  readonly verwerkingsactiviteitId: string;
  readonly grondslag: string;
  readonly doel: string;
  /** ISO 8601 period. */
  readonly bewaartermijn: string;
}

/** What a rule may look at besides the message itself. */
export interface FilterVraag {
  /** `JW301` */
  readonly berichtnaam: string;
  readonly route: Partial<RoutePrivacy>;
  readonly stage: 'test' | 'productie';
}

/** `quarantaine`: the data cannot be trusted; `geweigerd`: this may not be done at all. */
export interface Bezwaar {
  readonly besluit: 'quarantaine' | 'geweigerd';
  readonly reden: Privacyreden;
}

/**
 * One privacy rule, as data. It objects to a route or to a BSN, or it grants: only what a rule grants passes, and
 * everything else is removed.
 */
export interface PrivacyRule {
  /** As in the list of rules (zaak.md §7.3): `R1`. */
  readonly id: string;
  /** Dutch, one sentence: for the reference. */
  readonly zin: string;
  readonly toetsRoute?: (vraag: FilterVraag) => Bezwaar | null;
  readonly toetsBsn?: (bsn: string, vraag: FilterVraag) => Bezwaar | null;
  /** What may pass of this message; undefined when the rule says nothing about it. */
  readonly laatDoor?: (vraag: FilterVraag) => Toegestaan | undefined;
}
