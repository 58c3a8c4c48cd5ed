import { legeStand } from '../stand/lege-stand.ts';
import fc from 'fast-check';
import { geldig } from '../../../../test/builders/geldig.ts';
import { bronnen } from '../../../../test/builders/stand-vector.ts';
import { DOSSIER, minuut } from '../../../../test/builders/feit-vector.ts';
import type { Bericht } from '../regel.ts';
import type { StandLevering } from '../stand/stand.ts';
import { toetsStand } from '../stand/toets-stand.ts';
import type { Feit } from './feit.ts';
import { feitenVan } from './feiten-van.ts';
import { neemStartOp, neemStopOp, startmeldingen, stopmeldingen } from './levering.ts';
import { vouw } from './vouw.ts';

type Start = Bericht<'305'>['client']['startProducten'][number];
type Stop = Bericht<'307'>['client']['stopProducten'][number];

const begin = {
  product: fc.constantFrom({ categorie: '45' as const, code: '45A04' }, { categorie: '45' as const, code: '45A05' }),
  begindatum: fc.constantFrom('2025-11-01', '2025-11-02'),
  statusAanlevering: fc.constantFrom('1' as const, '1' as const, '3' as const),
};
/** Taakgericht, so that no toewijzing is asked for. */
const start: fc.Arbitrary<Start> = fc.record(begin);
const stop: fc.Arbitrary<Stop> = fc.record({
  ...begin,
  redenBeeindiging: fc.constantFrom('20' as const, '31' as const),
  einddatum: fc.constantFrom('2025-11-02', '2025-11-03'),
});

type Gebeurtenis =
  | { readonly naam: 'JW305'; readonly waarde: Bericht<'305'> }
  | { readonly naam: 'JW307'; readonly waarde: Bericht<'307'> };

function met305(startProducten: readonly Start[]): Gebeurtenis {
  const bericht = geldig('JW305');
  return { naam: 'JW305', waarde: { ...bericht, client: { ...bericht.client, startProducten } } };
}

function met307(stopProducten: readonly Stop[]): Gebeurtenis {
  const bericht = geldig('JW307');
  return { naam: 'JW307', waarde: { ...bericht, client: { ...bericht.client, stopProducten } } };
}

const gebeurtenis = fc.oneof(
  fc.array(start, { minLength: 1, maxLength: 2 }).map(met305),
  fc.array(stop, { minLength: 1, maxLength: 2 }).map(met307),
);

const LEEG = legeStand({ domein: 'jw', gemeente: '0351', peildatum: '2025-11-04' });

const eerstWeg = <T extends { readonly statusAanlevering: string }>(lijst: readonly T[]): T[] =>
  [...lijst].sort((a, b) => Number(b.statusAanlevering === '3') - Number(a.statusAanlevering === '3'));

/** The deliveries after an accepted message, taken in class by class as the rules see them. */
function naEen(leveringen: readonly StandLevering[], { naam, waarde }: Gebeurtenis): readonly StandLevering[] {
  if (naam === 'JW305') return eerstWeg(startmeldingen(waarde)).reduce(neemStartOp, leveringen);
  return eerstWeg(stopmeldingen(waarde)).reduce(neemStopOp, leveringen);
}

/** What the rules accept of a series, as feiten, with the deliveries that follow from taking one after the other. */
function beoordeel(reeks: readonly Gebeurtenis[]): { feiten: Feit[]; leveringen: readonly StandLevering[] } {
  let leveringen: readonly StandLevering[] = [];
  const feiten = reeks.flatMap((een, i) => {
    if (toetsStand(een.naam, een.waarde, { ...LEEG, leveringen }, bronnen).length > 0) return [];
    leveringen = naEen(leveringen, een);
    return feitenVan(een.naam, een.waarde).map((inhoud, volgnummer): Feit => {
      const op = minuut(i);
      return { berichtId: `b${i}`, volgnummer, bekendOp: op, status: 'goedgekeurd', besluitOp: op, inhoud };
    });
  });
  return { feiten, leveringen };
}

const opVolgorde = (leveringen: readonly StandLevering[]): unknown[] =>
  leveringen
    .map((l) => ({ ...l, stops: l.stops.map((stop) => JSON.stringify(stop)).sort() }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const reeks = fc.array(gebeurtenis, { minLength: 5, maxLength: 25 });

describe('starts and stops that the rules accepted', () => {
  it('fold to the deliveries that one after the other gives', () => {
    let metStop = 0;
    const gelijk = fc.property(reeks, (alle) => {
      const { feiten, leveringen } = beoordeel(alle);
      metStop += Number(leveringen.some(({ stops }) => stops.length > 0));
      expect(opVolgorde(vouw(feiten, DOSSIER).leveringen)).toEqual(opVolgorde(leveringen));
    });
    fc.assert(gelijk, { numRuns: 150 });
    expect(metStop).toBeGreaterThan(15);
  });

  it('fold to the same when all stops got their retour before all starts', () => {
    const gelijk = fc.property(reeks, (alle) => {
      const { feiten, leveringen } = beoordeel(alle);
      const later = feiten.map((feit) =>
        feit.inhoud.soort === 'start' ? { ...feit, besluitOp: feit.bekendOp.replace('2025', '2026') } : feit,
      );
      expect(opVolgorde(vouw(later, DOSSIER).leveringen)).toEqual(opVolgorde(leveringen));
    });
    fc.assert(gelijk, { numRuns: 100 });
  });
});
