import type { Feit, Feitinhoud, Feitstatus } from '#hub/regels';
import type { Vector } from '../support/vectors.ts';
import { AANBIEDER, BSN, product, splits, woorden } from './stand-vector.ts';

/** Whose the feiten of a vector are. */
export const DOSSIER = { aanbieder: AANBIEDER, bsn: BSN };

const PRODUCT = '45/45A04';
const START = { nummer: '1', product: PRODUCT, begin: '2025-11-01', aanlevering: '1' };

type Inhoud<S extends Feitinhoud['soort']> = Extract<Feitinhoud, { soort: S }>;

const nummerVan = (tekst: string | undefined): number | null => (tekst === undefined ? null : Number(tekst));

function toewijzing(regel: string): Inhoud<'toewijzing'> {
  const gewoon = { nummer: '1', op: '2025-10-30T10:00:00', van: '2025-11-01', tot: '2026-10-31', omvang: '120' };
  const w = woorden(regel, { ...gewoon, reden: undefined, ref: undefined });
  const [toewijzingsdatum = '', toewijzingstijd = ''] = (w.op ?? '').split('T');
  return {
    soort: 'toewijzing',
    toewijzingNummer: Number(w.nummer),
    referentieAanbieder: w.ref ?? null,
    product: { categorie: '45', code: '45A04' },
    toewijzingsdatum,
    toewijzingstijd,
    ingangsdatum: w.van ?? '',
    einddatum: w.tot ?? null,
    redenWijziging: (w.reden ?? null) as Inhoud<'toewijzing'>['redenWijziging'],
    omvang: { volume: Number(w.omvang), eenheid: '04', frequentie: '6' },
    budget: null,
  };
}

function start(regel: string): Inhoud<'start'> {
  const w = woorden(regel, START);
  return {
    soort: 'start',
    status: w.aanlevering === '3' ? '3' : '1',
    toewijzingNummer: nummerVan(w.nummer),
    product: product(w.product) ?? null,
    begindatum: w.begin ?? '',
  };
}

function stop(regel: string): Inhoud<'stop'> {
  const [eigen, rest] = splits(regel, ['reden', 'eind']);
  const w = woorden(eigen, { reden: '31', eind: '2025-11-30' });
  const redenBeeindiging = w.reden as Inhoud<'stop'>['redenBeeindiging'];
  return { ...start(rest), soort: 'stop', redenBeeindiging, einddatum: w.eind ?? '' };
}

function verzoek(regel: string): Inhoud<'verzoek'> {
  const w = woorden(regel, { soort: '315', ref: 'VOT-1' });
  const bericht = w.soort === '317' ? '317' : '315';
  return { soort: 'verzoek', bericht, referentieAanbieder: w.ref ?? '', dagtekening: '2025-11-03' };
}

function antwoord(regel: string): Inhoud<'antwoord'> {
  const w = woorden(regel, { antwoord: '1', ref: 'VOT-1' });
  return { soort: 'antwoord', verzoekAntwoord: w.antwoord === '2' ? '2' : '1', referentieAanbieder: w.ref ?? '' };
}

const MAAK: Record<string, ((regel: string) => Feitinhoud) | undefined> = {
  toewijzing,
  start,
  stop,
  verzoek,
  antwoord,
};

/** Minute of 3 November 2025. */
export const minuut = (n: number): string => new Date(Date.UTC(2025, 10, 3, 8, n)).toISOString();

/**
 * The feiten of a vector, one per line `feit.N: soort woord=waarde …`, decided in the order of the lines. Two words are
 * for all: `status`, and `bericht` for feiten of one message. An unknown word fails.
 */
export function leesFeiten(vector: Vector): Feit[] {
  const volgende = new Map<string, { readonly minuut: number; volgnummer: number }>();
  return vector.takeAll('feit.').map(([n, regel]) => {
    const [soort = '', ...rest] = regel.split(' ');
    const [eigen, inhoud] = splits(rest.join(' '), ['status', 'bericht']);
    const { status, bericht } = woorden(eigen, { status: 'goedgekeurd', bericht: `bericht-${n}` });
    const berichtId = bericht ?? '';
    const plaats = volgende.get(berichtId) ?? { minuut: Number(n), volgnummer: 0 };
    volgende.set(berichtId, { ...plaats, volgnummer: plaats.volgnummer + 1 });
    const maak = MAAK[soort];
    if (!maak) throw new Error(`onbekend feit ${soort}`);
    return {
      berichtId,
      volgnummer: plaats.volgnummer,
      bekendOp: minuut(0),
      status: status as Feitstatus,
      besluitOp: status === 'wacht' ? null : minuut(plaats.minuut),
      inhoud: maak(inhoud),
    };
  });
}
