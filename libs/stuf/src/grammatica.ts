import { type Berichtcode } from './envelop.ts';
import { NS_DAI, NS_GGK, NS_SOAP, NS_STUF, NS_WSA } from './namespaces.ts';

/**
 * One element of the envelope grammar, taken from the XSDs of GGk0210 and StUF 03.01.
 * - `reeks`: the children in this order, at most once each (xs:sequence); - `keuze`: exactly one child;
 * - `vrij`: known children in any order, others are passed over; - `blad`: text, kept as field `veld`;
 * - `payload`: base64 text; - `over`: anything at all, not kept.
 */
export interface Elementregel {
  readonly naam: string;
  readonly soort: 'reeks' | 'keuze' | 'vrij' | 'blad' | 'payload' | 'over';
  readonly verplicht: boolean;
  readonly veld: string | null;
  readonly kinderen: readonly Elementregel[];
}

const LETTERS: Readonly<Record<string, string>> = {
  [NS_GGK]: 'GGK',
  [NS_STUF]: 'StUF',
  [NS_SOAP]: 'soap',
  [NS_DAI]: 'dai',
  [NS_WSA]: 'wsa',
  '': '',
};

/** Short name of an element, such as `StUF:functie`, whatever prefix the sender uses. */
export function korteNaam(uri: string, local: string): string {
  return `${LETTERS[uri] ?? '?'}:${local}`;
}

function regel(soort: Elementregel['soort'], naam: string, kinderen: readonly Elementregel[]): Elementregel {
  return { naam, soort, verplicht: true, veld: null, kinderen };
}
const reeks = (naam: string, kinderen: readonly Elementregel[]): Elementregel => regel('reeks', naam, kinderen);
const keuze = (naam: string, kinderen: readonly Elementregel[]): Elementregel => regel('keuze', naam, kinderen);
const vrij = (naam: string, kinderen: readonly Elementregel[]): Elementregel => regel('vrij', naam, kinderen);
const blad = (naam: string, veld: string): Elementregel => ({ ...regel('blad', naam, []), veld });
const mag = (r: Elementregel): Elementregel => ({ ...r, verplicht: false });

/** What is below an element that is passed over. */
export const OVERGESLAGEN: Elementregel = regel('over', '*', []);

const systeem = (naam: string, organisatie: (r: Elementregel) => Elementregel): Elementregel =>
  reeks(`StUF:${naam}`, [
    organisatie(blad('StUF:organisatie', `${naam}.organisatie`)),
    blad('StUF:applicatie', `${naam}.applicatie`),
    mag(blad('StUF:administratie', `${naam}.administratie`)),
    mag(blad('StUF:gebruiker', `${naam}.gebruiker`)),
  ]);
const moet = (r: Elementregel): Elementregel => r;
const CROSSREF = blad('StUF:crossRefnummer', 'crossRefnummer');
const FUNCTIE = blad('StUF:functie', 'functie');

function stuurgegevens(naam: string, organisatie: typeof moet, slot: readonly Elementregel[]): Elementregel {
  const kinderen = [
    blad('StUF:berichtcode', 'berichtcode'),
    systeem('zender', organisatie),
    systeem('ontvanger', organisatie),
    blad('StUF:referentienummer', 'referentienummer'),
    blad('StUF:tijdstipBericht', 'tijdstipBericht'),
    ...slot,
  ];
  return { ...reeks(naam, kinderen), veld: 'stuurgegevens' };
}

const PARAMETERS = reeks('GGK:parameters', [
  blad('GGK:applicatieVersie', 'applicatieVersie'),
  blad('GGK:applicatieSubversie', 'applicatieSubversie'),
  blad('GGK:functieVersie', 'functieVersie'),
  blad('GGK:functieSubversie', 'functieSubversie'),
  keuze('GGK:bericht', [regel('payload', 'GGK:xmlBestand', []), regel('payload', 'GGK:tekstBestand', [])]),
]);

const foutbody = (plicht: typeof moet): Elementregel =>
  reeks('StUF:body', [
    blad('StUF:code', 'fout.code'),
    plicht(blad('StUF:plek', 'fout.plek')),
    plicht(blad('StUF:omschrijving', 'fout.omschrijving')),
    mag(blad('StUF:details', 'fout.details')),
    mag(regel('over', 'StUF:detailsXML', [])),
  ]);

/** Answers are read leniently: StUF 03.01 text and schema differ on what a Bv04 holds (ggk-vecozo §1.12.8). */
function antwoordStuurgegevens(): Elementregel {
  const strikt = stuurgegevens('StUF:stuurgegevens', mag, [CROSSREF]);
  return { ...strikt, kinderen: strikt.kinderen.map((k, i) => (i === 0 ? k : mag(k))) };
}

const FO03 = reeks('StUF:Fo03Bericht', [antwoordStuurgegevens(), foutbody(mag)]);
const bevestiging = (code: string): Elementregel => reeks(`StUF:${code}Bericht`, [antwoordStuurgegevens()]);

const BERICHTEN: readonly Elementregel[] = [
  reeks('GGK:envelopHeenbericht-ggk_Di01', [stuurgegevens('GGK:stuurgegevens', moet, [FUNCTIE]), PARAMETERS]),
  reeks('GGK:envelopRetourbericht-ggk_Du01', [
    stuurgegevens('GGK:stuurgegevens', moet, [CROSSREF, FUNCTIE]),
    PARAMETERS,
  ]),
  reeks('StUF:Fo01Bericht', [stuurgegevens('StUF:stuurgegevens', mag, [CROSSREF]), foutbody(moet)]),
  FO03,
  vrij('StUF:Bv01Bericht', [antwoordStuurgegevens()]),
  bevestiging('Bv03'),
  bevestiging('Bv04'),
];

/** The berichtcode that belongs to a root element of an envelope; undefined for any other element. */
export const CODE_VAN_WORTEL: Readonly<Record<string, Berichtcode | undefined>> = {
  'GGK:envelopHeenbericht-ggk_Di01': 'Di01',
  'GGK:envelopRetourbericht-ggk_Du01': 'Du01',
  'StUF:Fo01Bericht': 'Fo01',
  'StUF:Fo03Bericht': 'Fo03',
  'StUF:Bv01Bericht': 'Bv01',
  'StUF:Bv03Bericht': 'Bv03',
  'StUF:Bv04Bericht': 'Bv04',
};

const SOAP_ENVELOP = reeks('soap:Envelope', [
  mag(
    vrij('soap:Header', [
      blad('wsa:To', 'wsa.to'),
      vrij('wsa:From', [blad('wsa:Address', 'wsa.from')]),
      blad('wsa:Action', 'wsa.action'),
      blad('wsa:MessageID', 'wsa.messageId'),
    ]),
  ),
  keuze('soap:Body', [
    ...BERICHTEN,
    keuze('dai:bericht', BERICHTEN),
    vrij('soap:Fault', [blad(':faultcode', 'fault.code'), vrij(':detail', [FO03])]),
  ]),
]);

/** The grammar of a whole document: a SOAP envelope or a bare StUF envelope. */
export const DOCUMENT: Elementregel = keuze('', [SOAP_ENVELOP, ...BERICHTEN]);
