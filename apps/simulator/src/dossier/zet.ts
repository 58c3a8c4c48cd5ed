import { type Domein } from '../berichten/soorten.ts';
import { type Heennummer, type Product, type Stand, type Toewijzing, type Verzoek } from './dossier.ts';

/** What a move takes from outside the dossier. */
export interface Moment {
  readonly domein: Domein;
  /** `YYYY-MM-DD` */
  readonly vandaag: string;
  /** Identificatie of the message; also its reference. */
  readonly identificatie: string;
  readonly nummer: () => number;
}

/** What a message says, and how the dossier stands once it was sent. */
export interface Zet {
  readonly inhoud: Inhoud;
  readonly na: Stand;
  /** How it stands once the other side has the message and did not reject it. */
  readonly aangekomen: (s: Stand) => Stand;
}

/** What the writer of a message needs to know of the dossier. */
export interface Inhoud {
  readonly toewijzingen: readonly Toewijzing[];
  /** ReferentieAanbieder per ToewijzingNummer in a 301. */
  readonly gehonoreerd: ReadonlyMap<number, string>;
  /** ReferentieAanbieder of a 315, 317 or 319; DeclaratieNummer. */
  readonly referentie: string;
  /** The product that a 315 asks for. */
  readonly gevraagd: Product;
  /** First and last day of the care, and of the month that is declared. */
  readonly ingang: string;
  readonly einde: string;
  readonly maandeinde: string;
  readonly statusAanlevering: '1' | '3';
  /** Einddatum of a stop. */
  readonly gestopt: string;
}

/** As many as one client gets: a verzoek after that is not honoured. */
const HOOGSTENS = 4;
const DAG = 86_400_000;

const dag = (jaar: number, maand: number, dag_: number): string =>
  new Date(Date.UTC(jaar, maand, dag_)).toISOString().slice(0, 10);

/** From the first of last month, a whole month to declare, to a year later. */
function periode(vandaag: string): { ingang: string; einde: string; maandeinde: string } {
  const [jaar = 0, maand = 0] = vandaag.split('-').map(Number);
  return { ingang: dag(jaar, maand - 2, 1), einde: dag(jaar + 1, maand - 2, 0), maandeinde: dag(jaar, maand - 1, 0) };
}

/** The n-th product of a client: each another, so that none overlaps (TR302, TR386). */
function product(domein: Domein, n: number): Product {
  const [categorie, letter] = domein === 'JW' ? ['45', 'A'] : ['02', 'A'];
  return { categorie, code: `${categorie}${letter}${String(4 + n).padStart(2, '0')}` };
}

/** The moment of version `n`: later than every one before it. */
function moment(vandaag: string, n: number): { datum: string; tijd: string } {
  return { datum: vandaag, tijd: new Date((n * 1_000) % DAG).toISOString().slice(11, 19) };
}

function nieuwe(s: Stand, m: Moment): Toewijzing {
  const { ingang, einde } = periode(m.vandaag);
  const vast = { nummer: m.nummer(), product: product(m.domein, s.toewijzingen.length), ingang, einde, volume: 4 };
  return { ...vast, ...moment(m.vandaag, s.versies) };
}

function gewijzigd(t: Toewijzing, s: Stand, m: Moment): Toewijzing {
  return { ...t, ...moment(m.vandaag, s.versies), volume: (t.volume % 40) + 1 };
}

interface Toegewezen {
  readonly toewijzingen: readonly Toewijzing[];
  readonly gehonoreerd: ReadonlyMap<number, string>;
}

/** All toewijzingen of the client: a first one, one that honours a verzoek, or a new version of the first (OP087). */
function zet301(s: Stand, m: Moment): Toegewezen {
  const open = s.verzoek?.stand === 'bij gemeente' ? s.verzoek : undefined;
  const [eerste, ...rest] = s.toewijzingen;
  if (eerste === undefined || (open?.soort === '315' && s.toewijzingen.length < HOOGSTENS)) {
    const nieuw = nieuwe(s, m);
    return { toewijzingen: [...s.toewijzingen, nieuw], gehonoreerd: honoreer('315', open, [nieuw]) };
  }
  const toewijzingen = [gewijzigd(eerste, s, m), ...rest];
  // What honours a verzoek om wijziging says so at every product (TR379).
  return { toewijzingen, gehonoreerd: honoreer('317', open, toewijzingen) };
}

function honoreer(
  soort: Verzoek['soort'],
  open: Verzoek | undefined,
  toewijzingen: readonly Toewijzing[],
): ReadonlyMap<number, string> {
  return new Map(open?.soort === soort ? toewijzingen.map((t) => [t.nummer, open.referentie]) : []);
}

const na: Readonly<Record<Heennummer, (s: Stand, m: Moment, inhoud: Inhoud) => Partial<Stand>>> = {
  '301': (s, m, { toewijzingen, gehonoreerd }) => ({
    toewijzingen,
    versies: s.versies + 1,
    verzoek:
      s.verzoek && gehonoreerd.size > 0 ? { ...s.verzoek, stand: 'besloten', besluit: m.identificatie } : s.verzoek,
  }),
  '305': (s) => ({ levering: s.levering === 'geen' ? 'loopt' : 'geen' }),
  '307': (s, _m, { gestopt }) => ({ levering: s.levering === 'loopt' ? { einddatum: gestopt } : 'loopt' }),
  '315': (_s, _m, { referentie }) => ({ verzoek: { soort: '315', referentie, stand: 'onderweg' } }),
  '317': (_s, _m, { referentie }) => ({ verzoek: { soort: '317', referentie, stand: 'onderweg' } }),
  '319': (s, { identificatie }) => ({
    verzoek: s.verzoek && { ...s.verzoek, stand: 'besloten', besluit: identificatie },
  }),
  '323': () => ({ gedeclareerd: true }),
};

/** The next message of this type in a dossier. */
export function zet(s: Stand, nummer: Heennummer, m: Moment): Zet {
  const gelijk: Toegewezen = { toewijzingen: s.toewijzingen, gehonoreerd: new Map() };
  const { toewijzingen, gehonoreerd } = nummer === '301' ? zet301(s, m) : gelijk;
  const terug = nummer === '307' ? s.levering !== 'loopt' : s.levering !== 'geen';
  const inhoud: Inhoud = {
    toewijzingen,
    gehonoreerd,
    referentie: nummer === '319' ? (s.verzoek?.referentie ?? '') : m.identificatie,
    gevraagd: product(m.domein, toewijzingen.length),
    ...periode(m.vandaag),
    statusAanlevering: terug ? '3' : '1',
    gestopt: typeof s.levering === 'object' ? s.levering.einddatum : m.vandaag,
  };
  return {
    inhoud,
    na: { ...s, ...na[nummer](s, m, inhoud) },
    aangekomen: (later) => aangekomen(later, nummer, m.identificatie, inhoud),
  };
}

function aangekomen(s: Stand, nummer: Heennummer, identificatie: string, inhoud: Inhoud): Stand {
  const { verzoek } = s;
  const besloten = verzoek?.besluit === identificatie;
  if (nummer === '319') return besloten ? { ...s, verzoek: undefined } : s;
  if (nummer === '301') {
    const bekend = new Set([...s.bekend, ...inhoud.toewijzingen.map((t) => t.nummer)]);
    return { ...s, bekend, verzoek: besloten ? undefined : verzoek };
  }
  const gevraagd = verzoek?.stand === 'onderweg' && verzoek.referentie === inhoud.referentie;
  return gevraagd ? { ...s, verzoek: { ...verzoek, stand: 'bij gemeente' } } : s;
}
