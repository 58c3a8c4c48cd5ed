/** Rules of 305, 307 and 319, and of beschikking and verwijzer in the 315. */
import { type Random } from '../../random.ts';
import { plusDagen } from '../datum.ts';
import { type Knoop } from '../knoop.ts';
import { type Breuk, bij, dagtekening, type Ingreep } from './breuk.ts';

const verwijzer = (type: readonly string[], waarden: Readonly<Record<string, string | undefined>>): Ingreep =>
  bij('Verwijzer', (k, r) => void k.zet('Type', r.pick(type)).zetAlle(waarden));
const MET_CODE = ['02', '03', '04', '05'];
const ANDERS = ['01', '06', '08'];

const antwoord = (waarden: Readonly<Record<string, string | undefined>>): Ingreep =>
  bij('Antwoord', (k) => {
    if (waarden['Woonplaatsbeginsel/Gemeente'] !== undefined && !k.decls.some((d) => d.naam === 'Woonplaatsbeginsel'))
      return false;
    for (const [pad, waarde] of Object.entries(waarden))
      if (waarde !== undefined) k.zet(pad, waarde);
      else k.weg(pad);
  });
const reden = (r: Random): string => r.pick(['1', '2', '3', '4', '5', '6', '7', '9']);

const beschikking = (nummer: string | undefined, datum: string | undefined): Ingreep =>
  bij('AangevraagdProduct', (k) => void k.zetAlle({ BeschikkingNummer: nummer, BeschikkingIngangsdatum: datum }));

const LEVERING = ['StartProduct', 'StopProduct'];
const dag = (veld: string, datum: (k: Knoop, b: Knoop, r: Random) => string): Ingreep =>
  bij(LEVERING, (k, r, b) => void k.zet(veld, datum(k, b, r)));

export const OVERIG: readonly Breuk[] = [
  {
    regel: 'CS058',
    op: ['305', '307'],
    breek: [dag('StatusAanlevering', (_k, _b, r) => r.pick(['2', '9']))],
    bijna: [dag('StatusAanlevering', (_k, _b, r) => r.pick(['1', '3']))],
  },
  {
    regel: 'TR134',
    op: ['305'],
    breek: [dag('Begindatum', (_k, b, r) => plusDagen(dagtekening(b), 1 + r.below(3)))],
    bijna: [dag('Begindatum', (_k, b, r) => plusDagen(dagtekening(b), -r.below(2)))],
  },
  {
    regel: 'TR134',
    op: ['307'],
    breek: [dag('Einddatum', (_k, b, r) => plusDagen(dagtekening(b), 1 + r.below(3)))],
    bijna: [dag('Einddatum', (_k, b, r) => plusDagen(dagtekening(b), -r.below(2)))],
  },
  {
    regel: 'TR018',
    op: ['307'],
    breek: [dag('Einddatum', (k) => plusDagen(k.tekst('Begindatum'), -1)), dag('Einddatum', () => '1999-12-31')],
    bijna: [
      dag('Einddatum', (k) => k.tekst('Begindatum')),
      dag('Einddatum', (k) => plusDagen(k.tekst('Begindatum'), 1)),
    ],
  },
  {
    regel: 'CD043',
    op: ['315'],
    breek: [beschikking('0', undefined), beschikking('8100042', undefined), beschikking(undefined, '2026-08-01')],
    bijna: [beschikking(undefined, undefined), beschikking('0', '2026-08-01')],
  },
  {
    regel: 'CD066',
    op: ['315'],
    breek: [verwijzer(MET_CODE, { Naam: 'Huisarts', ZorgverlenerCode: '01999999' })],
    bijna: [
      verwijzer(MET_CODE, { Naam: undefined, ZorgverlenerCode: '00000000' }),
      verwijzer(MET_CODE, { Naam: 'H', ZorgverlenerCode: undefined }),
    ],
  },
  {
    regel: 'CD067',
    op: ['315'],
    breek: [verwijzer(MET_CODE, { Naam: undefined, ZorgverlenerCode: undefined })],
    bijna: [
      verwijzer(ANDERS, { Naam: undefined, ZorgverlenerCode: undefined }),
      verwijzer(MET_CODE, { Naam: 'H', ZorgverlenerCode: undefined }),
    ],
  },
  {
    regel: 'CD068',
    op: ['315'],
    breek: [
      verwijzer(ANDERS, { ZorgverlenerCode: '01999999' }),
      verwijzer(ANDERS, { Naam: 'H', ZorgverlenerCode: '01999999' }),
    ],
    bijna: [
      verwijzer(ANDERS, { Naam: 'H', ZorgverlenerCode: undefined }),
      verwijzer(MET_CODE, { Naam: undefined, ZorgverlenerCode: '01999999' }),
    ],
  },
  {
    regel: 'CD085',
    op: ['319'],
    breek: [
      antwoord({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: undefined }),
      antwoord({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: undefined, Woonplaatsbeginsel: undefined }),
    ],
    bijna: [
      (b, r) =>
        antwoord({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: reden(r), Woonplaatsbeginsel: undefined })(b, r),
      antwoord({ VerzoekAntwoord: '2', RedenAfwijzingVerzoek: undefined, Woonplaatsbeginsel: undefined }),
    ],
  },
  {
    regel: 'CD086',
    op: ['319'],
    breek: [
      (b, r) => antwoord({ VerzoekAntwoord: '2', RedenAfwijzingVerzoek: reden(r) })(b, r),
      antwoord({ VerzoekAntwoord: '2', RedenAfwijzingVerzoek: '8' }),
    ],
    bijna: [
      antwoord({ VerzoekAntwoord: '2', RedenAfwijzingVerzoek: undefined }),
      antwoord({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8' }),
    ],
  },
  {
    regel: 'TR377',
    op: ['319'],
    alleen: 'Jw',
    breek: [
      antwoord({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel: undefined }),
      antwoord({ VerzoekAntwoord: '2', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel: undefined }),
    ],
    bijna: [
      antwoord({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', 'Woonplaatsbeginsel/Gemeente': '0000' }),
      (b, r) => antwoord({ RedenAfwijzingVerzoek: reden(r), Woonplaatsbeginsel: undefined })(b, r),
    ],
  },
  {
    regel: 'TR409',
    op: ['319'],
    alleen: 'Jw',
    breek: [
      (b, r) =>
        antwoord({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: reden(r), 'Woonplaatsbeginsel/Gemeente': '0307' })(
          b,
          r,
        ),
    ],
    bijna: [
      antwoord({ RedenAfwijzingVerzoek: '8', 'Woonplaatsbeginsel/Gemeente': '0307' }),
      antwoord({ VerzoekAntwoord: '2', RedenAfwijzingVerzoek: undefined, 'Woonplaatsbeginsel/Gemeente': '0307' }),
    ],
  },
];
