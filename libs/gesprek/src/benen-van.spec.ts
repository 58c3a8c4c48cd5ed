import { maakKalender } from '#hub/termijnen';
import { geldig } from '../../../test/builders/geldig.ts';
import { gespreksbericht, type Gespreksnaam } from '../../../test/builders/gespreksbericht.ts';
import { testVectors, type Vector } from '../../../test/support/vectors.ts';
import { benenVan, type HeenGebeurtenis } from './benen-van.ts';
import { GEEN_GESPREK, type Gespreksdeel } from './gesprek.ts';

const ID = '019ac000-0000-7000-8000-000000000001';
const ANDER = '019ac000-0000-7000-8000-000000000002';
const kalender = maakKalender();

function heenVan(v: Vector): HeenGebeurtenis<Gespreksnaam> {
  const naam = v.need('bericht') as Gespreksnaam;
  const referenties = v.take('referenties')?.split(' ');
  const verzoekAntwoord = v.take('antwoord') as '1' | '2' | undefined;
  const dagtekening = v.take('dagtekening');
  const waarde = gespreksbericht(naam, {
    ...(referenties === undefined ? {} : { referenties }),
    ...(verzoekAntwoord === undefined ? {} : { verzoekAntwoord }),
    ...(dagtekening === undefined ? {} : { dagtekening }),
  });
  return { soort: 'heen', naam, waarde, berichtId: ID, op: new Date(v.need('op')) };
}

const benenTekst = ({ benen }: Gespreksdeel): string => benen.map((b) => `${naamVan(b)}=${b.uiterlijk}`).join(' ');
const naamVan = (b: Gespreksdeel['benen'][number]): string =>
  b.referentie === null ? b.been : `${b.been}/${b.referentie}`;
const besluitenTekst = ({ besluiten }: Gespreksdeel): string =>
  besluiten.map((b) => `${b.referentie}=${b.soort}`).join(' ') || '-';

describe('what a heenbericht opens', () => {
  testVectors(new URL('../vectors/benen.txt', import.meta.url), (v) => {
    const heen = heenVan(v);
    const deel = benenVan(heen, kalender);
    const domein = heen.naam.startsWith('JW') ? 'jw' : 'wmo';
    const aanbieder = v.need('aanbieder');
    expect(deel.gesprekken).toEqual([{ id: ID, berichtnaam: heen.naam, domein, aanbieder, op: heen.op }]);
    expect(benenTekst(deel)).toBe(v.need('benen'));
    expect(besluitenTekst(deel)).toBe(v.need('besluiten'));
    expect(deel.benen.every((b) => b.gesprek === ID && b.berichtId === null && b.goed === null)).toBe(true);
    expect(deel.besluiten.every((b) => b.berichtId === ID && b.domein === domein && b.aanbieder === aanbieder)).toBe(
      true,
    );
  });

  it('is nothing for a declaratie and its antwoord: they have no retourbericht', () => {
    for (const naam of ['JW323', 'WMO325'] as const) {
      const heen: HeenGebeurtenis = { soort: 'heen', naam, waarde: geldig(naam), berichtId: ID, op: new Date() };
      expect(benenVan(heen, kalender)).toEqual(GEEN_GESPREK);
    }
  });
});

describe('what a retour fills', () => {
  it.each([
    ['JW301', '302'],
    ['WMO305', '306'],
    ['JW307', '308'],
    ['WMO315', '316'],
    ['JW317', '318'],
    ['WMO319', '320'],
  ] as const)('of %s: leg %s, approved or not', (naam, been) => {
    for (const goed of [true, false]) {
      const deel = benenVan({ soort: 'retour', naam, heenId: ID, berichtId: ANDER, goed }, kalender);
      const leg = { gesprek: ID, been, referentie: null, berichtId: ANDER, goed, uiterlijk: null };
      expect(deel).toEqual({ gesprekken: [], benen: [leg], besluiten: [] });
    }
  });

  it('is nothing for what has no retourbericht', () => {
    const retour = { soort: 'retour', heenId: ID, berichtId: ANDER, goed: false } as const;
    expect(benenVan({ ...retour, naam: 'JW323' }, kalender)).toEqual(GEEN_GESPREK);
    expect(benenVan({ ...retour, naam: 'JW302' }, kalender)).toEqual(GEEN_GESPREK);
  });
});
