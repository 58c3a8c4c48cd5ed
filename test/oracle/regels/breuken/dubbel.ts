/** Rules on two or more of the same: logical keys and periods that overlap. */
import { type Random } from '../../random.ts';
import { plusDagen } from '../datum.ts';
import { type Knoop } from '../knoop.ts';
import { type Breuk, bij, type Ingreep } from './breuk.ts';
import { eind, gewoneCategorie, ingang } from './producten.ts';

/** The key of a class: what makes two of them the same for TR101. */
const SLEUTELS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '301': { Contact: ['Soort'], Relatie: ['Nummer'], ToegewezenProduct: ['ToewijzingNummer'] },
  '305': { StartProduct: ['ToewijzingNummer', 'Product/Categorie', 'Product/Code', 'Begindatum'] },
  '307': {
    StopProduct: [
      'ToewijzingNummer',
      'Product/Categorie',
      'Product/Code',
      'Begindatum',
      'Einddatum',
      'RedenBeeindiging',
    ],
  },
  '315': { AangevraagdProduct: ['ReferentieAanbieder'] },
  '317': {
    OngewijzigdProduct: ['ToewijzingNummer'],
    TeWijzigenProduct: ['ToewijzingNummer'],
    NieuwProduct: ['GewensteIngangsdatum', 'Product/Categorie', 'Product/Code'],
  },
  '323': {
    Client: ['Bsn'],
    Prestatie: ['ProductReferentie/ReferentieNummer', 'ProductReferentie/VorigReferentieNummer'],
  },
  '325': {
    Client: ['Bsn'],
    Prestatie: ['ProductReferentie/ReferentieNummer', 'ProductReferentie/VorigReferentieNummer'],
  },
};

const BSNS = ['999990019', '999900006', '999994542'];

/** Another value of the same kind that no other of its class has. */
function anders(k: Knoop, pad: string): string | undefined {
  const waarde = k.tekst(pad);
  const bezet = (k.ouder?.kinderen() ?? []).map((x) => x.tekst(pad));
  const vrij = (keuze: readonly string[]): string => keuze.find((w) => !bezet.includes(w)) ?? waarde;
  if (pad.endsWith('datum')) return plusDagen(waarde || '2026-10-01', 1);
  if (pad === 'Bsn') return vrij(BSNS);
  if (pad === 'Soort') return vrij(['01', '02', '03', '04']);
  if (pad === 'Product/Categorie') return waarde === gewoneCategorie(k) ? undefined : gewoneCategorie(k);
  if (pad === 'RedenBeeindiging') return waarde === '20' ? '02' : '20';
  if (pad === 'ToewijzingNummer') return String((Number(waarde) + 777) % 999_999_999);
  return waarde === 'ander' ? 'Ander' : 'ander';
}

const herhaald = (k: Knoop): boolean => k.ouder?.decls.find((d) => d.naam === k.naam)?.max === Infinity;

/** Copies one of a class, or makes several the same that differ in everything else. */
function dubbel(klassen: Readonly<Record<string, readonly string[]>>): Ingreep[] {
  const namen = Object.keys(klassen);
  const kopie: Ingreep = bij(namen, (k, r) => {
    if (!herhaald(k)) return false;
    for (let n = r.chance(0.2) ? 2 : 1; n > 0; n--) k.kopie();
  });
  const gelijk: Ingreep = bij(namen, (k) => {
    const broer = k.ouder?.kinderen().find((b) => b.naam === k.naam && b.boom !== k.boom);
    if (!broer) return false;
    for (const pad of klassen[k.naam]!) broer.zetAlle({ [pad]: k.heeft(pad) ? k.tekst(pad) : undefined });
  });
  return [kopie, kopie, gelijk];
}

/** A copy in which one part of the key is different, or gone. */
function bijnaDubbel(klassen: Readonly<Record<string, readonly string[]>>): Ingreep[] {
  const namen = Object.keys(klassen);
  const eenAnders: Ingreep = bij(namen, (k, r) => {
    if (!herhaald(k)) return false;
    const pad = r.pick(klassen[k.naam]!);
    const tweede = k.kopie();
    tweede.zetAlle({ [pad]: anders(k, pad) });
  });
  const eenWeg: Ingreep = bij(namen, (k, r) => {
    const paden = klassen[k.naam]!.filter((p) => k.heeft(p));
    if (!herhaald(k) || paden.length < 2) return eenAnders(k.ouder!, r);
    k.kopie().weg(r.pick(paden));
  });
  return [eenAnders, eenWeg];
}

/** Two products, one right after the other or one day too early; `soort` says how alike they are. */
const paar = (
  klasse: string,
  dagen: number | 'open' | 'zelfde',
  soort: (k: Knoop, tweede: Knoop, r: Random) => void,
): Ingreep =>
  bij(klasse, (k, r) => {
    k.zetAlle({ [ingang(k)]: '2026-12-01', [eind(k)]: '2027-05-31' });
    // Without others around them, whether the two clash is up to them alone.
    k.ouder!.boom.kinderen = [k.boom];
    const tweede = k.kopie();
    verschil(tweede, r);
    if (dagen === 'open') for (const p of [k, tweede]) p.weg(eind(p));
    else if (dagen !== 'zelfde')
      tweede.zetAlle({ [ingang(k)]: plusDagen('2027-05-31', dagen), [eind(k)]: '2027-12-31' });
    soort(k, tweede, r);
    if (r.chance(0.5)) wissel(k, tweede);
  });

/** The copy gets a key of its own, so that TR101 does not speak of it. */
function verschil(k: Knoop, r: Random): void {
  if (k.naam === 'ToegewezenProduct') k.zet('ToewijzingNummer', String(r.below(999_999)));
  if (k.naam === 'AangevraagdProduct') k.zet('ReferentieAanbieder', `VOT-${r.below(999_999)}`);
}

function wissel(a: Knoop, b: Knoop): void {
  const rij = a.ouder!.boom.kinderen;
  const [i, j] = [rij.indexOf(a.boom), rij.indexOf(b.boom)];
  [rij[i], rij[j]] = [b.boom, a.boom];
}

const zelfde = (k: Knoop, tweede: Knoop): void => {
  for (const p of [k, tweede]) p.zetAlle({ 'Product/Categorie': gewoneCategorie(k), 'Product/Code': 'ZZ001' });
};
const zonderCode = (k: Knoop, tweede: Knoop, r: Random): void => {
  zelfde(k, tweede);
  r.pick([k, tweede]).weg('Product/Code').weg('Omvang').zet('Budget', '100');
};
const generiek = (k: Knoop, tweede: Knoop, r: Random): void => {
  zelfde(k, tweede);
  r.pick([k, tweede]).weg('Product').weg('Omvang').zet('Budget', '100');
};
const andereCode = (k: Knoop, tweede: Knoop): void => {
  zelfde(k, tweede);
  tweede.zet('Product/Code', 'ZZ002');
};
const metCategorie =
  (...keuze: string[]) =>
  (k: Knoop, tweede: Knoop, r: Random): void => {
    zelfde(k, tweede);
    const categorie = r.pick(keuze);
    for (const p of [k, tweede]) p.zet('Product/Categorie', categorie);
  };
/** The categories that a Wmo municipality may assign more than once, and their neighbours. */
const hulpmiddel = metCategorie('11', '12', '13', '14');
const bijnaHulpmiddel = metCategorie('10', '15', '01');
const hulpmiddelGeneriek = (k: Knoop, tweede: Knoop, r: Random): void => {
  hulpmiddel(k, tweede, r);
  tweede.weg('Product').weg('Omvang').zet('Budget', '100');
};
const inWmo =
  (ingreep: Ingreep): Ingreep =>
  (b, r) =>
    b.boom.ns.includes('/iwmo/') ? ingreep(b, r) : false;
const vervallen =
  (reden: string, dagen: number) =>
  (k: Knoop, tweede: Knoop): void => {
    zelfde(k, tweede);
    k.zetAlle({ RedenWijziging: reden, Ingangsdatum: '2027-01-10', Einddatum: plusDagen('2027-01-10', dagen) });
    tweede.weg('RedenWijziging');
  };

/** Three to six products at random days, most of them of two codes: who clashes with whom is up to chance. */
const groep = (klasse: string): Ingreep =>
  bij(klasse, (k, r) => {
    k.ouder!.boom.kinderen = [k.boom];
    const rij = [k, ...Array.from({ length: 2 + r.below(4) }, () => k.kopie())];
    for (const p of rij) {
      const begin = plusDagen('2026-12-01', r.below(400));
      verschil(p, r);
      p.zetAlle({ [ingang(p)]: begin, [eind(p)]: r.chance(0.15) ? undefined : plusDagen(begin, r.below(150)) });
      p.zetAlle({ 'Product/Categorie': gewoneCategorie(p), 'Product/Code': r.pick(['ZZ001', 'ZZ002', 'ZZ002']) });
      if (r.chance(0.1)) p.weg('Product/Code');
      else if (r.chance(0.05)) p.weg('Product');
    }
  });

function overlap(regel: string, nummer: string, klasse: string): Breuk {
  const p = (dagen: number | 'open' | 'zelfde', soort: Parameters<typeof paar>[2]): Ingreep =>
    paar(klasse, dagen, soort);
  const is301 = nummer === '301';
  return {
    regel,
    op: [nummer],
    breek: [
      p(0, zelfde),
      p(-30, zelfde),
      p('open', zelfde),
      p(0, zonderCode),
      p(0, generiek),
      groep(klasse),
      p('zelfde', zelfde),
      inWmo(p(0, bijnaHulpmiddel)),
      ...(is301 ? [p('zelfde', vervallen('13', 1)), p('zelfde', vervallen('05', 0))] : []),
    ],
    bijna: [
      ...(is301 ? [p('zelfde', vervallen('13', 0)), p('zelfde', vervallen('01', 0))] : []),
      p(1, zelfde),
      p(0, andereCode),
      p(1, generiek),
      inWmo(p(0, hulpmiddel)),
      inWmo(p('open', hulpmiddelGeneriek)),
      p('open', andereCode),
    ],
  };
}

export const DUBBEL: readonly Breuk[] = [
  ...Object.entries(SLEUTELS).map(([nummer, klassen]): Breuk => ({
    regel: 'TR101',
    op: [nummer],
    breek: dubbel(klassen),
    bijna: bijnaDubbel(klassen),
  })),
  overlap('TR302', '301', 'ToegewezenProduct'),
  overlap('TR386', '315', 'AangevraagdProduct'),
  overlap('TR410', '317', 'NieuwProduct'),
  {
    regel: 'TR383',
    op: ['315'],
    breek: dubbel({ AangevraagdProduct: ['ReferentieAanbieder'] }),
    bijna: [
      ...bijnaDubbel({ AangevraagdProduct: ['ReferentieAanbieder'] }),
      bij('AangevraagdProduct', (k, r) => {
        const tweede = k.kopie();
        const ref = k.tekst('ReferentieAanbieder');
        tweede.zet('ReferentieAanbieder', r.pick([` ${ref}`, `${ref} `, ref.toLowerCase(), `${ref}0`]));
      }),
    ],
  },
];
