import { type Parameters, type Stuurgegevens, type Systeem } from './envelop.ts';
import { NS_GGK, NS_STUF } from './namespaces.ts';
import { omhulsel, type Verpakking } from './schrijf-verpakking.ts';
import { element, kap } from './xml-tekst.ts';

const MAX_OMSCHRIJVING = 200;
const MAX_DETAILS = 1000;
/** Payload bytes per step: a multiple of three, so that the base64 of the steps can stand behind each other. */
const STAP = 49_152;

/** Body of an outgoing Fo01 or Fo03. `detailsXML` is never written: it would carry the whole message, person and all. */
export interface NieuweFout {
  readonly code: string;
  readonly plek: 'client' | 'server';
  /** Cut to 200 characters. */
  readonly omschrijving: string;
  /** Cut to 1,000 characters; left out when empty. */
  readonly details?: string;
}

export interface NieuwBericht {
  readonly stuurgegevens: Stuurgegevens;
  readonly parameters: Omit<Parameters, 'bestandsnaam'>;
  /** The bericht itself: UTF-8 without BOM. */
  readonly payload: Uint8Array;
}

/** A Di01 or Du01 with its payload as xmlBestand. */
export function schrijfBericht(bericht: NieuwBericht, verpakking: Verpakking): Uint8Array {
  const { stuurgegevens, parameters, payload } = bericht;
  const wortel = stuurgegevens.berichtcode === 'Du01' ? 'envelopRetourbericht-ggk_Du01' : 'envelopHeenbericht-ggk_Di01';
  const { voor, na } = omhulsel(verpakking, stuurgegevens, `${NS_GGK}/${wortel}`);
  const kop =
    `${voor}<GGK:${wortel} xmlns:StUF="${NS_STUF}" xmlns:GGK="${NS_GGK}">` +
    `<GGK:stuurgegevens>${stuurgegevensTekst(stuurgegevens)}</GGK:stuurgegevens><GGK:parameters>` +
    element('GGK:applicatieVersie', parameters.applicatieVersie) +
    element('GGK:applicatieSubversie', parameters.applicatieSubversie) +
    element('GGK:functieVersie', parameters.functieVersie) +
    element('GGK:functieSubversie', parameters.functieSubversie) +
    '<GGK:bericht><GGK:xmlBestand>';
  return metBase64(kop, payload, `</GGK:xmlBestand></GGK:bericht></GGK:parameters></GGK:${wortel}>${na}`);
}

/** A Fo01: the message that `crossRefnummer` names was not processed. */
export function schrijfFo01(stuurgegevens: Stuurgegevens, fout: NieuweFout, verpakking: Verpakking): Uint8Array {
  const { voor, na } = omhulsel(verpakking, stuurgegevens, `${NS_STUF}/Fo01Bericht`);
  return Buffer.from(voor + foutbericht('Fo01', stuurgegevens, fout) + na, 'utf8');
}

/** A Bv03 or Bv04: the receiver took responsibility. */
export function schrijfBevestiging(stuurgegevens: Stuurgegevens, verpakking: Verpakking): Uint8Array {
  const naam = `StUF:${stuurgegevens.berichtcode}Bericht`;
  const { voor, na } = omhulsel(verpakking, stuurgegevens, `${NS_STUF}/${stuurgegevens.berichtcode}Bericht`);
  const tekst =
    `${voor}<${naam} xmlns:StUF="${NS_STUF}"><StUF:stuurgegevens>` +
    `${stuurgegevensTekst(stuurgegevens)}</StUF:stuurgegevens></${naam}>${na}`;
  return Buffer.from(tekst, 'utf8');
}

/** A Fo03 in a SOAP 1.1 fault, to be sent with HTTP 500 (StUF protocolbindingen §3). */
export function schrijfFo03Fault(stuurgegevens: Stuurgegevens, fout: NieuweFout): Uint8Array {
  const { voor, na } = omhulsel({ vorm: 'soap' }, stuurgegevens, '');
  const faultcode = fout.plek === 'client' ? 'soap:Client' : 'soap:Server';
  const tekst =
    `${voor}<soap:Fault><faultcode>${faultcode}</faultcode>${element('faultstring', kap(fout.omschrijving, MAX_OMSCHRIJVING))}` +
    `<detail>${foutbericht('Fo03', stuurgegevens, fout)}</detail></soap:Fault>${na}`;
  return Buffer.from(tekst, 'utf8');
}

function foutbericht(code: 'Fo01' | 'Fo03', stuurgegevens: Stuurgegevens, fout: NieuweFout): string {
  const details = fout.details ?? '';
  return (
    `<StUF:${code}Bericht xmlns:StUF="${NS_STUF}">` +
    `<StUF:stuurgegevens>${stuurgegevensTekst({ ...stuurgegevens, berichtcode: code })}</StUF:stuurgegevens><StUF:body>` +
    element('StUF:code', kap(fout.code, 7)) +
    element('StUF:plek', fout.plek) +
    element('StUF:omschrijving', kap(fout.omschrijving, MAX_OMSCHRIJVING)) +
    (details === '' ? '' : element('StUF:details', kap(details, MAX_DETAILS))) +
    `</StUF:body></StUF:${code}Bericht>`
  );
}

function stuurgegevensTekst(s: Stuurgegevens): string {
  return (
    element('StUF:berichtcode', s.berichtcode) +
    systeem('zender', s.zender) +
    systeem('ontvanger', s.ontvanger) +
    element('StUF:referentienummer', s.referentienummer) +
    element('StUF:tijdstipBericht', s.tijdstipBericht) +
    (s.crossRefnummer === null ? '' : element('StUF:crossRefnummer', s.crossRefnummer)) +
    (s.functie === null ? '' : element('StUF:functie', s.functie))
  );
}

function systeem(naam: 'zender' | 'ontvanger', s: Systeem): string {
  return (
    `<StUF:${naam}>` +
    (s.organisatie === '' ? '' : element('StUF:organisatie', s.organisatie)) +
    element('StUF:applicatie', s.applicatie) +
    (s.administratie === undefined ? '' : element('StUF:administratie', s.administratie)) +
    (s.gebruiker === undefined ? '' : element('StUF:gebruiker', s.gebruiker)) +
    `</StUF:${naam}>`
  );
}

/** Head, base64 of the payload and tail in one buffer of exactly the right size: 25 MB is held once. */
function metBase64(kop: string, payload: Uint8Array, staart: string): Uint8Array {
  const begin = Buffer.byteLength(kop, 'utf8');
  const uit = Buffer.allocUnsafe(begin + Math.ceil(payload.length / 3) * 4 + Buffer.byteLength(staart, 'utf8'));
  uit.write(kop, 0, 'utf8');
  let plaats = begin;
  for (let van = 0; van < payload.length; van += STAP) {
    const lengte = Math.min(STAP, payload.length - van);
    const stap = Buffer.from(payload.buffer, payload.byteOffset + van, lengte);
    plaats += uit.write(stap.toString('base64'), plaats, 'latin1');
  }
  uit.write(staart, plaats, 'utf8');
  return uit;
}
