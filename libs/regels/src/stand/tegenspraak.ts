import type { Stand, StandLevering, StandPrestatie, StandTarief, StandToewijzing } from './stand.ts';
import { TEKST } from './teksten.ts';
import type { StandProbleem } from './veld.ts';

type Lijstnaam = 'toewijzingen' | 'leveringen' | 'verzoeken' | 'declaraties' | 'prestaties' | 'tarieven';

/** The lists as far as they could be read: a row that could not is a hole, so that the others keep their index. */
export type Lijsten = { readonly [L in Lijstnaam]?: readonly (Stand[L][number] | undefined)[] };

interface Rij<T> {
  readonly rij: T;
  /** `$.toewijzingen[2]` */
  readonly pad: string;
}

function rijen<L extends Lijstnaam>(lijsten: Lijsten, naam: L): Rij<Stand[L][number]>[] {
  const lijst: readonly (Stand[L][number] | undefined)[] = lijsten[naam] ?? [];
  return lijst.flatMap((rij, i) => (rij === undefined ? [] : [{ rij, pad: `$.${naam}[${i}]` }]));
}

const kort = (pad: string): string => pad.slice('$.'.length);

/** Each row that has the key of an earlier one, with that one. */
function dubbele<T>(alle: readonly Rij<T>[], sleutel: (rij: T) => readonly unknown[]): [Rij<T>, Rij<T>][] {
  const eerste = new Map<string, Rij<T>>();
  return alle.flatMap((r) => {
    const s = JSON.stringify(sleutel(r.rij));
    const eerder = eerste.get(s);
    if (eerder) return [[r, eerder] as [Rij<T>, Rij<T>]];
    eerste.set(s, r);
    return [];
  });
}

/**
 * Whether two rows are one version: equal, or sent again under the same moment to honour a verzoek (IV013, IV097), so that
 * each names another reference.
 */
function isDezelfde(a: StandToewijzing, b: StandToewijzing): boolean {
  const herhaald = a.referentieAanbieder !== null && b.referentieAanbieder !== null;
  const { referentieAanbieder } = herhaald ? a : b;
  return JSON.stringify(a) === JSON.stringify({ ...b, referentieAanbieder });
}

/** Two versions of one number and moment that differ: nobody can say which one holds (declaratie-randgevallen 16). */
function toewijzingen(lijsten: Lijsten): StandProbleem[] {
  const alle = rijen(lijsten, 'toewijzingen');
  const versies = dubbele(alle, (t) => [t.toewijzingNummer, t.toewijzingsdatum, t.toewijzingstijd]);
  return [
    ...versies
      .filter(([a, b]) => !isDezelfde(a.rij, b.rij))
      .map(([a, b]) => ({ pad: a.pad, melding: TEKST.tweeVersies(kort(b.pad)) })),
    ...alle
      .filter(({ rij }) => rij.einddatum !== null && rij.einddatum < rij.ingangsdatum)
      .map(({ pad }) => ({ pad: `${pad}.einddatum`, melding: TEKST.eindVoorBegin('ingangsdatum') })),
  ];
}

/** Number, or for taakgericht the product; with Begindatum the key of a start (IV096). */
const sleutelVan = ({ aanbieder, bsn, toewijzingNummer, product, begindatum }: StandLevering): readonly unknown[] => [
  aanbieder,
  bsn,
  toewijzingNummer ?? product,
  begindatum,
];

function leveringen(lijsten: Lijsten): StandProbleem[] {
  const alle = rijen(lijsten, 'leveringen');
  const zonder = alle.filter(({ rij }) => rij.toewijzingNummer === null && rij.product === null);
  return [
    ...zonder.map(({ pad }) => ({ pad, melding: TEKST.leveringZonderSleutel })),
    ...dubbele(alle, sleutelVan).map(([a, b]) => ({ pad: a.pad, melding: TEKST.leveringDubbel(kort(b.pad)) })),
    ...alle.flatMap(({ rij, pad }) =>
      rij.stops.flatMap((stop, i) =>
        stop.einddatum < rij.begindatum
          ? [{ pad: `${pad}.stops[${i}].einddatum`, melding: TEKST.eindVoorBegin('de begindatum van de levering') }]
          : [],
      ),
    ),
  ];
}

function verzoeken(lijsten: Lijsten): StandProbleem[] {
  const dubbel = dubbele(rijen(lijsten, 'verzoeken'), (v) => [v.aanbieder, v.referentieAanbieder]);
  return dubbel.map(([a, b]) => ({ pad: a.pad, melding: TEKST.verzoekDubbel(kort(b.pad)) }));
}

function perioden(lijsten: Lijsten): StandProbleem[] {
  return [...rijen(lijsten, 'declaraties'), ...rijen(lijsten, 'prestaties')]
    .filter(({ rij }) => rij.periode.eind < rij.periode.begin)
    .map(({ pad }) => ({ pad: `${pad}.periode.eind`, melding: TEKST.eindVoorBegin('begin') }));
}

function declaraties(lijsten: Lijsten): StandProbleem[] {
  const dubbel = dubbele(rijen(lijsten, 'declaraties'), (d) => [d.aanbieder, d.declaratieNummer]);
  return dubbel.map(([a, b]) => ({ pad: a.pad, melding: TEKST.declaratieDubbel(kort(b.pad)) }));
}

/** What is wrong with one prestatie by itself: CD060, and a credit that was itself taken back. */
function los({ rij, pad }: Rij<StandPrestatie>): StandProbleem[] {
  const { debetCredit, vorigReferentieNummer, stand } = rij;
  const isCredit = debetCredit === 'C';
  const problemen: StandProbleem[] = [];
  if (isCredit === (vorigReferentieNummer === null)) {
    const melding = isCredit ? TEKST.creditZonderVorige : TEKST.debetMetVorige;
    problemen.push({ pad: `${pad}.vorigReferentieNummer`, melding });
  }
  if (isCredit && stand === 'gecrediteerd') {
    problemen.push({ pad: `${pad}.stand`, melding: TEKST.creditGecrediteerd });
  }
  return problemen;
}

/** A credit that was approved stands beside one debet of the same aanbieder that is gecrediteerd. */
function credit(
  { rij, pad }: Rij<StandPrestatie>,
  debets: ReadonlyMap<string, Rij<StandPrestatie>>,
): StandProbleem | null {
  const plek = `${pad}.vorigReferentieNummer`;
  const debet = debets.get(JSON.stringify([rij.aanbieder, rij.vorigReferentieNummer]));
  if (!debet) return { pad: plek, melding: TEKST.creditZonderDebet };
  return debet.rij.stand === 'gecrediteerd' ? null : { pad: plek, melding: TEKST.debetOpen(kort(debet.pad)) };
}

function prestaties(lijsten: Lijsten): StandProbleem[] {
  const alle = rijen(lijsten, 'prestaties');
  // A line that was refused for its reference (8021) bears that of another line.
  const geldig = alle.filter(({ rij }) => rij.stand !== 'afgewezen');
  const debets = new Map(
    geldig
      .filter(({ rij }) => rij.debetCredit === 'D')
      .map((r) => [JSON.stringify([r.rij.aanbieder, r.rij.referentieNummer]), r]),
  );
  const credits = geldig.filter(({ rij }) => rij.debetCredit === 'C' && rij.vorigReferentieNummer !== null);
  return [
    ...alle.flatMap(los),
    ...dubbele(geldig, (p) => [p.aanbieder, p.referentieNummer]).map(([a, b]) => ({
      pad: a.pad,
      melding: TEKST.prestatieDubbel(kort(b.pad)),
    })),
    // A debet that could not be read may be the one that is meant.
    ...((lijsten.prestaties ?? []).includes(undefined) ? [] : credits.flatMap((c) => credit(c, debets) ?? [])),
    ...dubbele(credits, (p) => [p.aanbieder, p.vorigReferentieNummer]).map(([a, b]) => ({
      pad: a.pad,
      melding: TEKST.creditDubbel(kort(b.pad)),
    })),
  ];
}

const LAATSTE_DAG = '9999-12-31';

const overlapt = (a: StandTarief, b: StandTarief): boolean =>
  a.begin <= (b.eind ?? LAATSTE_DAG) && b.begin <= (a.eind ?? LAATSTE_DAG);

/** One tarief per aanbieder, code, eenheid and day; Categorie is no part of the key (declaratie-randgevallen 27). */
function tarieven(lijsten: Lijsten): StandProbleem[] {
  const alle = rijen(lijsten, 'tarieven');
  const omgekeerd = alle.filter(({ rij }) => rij.eind !== null && rij.eind < rij.begin);
  const groepen = Map.groupBy(alle, ({ rij }) => JSON.stringify([rij.aanbieder, rij.productCode, rij.eenheid]));
  const strijdig = [...groepen.values()].flatMap((groep) =>
    groep.flatMap((r, i) => {
      const ander = groep.slice(0, i).find((e) => e.rij.tarief !== r.rij.tarief && overlapt(e.rij, r.rij));
      return ander ? [{ pad: r.pad, melding: TEKST.tweeTarieven(kort(ander.pad)) }] : [];
    }),
  );
  return [...omgekeerd.map(({ pad }) => ({ pad: `${pad}.eind`, melding: TEKST.eindVoorBegin('begin') })), ...strijdig];
}

/**
 * What cannot be true at the same time (berichten-randgevallen 36, declaratie-randgevallen 16): no choice is made
 * between the two. What a rule can judge without choosing is no contradiction.
 */
export function tegenspraak(lijsten: Lijsten): StandProbleem[] {
  return [toewijzingen, leveringen, verzoeken, declaraties, prestaties, perioden, tarieven].flatMap((zoek) =>
    zoek(lijsten),
  );
}
