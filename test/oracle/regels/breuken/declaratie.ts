/** Rules of the 323 and 325: amounts, periods, references. */
import { type Random } from '../../random.ts';
import { eersteDag, laatsteDag, plusDagen, plusJaren } from '../datum.ts';
import { type Knoop } from '../knoop.ts';
import { type Breuk, bij, dagtekening, type Ingreep } from './breuk.ts';

const BEIDE = ['323', '325'];

const saldo = (plekken: readonly Knoop[]): number =>
  plekken.reduce(
    (som, p) =>
      som + Number(p.tekst('IngediendBedrag/Bedrag')) * (p.tekst('IngediendBedrag/DebetCredit') === 'C' ? -1 : 1),
    0,
  );

function zetTotaal(k: Knoop, pad: string, bedrag: number): void {
  k.zet(`${pad}/TotaalBedrag`, String(Math.abs(bedrag))).zet(`${pad}/DebetCredit`, bedrag < 0 ? 'C' : 'D');
}

const totaalVan = (k: Knoop, pad: string): number =>
  Number(k.tekst(`${pad}/TotaalBedrag`)) * (k.tekst(`${pad}/DebetCredit`) === 'C' ? -1 : 1);

/** Makes the totals right again after the prestaties changed. */
export function sluitend(bericht: Knoop): void {
  const som = saldo(bericht.alle('Prestatie'));
  const declaratie = bericht.kind('Declaratie');
  if (declaratie) zetTotaal(declaratie, 'TotaalIngediendBedrag', som);
  const antwoord = bericht.kind('DeclaratieAntwoord');
  if (!antwoord) return;
  const afgewezen = antwoord
    .kind('RetourCodes')
    ?.kinderen()
    .some((c) => !['0200', '8001'].includes(c.boom.ruw));
  const toegekend = afgewezen ? 0 : totaalVan(antwoord, 'TotaalIngediendBedrag') - som;
  zetTotaal(antwoord, 'TotaalToegekendBedrag', toegekend);
}

/** A change of one prestatie, after which the totals fit again. */
const prestatie = (doe: (k: Knoop, r: Random, b: Knoop) => false | void): Ingreep =>
  bij('Prestatie', (k, r, b) => {
    if (doe(k, r, b) === false) return false;
    sluitend(b);
  });

/** A second prestatie, in the same or another client, changed by `doe`. */
const paar = (
  doe: (eerste: Knoop, tweede: Knoop, r: Random) => void,
  clienten: 'een' | 'twee' | 'maakt niet uit' = 'maakt niet uit',
): Ingreep =>
  prestatie((k, r, b) => {
    const tweede = k.kopie();
    tweede.zet('ProductReferentie/ReferentieNummer', `P-${r.below(99_999)}`);
    const andere = r.pick(b.alle('Prestaties'));
    if (clienten === 'twee' || (clienten !== 'een' && r.chance(0.5))) {
      if (andere.boom === k.ouder!.boom && clienten === 'twee') return false;
      tweede.verwijder();
      andere.boom.kinderen.push(tweede.boom);
    }
    doe(k, tweede, r);
  });

const periode = (begin: string, einde: string): Ingreep =>
  prestatie((k) => void k.zet('ProductPeriode/Begindatum', begin).zet('ProductPeriode/Einddatum', einde));

const declaratiePeriode = (begin: string, einde: string): Ingreep =>
  bij('Declaratie', (k) => void k.zet('DeclaratiePeriode/Begindatum', begin).zet('DeclaratiePeriode/Einddatum', einde));

const bedrag = (waarde: string, dc: string): Ingreep =>
  prestatie((k) => void k.zet('IngediendBedrag/Bedrag', waarde).zet('IngediendBedrag/DebetCredit', dc));

const totaal = (klasse: string, pad: string, waarde: string, dc: string): Ingreep =>
  bij(klasse, (k) => void k.zet(`${pad}/TotaalBedrag`, waarde).zet(`${pad}/DebetCredit`, dc));

/** Moves the total by this many cents. */
const scheef = (klasse: string, pad: string, n: (r: Random) => number): Ingreep =>
  bij(klasse, (k, r) => zetTotaal(k, pad, totaalVan(k, pad) + n(r)));

const VORIG = 'ProductReferentie/VorigReferentieNummer';
const NUMMER = 'ProductReferentie/ReferentieNummer';
const credit = (k: Knoop, vorig: string): Knoop => k.zet(VORIG, vorig).zet('IngediendBedrag/DebetCredit', 'C');
const debet = (k: Knoop): Knoop => k.zet('IngediendBedrag/DebetCredit', 'D').weg(VORIG);

/** Everything that a total may be: below zero, zero, above. */
const alles = (dc: 'C' | 'D'): Ingreep =>
  bij(['Declaratie', 'DeclaratieAntwoord'], (_k, r, b) => {
    for (const p of b.alle('Prestatie'))
      if (dc === 'C') credit(p, `O-${r.below(99_999)}`);
      else debet(p);
    sluitend(b);
  });

const eenheid = (code: string, tarief: string | undefined): Ingreep =>
  prestatie((k) => {
    k.zetAlle({ Eenheid: code, ProductTarief: tarief });
    if (code === '83') k.zet('GeleverdVolume', k.tekst('IngediendBedrag/Bedrag'));
  });

const euros = (n: number): Ingreep =>
  prestatie((k) => {
    const volume = Number(k.tekst('IngediendBedrag/Bedrag')) + n;
    if (volume < 0) return false;
    k.zet('Eenheid', '83').weg('ProductTarief').zet('GeleverdVolume', String(volume));
  });

const oud = (dagtekening323: string, n: number): Ingreep =>
  bij('Declaratie', (k, r) => {
    k.zet('DeclaratieDagtekening', dagtekening323);
    const laatst = plusDagen(plusJaren(dagtekening323, -5), n);
    r.pick(k.alle('Prestatie'))
      .zet('ProductPeriode/Begindatum', eersteDag(laatst))
      .zet('ProductPeriode/Einddatum', laatst);
  });

const naDagtekening = (n: number): Ingreep =>
  prestatie((k, _r, b) => {
    const einde = plusDagen(dagtekening(b), n);
    k.zet('ProductPeriode/Begindatum', eersteDag(einde)).zet('ProductPeriode/Einddatum', einde);
  });

const eindeNaBegin = (n: number): Ingreep =>
  prestatie((k) => void k.zet('ProductPeriode/Einddatum', plusDagen(k.tekst('ProductPeriode/Begindatum'), n)));

/** A period of one day, counted from the last day of the declaratie. */
const eindeNaDeclaratie = (n: number): Ingreep =>
  prestatie((k, _r, b) => {
    const dag = plusDagen(b.tekst('Declaratie/DeclaratiePeriode/Einddatum'), n);
    k.zet('ProductPeriode/Begindatum', dag).zet('ProductPeriode/Einddatum', dag);
  });

export const DECLARATIE: readonly Breuk[] = [
  {
    regel: 'CD060',
    op: BEIDE,
    breek: [
      prestatie((k) => void k.zet('IngediendBedrag/DebetCredit', 'C').weg(VORIG)),
      prestatie((k, r) => void k.zet('IngediendBedrag/DebetCredit', 'D').zet(VORIG, `O-${r.below(9999)}`)),
      prestatie((k) => void k.zet('IngediendBedrag/DebetCredit', 'C').zet(VORIG, '  ')),
    ],
    bijna: [
      prestatie((k, r) => void credit(k, `O-${r.below(9999)}`)),
      prestatie((k) => void debet(k)),
      prestatie((k, r) => void k.zet('IngediendBedrag/DebetCredit', 'D').zet(VORIG, r.pick([' ', '\n', '\t ']))),
    ],
  },
  {
    regel: 'CD087',
    op: ['323'],
    breek: [eenheid('83', '125'), eenheid('01', undefined), eenheid('82', undefined), eenheid('83', '0')],
    bijna: [eenheid('83', undefined), eenheid('84', '0'), eenheid('04', '125')],
  },
  {
    regel: 'CS100',
    op: ['323'],
    breek: [periode('2020-12-31', '2020-12-31'), declaratiePeriode('2020-12-01', '2020-12-31')],
    bijna: [periode('2021-01-01', '2021-01-31'), declaratiePeriode('2021-01-01', '2021-01-31')],
  },
  {
    regel: 'CS325',
    op: BEIDE,
    breek: [
      bedrag('0', 'C'),
      totaal('Declaratie', 'TotaalIngediendBedrag', '0', 'C'),
      totaal('DeclaratieAntwoord', 'TotaalIngediendBedrag', '0', 'C'),
      totaal('DeclaratieAntwoord', 'TotaalToegekendBedrag', '0', 'C'),
    ],
    bijna: [
      bedrag('0', 'D'),
      bedrag('1', 'C'),
      totaal('Declaratie', 'TotaalIngediendBedrag', '0', 'D'),
      totaal('DeclaratieAntwoord', 'TotaalToegekendBedrag', '0', 'D'),
    ],
  },
  {
    regel: 'CS337',
    op: ['323'],
    breek: [
      periode('2026-09-30', '2026-10-01'),
      periode('2025-10-01', '2026-10-01'),
      periode('2025-12-01', '2026-01-31'),
    ],
    bijna: [
      periode('2026-10-01', '2026-10-31'),
      periode('2026-02-28', '2026-02-28'),
      periode('2026-10-31', '2026-10-01'),
    ],
  },
  {
    regel: 'CS339',
    op: ['323'],
    breek: [euros(1), euros(-1), euros(500)],
    bijna: [euros(0), eenheid('82', '1')],
  },
  {
    regel: 'CS340',
    op: ['323'],
    breek: [
      declaratiePeriode('2026-10-02', '2026-10-31'),
      declaratiePeriode('2026-10-01', '2026-10-30'),
      declaratiePeriode('2026-09-01', '2026-10-31'),
      declaratiePeriode('2024-02-01', '2024-02-28'),
      declaratiePeriode('2026-10-15', '2026-11-14'),
      declaratiePeriode('2025-12-01', '2026-12-31'),
      declaratiePeriode('2026-10-31', '2026-10-01'),
    ],
    bijna: [
      declaratiePeriode('2024-02-01', '2024-02-29'),
      declaratiePeriode('2026-02-01', '2026-02-28'),
      declaratiePeriode('2025-12-01', '2025-12-31'),
      declaratiePeriode('2026-09-01', '2026-09-30'),
      bij('Declaratie', (k, r) => {
        const begin = eersteDag('2021-01-01', r.below(60));
        k.zet('DeclaratiePeriode/Begindatum', begin).zet('DeclaratiePeriode/Einddatum', laatsteDag(begin));
      }),
    ],
  },
  {
    regel: 'TR134',
    op: ['323'],
    breek: [
      naDagtekening(32),
      bij('Declaratie', (k, _r, b) => void k.zet('DeclaratiePeriode/Begindatum', plusDagen(dagtekening(b), 1))),
    ],
    bijna: [
      prestatie(
        (k, _r, b) =>
          void k.zet('ProductPeriode/Begindatum', dagtekening(b)).zet('ProductPeriode/Einddatum', dagtekening(b)),
      ),
      bij('Declaratie', (k, _r, b) => void k.zet('DeclaratiePeriode/Begindatum', dagtekening(b))),
    ],
  },
  {
    regel: 'TR134',
    op: ['325'],
    breek: [naDagtekening(32), naDagtekening(60)],
    bijna: [naDagtekening(0), naDagtekening(-1)],
  },
  {
    regel: 'TR137',
    op: BEIDE,
    breek: [
      eindeNaBegin(-1),
      naDagtekening(1),
      bij('Declaratie', (k, _r, b) => void k.zet('DeclaratiePeriode/Einddatum', plusDagen(dagtekening(b), 1))),
      eindeNaBegin(-40),
    ],
    bijna: [
      eindeNaBegin(0),
      naDagtekening(0),
      bij('Declaratie', (k, _r, b) => void k.zet('DeclaratiePeriode/Einddatum', dagtekening(b))),
    ],
  },
  {
    regel: 'TR315',
    op: ['323'],
    breek: [
      paar((k, t) => (credit(k, 'O-1'), credit(t, 'O-1'))),
      paar((k, t) => (credit(k, 'O-1'), t.zet(VORIG, 'O-1'))),
    ],
    bijna: [
      paar((k, t) => (credit(k, 'O-1'), credit(t, 'o-1'))),
      paar((k, t) => (credit(k, 'O-1'), credit(t, 'O-1 '))),
      paar((k, t) => (credit(k, ' '), credit(t, ' '))),
    ],
  },
  {
    regel: 'TR316',
    op: ['323'],
    breek: [
      paar((k, t) => void credit(t, debet(k).tekst(NUMMER))),
      paar((k, t) => void credit(k, debet(t).tekst(NUMMER))),
      prestatie((k) => void credit(k, k.tekst(NUMMER))),
      prestatie((k) => void debet(k).zet(NUMMER, ' ')),
    ],
    bijna: [
      paar((k, t) => void credit(t, `${debet(k).tekst(NUMMER)}0`)),
      paar((k, t) => void credit(t, ` ${debet(k).tekst(NUMMER)}`)),
      paar((k, t) => void credit(t, debet(k).tekst(NUMMER).toLowerCase())),
    ],
  },
  {
    regel: 'TR319',
    op: ['323'],
    breek: [eindeNaDeclaratie(1), eindeNaDeclaratie(31)],
    bijna: [eindeNaDeclaratie(0), eindeNaDeclaratie(-1), eindeNaDeclaratie(-62)],
  },
  {
    regel: 'TR335',
    op: ['323'],
    breek: [oud('2026-11-02', -1), oud('2028-02-29', -1), oud('2026-11-02', -40)],
    bijna: [oud('2026-11-02', 0), oud('2028-02-29', 0), oud('2026-03-31', 0), oud('2026-11-02', 1)],
  },
  {
    regel: 'TR342',
    op: ['325'],
    breek: [
      scheef('DeclaratieAntwoord', 'TotaalToegekendBedrag', (r) => r.pick([1, -1])),
      scheef('DeclaratieAntwoord', 'TotaalIngediendBedrag', (r) => r.pick([1, -1, 500])),
      bij('DeclaratieAntwoord', (k) => void k.zet('RetourCodes/RetourCode', '9333')),
    ],
    bijna: [
      alles('D'),
      alles('C'),
      bij('DeclaratieAntwoord', (k) => {
        k.zet('RetourCodes/RetourCode', '9333');
        zetTotaal(k, 'TotaalToegekendBedrag', 0);
      }),
      bij('DeclaratieAntwoord', (k, _r, b) => {
        k.weg('Clienten').zet('RetourCodes/RetourCode', '8001');
        sluitend(b);
      }),
    ],
  },
  {
    regel: 'TR358',
    op: ['323'],
    breek: [
      scheef('Declaratie', 'TotaalIngediendBedrag', (r) => r.pick([1, -1])),
      bij(
        'Declaratie',
        (k) =>
          void k.zet(
            'TotaalIngediendBedrag/DebetCredit',
            k.tekst('TotaalIngediendBedrag/DebetCredit') === 'C' ? 'D' : 'C',
          ),
      ),
      totaal('Declaratie', 'TotaalIngediendBedrag', '0', 'D'),
    ],
    bijna: [alles('D'), alles('C'), paar((k, t) => (debet(k), credit(t, 'O-77')))],
  },
  {
    regel: 'TR416',
    op: ['323'],
    breek: [paar((k, t) => (debet(k), debet(t)), 'een')],
    bijna: [
      paar((k, t) => (debet(k), credit(t, 'O-78')), 'een'),
      paar((k, t, r) => {
        debet(k);
        debet(t);
        const pad = r.pick(['ToewijzingNummer', 'ProductCode', 'ProductPeriode/Einddatum']);
        t.zet(pad, pad.endsWith('datum') ? plusDagen(k.tekst(pad), -1) : pad === 'ProductCode' ? '45A99' : '7');
      }, 'een'),
      paar((k, t) => (debet(k), debet(t)), 'twee'),
    ],
  },
];
