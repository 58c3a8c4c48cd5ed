import { type Persoon } from '../berichten/personen.ts';
import { type Domein, type Functie, type Nummer } from '../berichten/soorten.ts';

export interface Product {
  readonly categorie: string;
  readonly code: string;
}

/** A ToegewezenProduct as the gemeente last said it; dates `YYYY-MM-DD`. */
export interface Toewijzing {
  readonly nummer: number;
  readonly product: Product;
  readonly ingang: string;
  readonly einde: string;
  /** Toewijzingsdatum and -tijd: the moment of this version. */
  readonly datum: string;
  readonly tijd: string;
  readonly volume: number;
}

/** A 315 or 317 that waits for its decision, as far as each side knows. */
export interface Verzoek {
  readonly soort: '315' | '317';
  readonly referentie: string;
  /** `besloten`: the gemeente has decided, and the aanbieder does not know yet. */
  readonly stand: 'onderweg' | 'bij gemeente' | 'besloten';
  /** Identificatie of the 301 or 319 that decides. */
  readonly besluit?: string;
}

/** What each side holds true about one client; a message changes it, and a rejection takes that back. */
export interface Stand {
  readonly toewijzingen: readonly Toewijzing[];
  /** Versions that the gemeente has made. */
  readonly versies: number;
  /** Numbers of which the aanbieder has a toewijzing. */
  readonly bekend: ReadonlySet<number>;
  /** The start on the first toewijzing; of a stopped one the Einddatum. */
  readonly levering: 'geen' | 'loopt' | { readonly einddatum: string };
  readonly verzoek: Verzoek | undefined;
  readonly gedeclareerd: boolean;
}

/** A client at an aanbieder: the messages about one dossier tell one story. */
export interface Dossier {
  readonly domein: Domein;
  readonly agb: string;
  readonly persoon: Persoon;
  /** Only one message will be sent of it: nothing is kept. */
  readonly los: boolean;
  stand: Stand;
  /** Messages that were sent and have not arrived. */
  onderweg: number;
}

export const LEEG: Stand = {
  toewijzingen: [],
  versies: 0,
  bekend: new Set(),
  levering: 'geen',
  verzoek: undefined,
  gedeclareerd: false,
};

/** Types of heenbericht. */
export type Heennummer = '301' | '305' | '307' | '315' | '317' | '319' | '323';

/** What the hub answers for the gemeente when the back office does not. */
export const VAN_HUB: readonly Nummer[] = ['305', '307', '315', '317'];

interface Zet {
  /** Whether this can be said now without breaking a rule of the standard. */
  readonly kan: (s: Stand, verwijdert: boolean) => boolean;
  /** What has to be said before; undefined: nothing helps. */
  readonly eerst: (s: Stand, verwijdert: boolean) => Heennummer | undefined;
}

const kentToewijzing = (s: Stand): boolean => s.bekend.size > 0;
const isGestopt = (s: Stand): boolean => typeof s.levering === 'object';
const besluit = (s: Stand): Heennummer | undefined => (s.verzoek?.stand === 'bij gemeente' ? '319' : undefined);

/** The rules of the standard across messages, as far as one client touches them. */
const ZETTEN: Readonly<Record<Heennummer, Zet>> = {
  '301': { kan: () => true, eerst: () => undefined },
  // A start while one runs is its removal (StatusAanlevering 3); with a stop on it that has to go first (TR071).
  '305': {
    kan: (s, verwijdert) => kentToewijzing(s) && (s.levering === 'geen' || (verwijdert && !isGestopt(s))),
    eerst: (s, verwijdert) => (!kentToewijzing(s) ? '301' : verwijdert && isGestopt(s) ? '307' : undefined),
  },
  '307': {
    kan: (s, verwijdert) => s.levering === 'loopt' || (verwijdert && isGestopt(s)),
    eerst: (s) => (s.levering === 'geen' ? '305' : undefined),
  },
  // One verzoek at a time (TR374).
  '315': { kan: (s) => s.verzoek === undefined, eerst: besluit },
  // It names every toewijzing there is (TR349).
  '317': {
    kan: (s) => s.verzoek === undefined && kentToewijzing(s) && s.toewijzingen.every((t) => s.bekend.has(t.nummer)),
    eerst: (s) => (s.verzoek === undefined ? '301' : besluit(s)),
  },
  '319': {
    kan: (s) => s.verzoek?.stand === 'bij gemeente',
    eerst: (s) => (s.verzoek === undefined ? '315' : undefined),
  },
  // What was declared once is not declared again (TR389).
  '323': {
    kan: (s) => kentToewijzing(s) && !s.gedeclareerd,
    eerst: (s) => (kentToewijzing(s) ? undefined : '301'),
  },
};

export function isHeennummer(nummer: Nummer): nummer is Heennummer {
  return nummer in ZETTEN;
}

/** Whether a message of this type can be sent now; `verwijdert` lets a start or stop be taken back. */
export function kan({ stand }: Dossier, nummer: Heennummer, verwijdert: boolean): boolean {
  return ZETTEN[nummer].kan(stand, verwijdert);
}

/** The message that brings one of this type nearer; undefined when there is none. */
export function eerst(d: Dossier, nummer: Heennummer, verwijdert: boolean): Heennummer | undefined {
  const nodig = ZETTEN[nummer].eerst(d.stand, verwijdert);
  return nodig === undefined || kan(d, nodig, verwijdert) ? nodig : eerst(d, nodig, verwijdert);
}

export const functieVan = ({ domein }: Dossier, nummer: Heennummer): Functie => `${domein}${nummer}`;
