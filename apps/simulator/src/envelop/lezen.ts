import { type Element, kind, leesXml, pad, tekst } from '../xml/lezen.ts';
import { type Envelop, type Fout, NS, type Partij, ROOT } from './envelop.ts';

/** A message that is not a readable StUF message of GGk0210; the text says what is missing. */
export class OnleesbareEnvelop extends Error {}

function verplicht(e: Element | undefined, ...namen: string[]): string {
  const gevonden = tekst(e, ...namen);
  if (gevonden === undefined) throw new OnleesbareEnvelop(`${namen.join('/')} ontbreekt`);
  return gevonden;
}

function leesPartij(e: Element | undefined): Partij {
  return {
    organisatie: verplicht(e, 'organisatie'),
    applicatie: verplicht(e, 'applicatie'),
    administratie: tekst(e, 'administratie'),
    gebruiker: tekst(e, 'gebruiker'),
  };
}

/** Decodes strictly: libxml2 accepts invalid base64, we do not (ggk-vecozo §1.12 point 11). */
export function leesBase64(tekst: string): Buffer {
  const kaal = /\s/.test(tekst) ? tekst.replace(/\s+/g, '') : tekst;
  const bytes = Buffer.from(kaal, 'base64');
  if (kaal === '' || bytes.toString('base64') !== kaal) throw new OnleesbareEnvelop('xmlBestand is geen base64');
  return bytes;
}

function leesFout(body: Element | undefined): Fout | undefined {
  if (body === undefined) return undefined;
  return {
    code: verplicht(body, 'code'),
    plek: verplicht(body, 'plek').toLowerCase() === 'server' ? 'server' : 'client',
    omschrijving: tekst(body, 'omschrijving') ?? '',
    details: tekst(body, 'details'),
  };
}

function leesParameters(p: Element | undefined): Pick<Envelop, 'versies' | 'payload'> {
  if (p === undefined) return {};
  const versies = ['applicatieVersie', 'applicatieSubversie', 'functieVersie', 'functieSubversie'].map((n) =>
    verplicht(p, n),
  );
  return { versies, payload: leesBase64(verplicht(p, 'bericht', 'xmlBestand')) };
}

/** The StUF message in a SOAP body: directly, within `dai:bericht`, or in the detail of a fault. */
function stufElement(wortel: Element): Element {
  const inhoud = wortel.ns === NS.soap ? kind(wortel, 'Body')?.kinderen[0] : wortel;
  if (inhoud === undefined) throw new OnleesbareEnvelop('SOAP Body is leeg');
  const omhulsel = inhoud.ns === NS.dai ? inhoud : inhoud.naam === 'Fault' ? pad(inhoud, 'detail') : undefined;
  return omhulsel?.kinderen[0] ?? inhoud;
}

/** Reads a request or answer, in SOAP or bare. Throws OnleesbareEnvelop, or Error for what is not XML. */
export function leesEnvelop(xml: string): Envelop {
  const element = stufElement(leesXml(xml));
  const soort = (Object.keys(ROOT) as Envelop['soort'][]).find((s) => ROOT[s] === element.naam);
  const ns = soort === 'Di01' || soort === 'Du01' ? NS.ggk : NS.stuf;
  if (soort === undefined || element.ns !== ns) throw new OnleesbareEnvelop(`onbekend bericht: ${element.naam}`);
  const stuur = kind(element, 'stuurgegevens');
  if (tekst(stuur, 'berichtcode') !== soort) throw new OnleesbareEnvelop('berichtcode past niet bij het bericht');
  return {
    soort,
    zender: leesPartij(kind(stuur, 'zender')),
    ontvanger: leesPartij(kind(stuur, 'ontvanger')),
    referentienummer: verplicht(stuur, 'referentienummer'),
    tijdstipBericht: verplicht(stuur, 'tijdstipBericht'),
    crossRefnummer: tekst(stuur, 'crossRefnummer'),
    functie: tekst(stuur, 'functie'),
    ...leesParameters(kind(element, 'parameters')),
    fout: leesFout(kind(element, 'body')),
  };
}

/** Whether the request came as `dai:bericht`. */
export function isDai(xml: string): boolean {
  return xml.slice(0, 4096).includes(NS.dai);
}
