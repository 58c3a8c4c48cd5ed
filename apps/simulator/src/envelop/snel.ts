import { type Envelop, type Fout, type Partij, ROOT } from './envelop.ts';
import { OnleesbareEnvelop } from './lezen.ts';

const veld = (naam: string): RegExp => new RegExp(`<(?:[\\w.-]+:)?${naam}>\\s*([^<]*?)\\s*</`);
const VELD = {
  berichtcode: veld('berichtcode'),
  zender: veld('organisatie'),
  applicatie: veld('applicatie'),
  referentienummer: veld('referentienummer'),
  tijdstipBericht: veld('tijdstipBericht'),
  crossRefnummer: veld('crossRefnummer'),
  functie: veld('functie'),
  code: veld('code'),
  plek: veld('plek'),
};
/** The head of an envelope is well within this many characters; what follows is base64. */
const KOP = 4096;

function partij(kop: string, van: number): Partij {
  const deel = van < 0 ? '' : kop.slice(van);
  return { organisatie: VELD.zender.exec(deel)?.[1] ?? '', applicatie: VELD.applicatie.exec(deel)?.[1] ?? '' };
}

function payloadVan(xml: string): Buffer | undefined {
  const begin = xml.indexOf('xmlBestand>');
  if (begin < 0) return undefined;
  return Buffer.from(xml.slice(begin + 11, xml.indexOf('<', begin)), 'base64');
}

function foutVan(soort: string, xml: string): Fout | undefined {
  if (!soort.startsWith('Fo')) return undefined;
  return {
    code: VELD.code.exec(xml)?.[1] ?? '?',
    plek: VELD.plek.exec(xml)?.[1]?.toLowerCase() === 'client' ? 'client' : 'server',
    omschrijving: '',
  };
}

/**
 * Reads an envelope by looking for its fields, without parsing: for load runs, where the simulator must be much faster
 * than what it measures. It checks nothing; only `leesEnvelop` says that something is right.
 */
export function zoekEnvelop(xml: string): Envelop {
  const kop = xml.slice(0, KOP);
  const code = VELD.berichtcode.exec(kop)?.[1] ?? '';
  const referentienummer = VELD.referentienummer.exec(kop)?.[1];
  if (!(code in ROOT) || referentienummer === undefined) throw new OnleesbareEnvelop('geen stuurgegevens gevonden');
  return {
    soort: code as Envelop['soort'],
    zender: partij(kop, kop.search(/<(?:[\w.-]+:)?zender>/)),
    ontvanger: partij(kop, kop.search(/<(?:[\w.-]+:)?ontvanger>/)),
    referentienummer,
    tijdstipBericht: VELD.tijdstipBericht.exec(kop)?.[1] ?? '',
    crossRefnummer: VELD.crossRefnummer.exec(kop)?.[1],
    functie: VELD.functie.exec(kop)?.[1],
    payload: payloadVan(xml),
    fout: foutVan(code, kop),
  };
}
