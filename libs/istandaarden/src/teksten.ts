// Every sentence this library says to people. None of them carries a value that could be personal data.
import type { Patroon } from './tabel/data.ts';
import type { OnleesbaarCode } from './resultaat.ts';

export const MAX_BYTES = 25_000_000;

export const ONLEESBAAR: Readonly<Record<Exclude<OnleesbaarCode, 'ONBEKENDE_VERSIE'>, string>> = {
  LEEG: 'Het bestand is leeg.',
  TE_GROOT: 'Het bestand is groter dan 25.000.000 bytes; groter mag een bericht niet zijn.',
  BINAIR: 'Het bestand is geen tekst; een bericht is een XML-bestand.',
  BOM: 'Het bestand begint met een byte order mark (BOM); dat mag niet (OP192).',
  CODERING: 'Het bestand is niet in UTF-8 gecodeerd; een andere codering mag niet (OP192).',
  DTD: 'Het bestand bevat een DOCTYPE; die mag in een bericht niet voorkomen.',
  AFGEBROKEN: 'Het bestand houdt op voordat het bericht is afgesloten.',
  GEEN_XML: 'Het bestand is geen geldige XML',
  TE_DIEP: 'Het bestand is dieper genest dan enig bericht kan zijn.',
  TE_VEEL_ATTRIBUTEN: 'Een element heeft meer attributen dan enig bericht kan hebben.',
  NAAM_TE_LANG: 'Een element- of attribuutnaam is langer dan enig bericht kan hebben.',
  ONBEKEND_BERICHT: 'Het bestand is geen bericht van iWmo of iJw: de namespace van het eerste element is onbekend.',
};

export const onbekendeVersie = (domein: string, versie: string, wel: string): string =>
  `${domein} ${versie} wordt niet ondersteund; wel ${wel}.`;

/** Parts of the parser's own English, in Dutch. Its sentence itself may quote the document and is never shown. */
const XML_FOUTEN: readonly (readonly [RegExp, string])[] = [
  [/unexpected close tag|unmatched closing|weird empty close/, 'een eindtag past niet bij de begintag'],
  [/text data outside/, 'er staat tekst buiten het eerste element'],
  [/only one root/, 'er staat een tweede element naast het eerste'],
  [/undefined entity/, 'een verwijzing met & is onbekend'],
  [/entity/, 'een verwijzing met & is niet goed geschreven'],
  [/duplicate attribute/, 'een attribuut komt twee keer voor'],
  [/attribute|equal|quote/, 'een attribuut is niet goed geschreven'],
  [/comment/, 'een commentaar is niet goed geschreven'],
  [
    /processing instruction|XML declaration|version|encoding|standalone/,
    'een instructie met <? is niet goed geschreven',
  ],
  [/char data/, 'de tekens ]]> staan los in tekst'],
  [/tag name|forward-slash|syntax/, 'een tag is niet goed geschreven'],
  [/disallowed character/, 'er staat een teken dat in XML niet mag'],
];

export function geenXml(melding: string): string {
  const wat = XML_FOUTEN.find(([patroon]) => patroon.test(melding))?.[1] ?? 'de opbouw klopt niet';
  return `${ONLEESBAAR.GEEN_XML}: ${wat}.`;
}

export const geenNaamruimte = (wat: string): string => `${ONLEESBAAR.GEEN_XML}: ${wat}.`;

export const PATROON: Readonly<Record<Patroon, string>> = {
  nietLeeg: 'niet alleen spaties en geen regeleinden',
  commentaar: 'niet alleen spaties en regeleinden',
  cijfers: 'alleen cijfers',
  letters: 'alleen letters',
  alfanumeriek: 'alleen letters zonder accent en cijfers',
  versie: 'drie getallen met punten ertussen, zonder voorloopnullen',
};

export const BEVINDING = {
  onbekend: (naam: string, ouder: string, verwacht: string): string =>
    `${naam} hoort niet in ${ouder}; daar mag staan: ${verwacht}.`,
  andereNaamruimte: (naam: string, namespace: string): string =>
    `${naam} staat in de verkeerde namespace; toegestaan: ${namespace}.`,
  plaats: (naam: string, na: string): string => `${naam} staat op de verkeerde plaats; het hoort voor ${na} te staan.`,
  vaker: (naam: string): string => `${naam} komt vaker voor; toegestaan: ten hoogste een keer.`,
  ontbreekt: (naam: string, ouder: string): string => `${naam} ontbreekt in ${ouder}; het moet er staan.`,
  leegElement: (naam: string): string => `${naam} is leeg; een element zonder waarde mag niet voorkomen.`,
  tekst: (naam: string): string => `${naam} bevat losse tekst; toegestaan: alleen elementen.`,
  kind: (naam: string): string => `${naam} bevat een element; toegestaan: alleen een waarde.`,
  attribuut: (attribuut: string, naam: string): string =>
    `${naam} heeft een attribuut ${attribuut}; attributen mogen in een bericht niet voorkomen.`,
  xsiType: (naam: string): string => `${naam} heeft een xsi:type dat niet bij dit element hoort.`,
  wortel: (naam: string): string => `Het eerste element heet ${naam}; toegestaan: Bericht.`,
  meer: (aantal: number): string => `Er zijn nog ${aantal} bevindingen die hier niet staan.`,
} as const;
