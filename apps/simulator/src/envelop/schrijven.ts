import { blad, el } from '../xml/schrijven.ts';
import { type Envelop, type Modus, NS, type Partij, ROOT } from './envelop.ts';

/** The outer form of the XML: what a receiver must not depend on (ggk-vecozo §6.1 point 7). */
export interface Stijl {
  /** Prefixes; '' makes it the default namespace (one of `stuf` and `ggk` at most). */
  readonly soap: string;
  readonly stuf: string;
  readonly ggk: string;
  readonly regeleinde: '' | '\r\n' | '\n';
  /** Length of a line of base64; 0 is one line. */
  readonly base64Regel: number;
}

export const STIJL_GEWOON: Stijl = { soap: 'soap', stuf: 'StUF', ggk: 'GGK', regeleinde: '', base64Regel: 0 };

/** Forms as other stacks write them. */
export const STIJLEN: readonly Stijl[] = [
  STIJL_GEWOON,
  { soap: 'SOAP-ENV', stuf: 'ns0', ggk: 'ns1', regeleinde: '\n', base64Regel: 76 },
  { soap: 's', stuf: 'st', ggk: '', regeleinde: '\r\n', base64Regel: 76 },
  { soap: 'soapenv', stuf: '', ggk: 'g', regeleinde: '', base64Regel: 64 },
];

const qnaam = (prefix: string, naam: string): string => (prefix === '' ? naam : `${prefix}:${naam}`);
const xmlns = (prefix: string, uri: string): string => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`;

function schrijfPartij(naam: string, p: Partij, q: (naam: string) => string): string {
  return el(
    q(naam),
    blad(q('organisatie'), p.organisatie),
    blad(q('applicatie'), p.applicatie),
    blad(q('administratie'), p.administratie),
    blad(q('gebruiker'), p.gebruiker),
  );
}

function schrijfStuurgegevens(e: Envelop, q: (naam: string) => string, omhulsel: string): string {
  return el(
    omhulsel,
    blad(q('berichtcode'), e.soort),
    schrijfPartij('zender', e.zender, q),
    schrijfPartij('ontvanger', e.ontvanger, q),
    blad(q('referentienummer'), e.referentienummer),
    blad(q('tijdstipBericht'), e.tijdstipBericht),
    blad(q('crossRefnummer'), e.crossRefnummer),
    blad(q('functie'), e.functie),
  );
}

function base64(payload: Buffer, regel: number): string {
  const tekst = payload.toString('base64');
  return regel === 0 ? tekst : tekst.replace(new RegExp(`.{${regel}}`, 'g'), '$&\r\n');
}

function schrijfParameters(e: Envelop, q: (naam: string) => string, stijl: Stijl): string {
  const [applicatieVersie, applicatieSubversie, functieVersie, functieSubversie] = e.versies ?? [];
  return el(
    q('parameters'),
    blad(q('applicatieVersie'), applicatieVersie),
    blad(q('applicatieSubversie'), applicatieSubversie),
    blad(q('functieVersie'), functieVersie),
    blad(q('functieSubversie'), functieSubversie),
    el(q('bericht'), el(q('xmlBestand'), base64(e.payload ?? Buffer.alloc(0), stijl.base64Regel))),
  );
}

/** The StUF message as XML, without XML declaration; elements in the order of the schema. */
export function schrijfEnvelop(e: Envelop, stijl: Stijl = STIJL_GEWOON): string {
  const stuf = (naam: string): string => qnaam(stijl.stuf, naam);
  const ggk = (naam: string): string => qnaam(stijl.ggk, naam);
  if (e.soort === 'Di01' || e.soort === 'Du01') {
    const naam = ggk(ROOT[e.soort]);
    return [
      `<${naam}${xmlns(stijl.stuf, NS.stuf)}${xmlns(stijl.ggk, NS.ggk)}>`,
      schrijfStuurgegevens(e, stuf, ggk('stuurgegevens')),
      schrijfParameters(e, ggk, stijl),
      `</${naam}>`,
    ].join(stijl.regeleinde);
  }
  const naam = stuf(ROOT[e.soort]);
  const body =
    e.fout &&
    el(
      stuf('body'),
      blad(stuf('code'), e.fout.code),
      blad(stuf('plek'), e.fout.plek),
      blad(stuf('omschrijving'), e.fout.omschrijving.slice(0, 200)),
      blad(stuf('details'), e.fout.details),
    );
  return `<${naam}${xmlns(stijl.stuf, NS.stuf)}>${schrijfStuurgegevens(e, stuf, stuf('stuurgegevens'))}${body ?? ''}</${naam}>`;
}

function soap(stijl: Stijl, kop: string, inhoud: string): string {
  const q = (naam: string): string => qnaam(stijl.soap, naam);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${q('Envelope')}${xmlns(stijl.soap, NS.soap)}>${kop}<${q('Body')}>`,
    inhoud,
    `</${q('Body')}></${q('Envelope')}>`,
  ].join(stijl.regeleinde === '' ? '\n' : stijl.regeleinde);
}

/** Parts of a URN and of a Message-ID may not hold spaces and the like (RFC 2141). */
const urn = (tekst: string): string => encodeURIComponent(tekst);

function daiKop(e: Envelop, stijl: Stijl): string {
  const domein = (p: Partij): string => [p.organisatie, p.applicatie, p.administratie ?? ''].map(urn).join(':');
  const post = (p: Partij): string =>
    [p.organisatie, p.applicatie, p.administratie]
      .filter((d) => d !== undefined)
      .map(urn)
      .join('.');
  const id = `urn:dkintern:${e.referentienummer}@${post(e.zender)}.dkintern.nl`;
  const op =
    e.crossRefnummer === undefined ? undefined : `urn:dkintern:${e.crossRefnummer}@${post(e.ontvanger)}.dkintern.nl`;
  const ns = e.soort === 'Fo01' ? NS.stuf : NS.ggk;
  return el(
    `${qnaam(stijl.soap, 'Header')} xmlns:wsa="${NS.wsa}"`,
    blad('wsa:To', `urn:dkintern:${domein(e.ontvanger)}`),
    el('wsa:From', blad('wsa:Address', `urn:dkintern:${domein(e.zender)}`)),
    blad('wsa:Action', `urn:dkintern:ggk:${ns}/${ROOT[e.soort]}`),
    blad('wsa:MessageID', id),
    blad('wsa:RelatesTo', op),
    `<wsa:RelatesTo RelationshipType="urn:dkintern:ConversationId">${op ?? id}</wsa:RelatesTo>`,
  );
}

/** A request as it goes over the line. */
export function schrijfVerzoek(e: Envelop, modus: Modus, stijl: Stijl = STIJL_GEWOON): string {
  const bericht = schrijfEnvelop(e, stijl);
  if (modus === 'http') return soap(stijl, '', bericht);
  return soap(stijl, daiKop(e, stijl), `<dai:bericht xmlns:dai="${NS.dai}">${bericht}</dai:bericht>`);
}

/** A technical answer as it goes over the line: Bv03 and Bv04 in the body, Fo03 as SOAP fault (HTTP 500). */
export function schrijfAntwoord(e: Envelop, stijl: Stijl = STIJL_GEWOON): string {
  const bericht = schrijfEnvelop(e, stijl);
  if (e.fout === undefined) return soap(stijl, '', bericht);
  const plek = e.fout.plek === 'client' ? 'Client' : 'Server';
  const fault = [
    `<faultcode>${qnaam(stijl.soap, plek)}</faultcode>`,
    blad('faultstring', e.fout.omschrijving),
    `<detail>${bericht}</detail>`,
  ].join('');
  return soap(stijl, '', el(qnaam(stijl.soap, 'Fault'), fault));
}
