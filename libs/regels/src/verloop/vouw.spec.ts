import { legeStand } from '../stand/lege-stand.ts';
import { join } from 'node:path';
import fc from 'fast-check';
import { DOSSIER, leesFeiten, minuut } from '../../../../test/builders/feit-vector.ts';
import { testVectors } from '../../../../test/support/vectors.ts';
import type { StandLevering, StandToewijzing, StandVerzoek } from '../stand/stand.ts';
import { actueleVersies } from '../stand/toewijzingen.ts';
import type { Feit, Feitinhoud, Feitstatus } from './feit.ts';
import { vouw } from './vouw.ts';

const LEEG = legeStand({ domein: 'jw', gemeente: '0351', peildatum: '2025-11-04' });

const vectoren = (naam: string): string => join(import.meta.dirname, `../../vectors/verloop/${naam}.txt`);

const alsTekst = <T>(rijen: readonly T[], tekst: (rij: T) => string): string => rijen.map(tekst).join('; ') || '-';
const als = (naam: string, waarde: string | number | null | undefined): string =>
  waarde == null ? '' : ` ${naam}=${waarde}`;

const versie = (t: StandToewijzing): string =>
  `${t.toewijzingNummer} ${t.toewijzingsdatum}T${t.toewijzingstijd} tot=${t.einddatum ?? '-'}` +
  als('reden', t.redenWijziging) +
  als('omvang', t.omvang?.volume) +
  als('ref', t.referentieAanbieder);

const levering = ({ toewijzingNummer, product, begindatum, stops }: StandLevering): string =>
  `${toewijzingNummer ?? `${product?.categorie}/${product?.code}`} ${begindatum} ` +
  `[${stops.map((stop) => `${stop.redenBeeindiging}@${stop.einddatum}`).join(', ')}]`;

const verzoek = ({ referentieAanbieder, bericht, stand }: StandVerzoek): string =>
  `${referentieAanbieder} ${bericht} ${stand}`;

/** The fold of a vector, which is the same for its lines backwards and twice. */
function vouwVector(feiten: readonly Feit[]): ReturnType<typeof vouw> {
  const verloop = vouw(feiten, DOSSIER);
  expect(vouw([...feiten, ...feiten].reverse(), DOSSIER)).toStrictEqual(verloop);
  for (const rij of Object.values(verloop).flat()) expect(rij).toMatchObject(DOSSIER);
  return verloop;
}

describe('toewijzing', () => {
  testVectors(vectoren('toewijzing'), (vector) => {
    const verloop = vouwVector(leesFeiten(vector));
    expect(alsTekst(verloop.toewijzingen, versie)).toBe(vector.need('versies'));
    const actueel = actueleVersies({ ...LEEG, ...verloop }, DOSSIER);
    const tekst = alsTekst(actueel, (t) => `${t.toewijzingNummer} tot=${t.einddatum ?? '-'}`);
    expect(tekst).toBe(vector.need('actueel'));
  });
});

describe('levering', () => {
  testVectors(vectoren('levering'), (vector) => {
    expect(alsTekst(vouwVector(leesFeiten(vector)).leveringen, levering)).toBe(vector.need('leveringen'));
  });
});

describe('verzoek', () => {
  testVectors(vectoren('verzoek'), (vector) => {
    expect(alsTekst(vouwVector(leesFeiten(vector)).verzoeken, verzoek)).toBe(vector.need('verzoeken'));
  });
});

const start: Feitinhoud = {
  soort: 'start',
  status: '1',
  toewijzingNummer: 1,
  product: { categorie: '45', code: '45A04' },
  begindatum: '2025-11-01',
};

function feit(inhoud: Feitinhoud, over: Partial<Feit> = {}): Feit {
  const besluitOp = over.status === 'wacht' ? null : minuut(2);
  return { berichtId: 'a', volgnummer: 0, bekendOp: minuut(1), status: 'goedgekeurd', besluitOp, inhoud, ...over };
}

describe('what was known at an instant', () => {
  const weg = feit({ ...start, status: '3' }, { berichtId: 'b', bekendOp: minuut(3), besluitOp: minuut(4) });
  const aantal = (op: string, metWachtend = false): number =>
    vouw([feit(start), weg], DOSSIER, { op, metWachtend }).leveringen.length;

  it('is what was approved by then, the instant of the decision included', () => {
    expect([0, 1, 2, 3, 4].map((n) => aantal(minuut(n)))).toEqual([0, 0, 1, 1, 0]);
  });

  it('holds what waited then, whatever became of it', () => {
    expect([0, 1, 2, 3, 4].map((n) => aantal(minuut(n), true))).toEqual([0, 1, 1, 0, 0]);
    const vervallen = feit(start, { status: 'vervallen' });
    const stand = (op: string) => vouw([vervallen], DOSSIER, { op, metWachtend: true }).leveringen;
    expect([stand(minuut(1)).length, stand(minuut(2)).length]).toEqual([1, 0]);
  });
});

describe('what waits for its retour', () => {
  it('counts on demand, after all that was approved', () => {
    const weg = feit({ ...start, status: '3' }, { berichtId: 'b', bekendOp: minuut(0), status: 'wacht' });
    expect(vouw([weg, feit(start)], DOSSIER).leveringen).toHaveLength(1);
    expect(vouw([weg, feit(start)], DOSSIER, { metWachtend: true }).leveringen).toEqual([]);
  });

  it('never counts when it was rejected', () => {
    expect(vouw([feit(start, { status: 'vervallen' })], DOSSIER, { metWachtend: true }).leveringen).toEqual([]);
  });
});

describe('copies of one feit', () => {
  it.each<[Feitstatus, number]>([
    ['goedgekeurd', 1],
    ['vervallen', 0],
  ])('that waited and that is %s are the decided one', (status, aantal) => {
    const beide = [feit(start, { status: 'wacht' }), feit(start, { status })];
    for (const feiten of [beide, beide.toReversed()]) {
      expect(vouw(feiten, DOSSIER, { metWachtend: true }).leveringen).toHaveLength(aantal);
    }
  });

  it('that were decided twice are the first decision', () => {
    const beide = [feit(start, { status: 'vervallen' }), feit(start, { besluitOp: minuut(9) })];
    for (const feiten of [beide, beide.toReversed()]) expect(vouw(feiten, DOSSIER).leveringen).toEqual([]);
  });

  it('that came twice were known from the first', () => {
    const beide = [feit(start, { bekendOp: minuut(2) }), feit(start, { bekendOp: minuut(5), besluitOp: minuut(2) })];
    const stand = (feiten: readonly Feit[]) => vouw(feiten, DOSSIER, { op: minuut(2) }).leveringen;
    for (const feiten of [beide, beide.toReversed()]) expect(stand(feiten)).toHaveLength(1);
  });
});

it('takes what was decided in one instant by berichtId', () => {
  const verzoek = (bericht: '315' | '317'): Feitinhoud => ({
    soort: 'verzoek',
    bericht,
    referentieAanbieder: 'V-1',
    dagtekening: '2025-11-03',
  });
  const beide = [feit(verzoek('315'), { berichtId: 'a' }), feit(verzoek('317'), { berichtId: 'b' })];
  for (const feiten of [beide, beide.toReversed()]) {
    expect(vouw(feiten, DOSSIER).verzoeken).toEqual([expect.objectContaining({ bericht: '315' })]);
  }
});

describe('any feiten', () => {
  const nummer = fc.constantFrom(1, 2);
  const aanlevering = fc.constantFrom('1' as const, '3' as const);
  const referentie = fc.constantFrom('VOT-1', 'VOT-2', 'VOW-1');
  const begindatum = fc.constantFrom('2025-11-01', '2025-12-01');
  const product = { categorie: '45', code: '45A04' };
  const taak = fc.option(nummer);
  const inhoud: fc.Arbitrary<Feitinhoud> = fc.oneof(
    fc.record({
      soort: fc.constant('toewijzing' as const),
      toewijzingNummer: nummer,
      referentieAanbieder: fc.option(referentie),
      product: fc.constant(product),
      toewijzingsdatum: fc.constantFrom('2025-10-01', '2025-10-02'),
      toewijzingstijd: fc.constantFrom('10:00:00', '11:00:00'),
      ingangsdatum: fc.constant('2025-11-01'),
      einddatum: fc.constantFrom(null, '2025-11-01', '2025-12-31'),
      redenWijziging: fc.constantFrom(null, '03' as const, '13' as const),
      omvang: fc.constant(null),
      budget: fc.constantFrom(null, 100),
    }),
    fc.record({
      soort: fc.constant('start' as const),
      status: aanlevering,
      toewijzingNummer: taak,
      product: fc.constant(product),
      begindatum,
    }),
    fc.record({
      soort: fc.constant('stop' as const),
      status: aanlevering,
      toewijzingNummer: taak,
      product: fc.constant(product),
      begindatum,
      redenBeeindiging: fc.constantFrom('20' as const, '31' as const),
      einddatum: fc.constantFrom('2025-11-30', '2025-12-31'),
    }),
    fc.record({
      soort: fc.constant('verzoek' as const),
      bericht: fc.constantFrom('315' as const, '317' as const),
      referentieAanbieder: referentie,
      dagtekening: fc.constantFrom('2025-10-01', '2025-10-02'),
    }),
    fc.record({
      soort: fc.constant('antwoord' as const),
      referentieAanbieder: referentie,
      verzoekAntwoord: fc.constantFrom('1' as const, '2' as const),
    }),
  );
  /** Messages of up to three classes; all classes of a message share its fate. */
  const bericht = fc.record({
    inhouden: fc.array(inhoud, { minLength: 1, maxLength: 3 }),
    bekend: fc.nat(4),
    wacht: fc.nat(2),
    status: fc.constantFrom<Feitstatus>('wacht', 'goedgekeurd', 'goedgekeurd', 'goedgekeurd', 'vervallen'),
  });
  const feiten = fc.array(bericht, { maxLength: 12 }).map((berichten) =>
    berichten.flatMap(({ inhouden, bekend, wacht, status }, i) =>
      inhouden.map((een, volgnummer): Feit => {
        const besluitOp = status === 'wacht' ? null : minuut(bekend + wacht);
        return { berichtId: `b${i}`, volgnummer, bekendOp: minuut(bekend), status, besluitOp, inhoud: een };
      }),
    ),
  );
  /** As the hub had it before the decision. */
  const eerder = (een: Feit): Feit => ({ ...een, status: 'wacht', besluitOp: null });
  const opties = fc.record({ metWachtend: fc.boolean(), op: fc.option(fc.nat(7).map(minuut), { nil: undefined }) });
  const metOp = ({ op, metWachtend }: { op: string | undefined; metWachtend: boolean }) =>
    op === undefined ? { metWachtend } : { metWachtend, op };

  it('give the same state in any order, with repeats and with copies from before the decision', () => {
    const aankomst = feiten.chain((alle) => {
      const kopieen = fc.subarray([...alle, ...alle.map(eerder)]);
      const volgorde = kopieen.chain((extra) => {
        const samen = [...alle, ...extra];
        return fc.shuffledSubarray(samen, { minLength: samen.length, maxLength: samen.length });
      });
      return fc.tuple(fc.constant(alle), volgorde);
    });
    const gelijk = fc.property(aankomst, opties, ([alle, aangekomen], keuze) => {
      expect(vouw(aangekomen, DOSSIER, metOp(keuze))).toStrictEqual(vouw(alle, DOSSIER, metOp(keuze)));
    });
    fc.assert(gelijk, { numRuns: 300 });
  });

  it('give after every batch the state of all batches so far', () => {
    const stapels = feiten.chain((alle) =>
      fc.tuple(fc.constant(alle), fc.array(fc.tuple(fc.subarray(alle), fc.boolean()), { maxLength: 5 })),
    );
    const gelijk = fc.property(stapels, ([alle, delen]) => {
      let opgeslagen: readonly Feit[] = [];
      for (const [deel, beslist] of [...delen, [alle, true] as const]) {
        opgeslagen = [...opgeslagen, ...(beslist ? deel : deel.map(eerder))];
        const rij = new Map<string, Feit>();
        for (const een of opgeslagen) {
          const sleutel = `${een.berichtId} ${een.volgnummer}`;
          if (een.besluitOp !== null || !rij.has(sleutel)) rij.set(sleutel, een);
        }
        expect(vouw(opgeslagen, DOSSIER)).toStrictEqual(vouw([...rij.values()], DOSSIER));
      }
      expect(vouw(opgeslagen, DOSSIER)).toStrictEqual(vouw(alle, DOSSIER));
    });
    fc.assert(gelijk, { numRuns: 100 });
  });

  it('give at an instant what was stored then', () => {
    const gelijk = fc.property(feiten, fc.nat(7).map(minuut), fc.boolean(), (alle, op, metWachtend) => {
      const toen = alle
        .filter(({ bekendOp }) => bekendOp <= op)
        .map((een) => (een.besluitOp !== null && een.besluitOp > op ? eerder(een) : een));
      expect(vouw(alle, DOSSIER, { op, metWachtend })).toStrictEqual(vouw(toen, DOSSIER, { metWachtend }));
    });
    fc.assert(gelijk, { numRuns: 150 });
  });

  it('give one row per delivery and verzoek, and one content per version', () => {
    const uniek = fc.property(feiten, opties, (alle, keuze) => {
      const { toewijzingen, leveringen, verzoeken } = vouw(alle, DOSSIER, metOp(keuze));
      const sleutels = [
        ...leveringen.map((l) => JSON.stringify([l.toewijzingNummer ?? l.product, l.begindatum])),
        ...verzoeken.map((v) => v.referentieAanbieder),
      ];
      expect(new Set(sleutels).size).toBe(sleutels.length);
      const moment = (t: StandToewijzing): string => `${t.toewijzingNummer} ${t.toewijzingsdatum} ${t.toewijzingstijd}`;
      for (const rijen of Map.groupBy(toewijzingen, moment).values()) {
        expect(new Set(rijen.map((t) => JSON.stringify({ ...t, referentieAanbieder: null }))).size).toBe(1);
        expect(new Set(rijen.map((t) => t.referentieAanbieder)).size).toBe(rijen.length);
      }
    });
    fc.assert(uniek, { numRuns: 100 });
  });
});
