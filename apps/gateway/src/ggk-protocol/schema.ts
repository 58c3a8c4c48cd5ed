import { NS_DAI, NS_GGK, NS_STUF } from '#hub/stuf';

/**
 * XML Schema of the messages on the door, in our own words: enough for foreign software to make and read them. The rules
 * are those of the envelope reader and its checks.
 */
const tekst = (naam: string, min: number, max: number): string =>
  `<xs:simpleType name="${naam}"><xs:restriction base="xs:string"><xs:minLength value="${min}"/><xs:maxLength value="${max}"/></xs:restriction></xs:simpleType>`;
const patroon = (naam: string, waarde: string): string =>
  `<xs:simpleType name="${naam}"><xs:restriction base="xs:string"><xs:pattern value="${waarde}"/></xs:restriction></xs:simpleType>`;
const reeks = (naam: string, ...delen: readonly string[]): string =>
  `<xs:complexType name="${naam}"><xs:sequence>${delen.join('')}</xs:sequence></xs:complexType>`;
const deel = (naam: string, type: string, optioneel = false): string =>
  `<xs:element name="${naam}" type="${type}"${optioneel ? ' minOccurs="0"' : ''}/>`;
const bericht = (naam: string, ...delen: readonly string[]): string =>
  `<xs:element name="${naam}"><xs:complexType><xs:sequence>${delen.join('')}</xs:sequence></xs:complexType></xs:element>`;

const kop = (cross: 'nooit' | 'altijd', functie: boolean): readonly string[] => [
  deel('berichtcode', 'xs:string'),
  deel('zender', 'StUF:Systeem'),
  deel('ontvanger', 'StUF:Systeem'),
  deel('referentienummer', functie ? 'StUF:Uuid' : 'StUF:Refnummer'),
  deel('tijdstipBericht', 'StUF:Tijdstip'),
  ...(cross === 'altijd' ? [deel('crossRefnummer', functie ? 'StUF:Uuid' : 'StUF:Refnummer')] : []),
  ...(functie ? [deel('functie', 'StUF:Functie')] : []),
];

export const STUF_SCHEMA =
  `<xs:schema targetNamespace="${NS_STUF}" elementFormDefault="qualified">` +
  tekst('Organisatie', 0, 200) +
  tekst('Applicatie', 3, 50) +
  tekst('Administratie', 0, 50) +
  tekst('Gebruiker', 0, 100) +
  tekst('Refnummer', 0, 40) +
  tekst('Functie', 1, 30) +
  tekst('Foutcode', 0, 7) +
  tekst('Omschrijving', 0, 200) +
  tekst('Details', 0, 1000) +
  patroon('Uuid', '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}') +
  patroon('Tijdstip', '[0-9]{8,17}') +
  patroon('Versienr', '[0-9]{4}') +
  patroon('Plek', 'client|server') +
  reeks(
    'Systeem',
    deel('organisatie', 'StUF:Organisatie', true),
    deel('applicatie', 'StUF:Applicatie'),
    deel('administratie', 'StUF:Administratie', true),
    deel('gebruiker', 'StUF:Gebruiker', true),
  ) +
  reeks('KopHeen', ...kop('nooit', true)) +
  reeks('KopRetour', ...kop('altijd', true)) +
  reeks('KopAntwoord', ...kop('altijd', false)) +
  '<xs:complexType name="Vrij"><xs:sequence><xs:any namespace="##any" processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>' +
  reeks(
    'Fout',
    deel('code', 'StUF:Foutcode'),
    deel('plek', 'StUF:Plek'),
    deel('omschrijving', 'StUF:Omschrijving'),
    deel('details', 'StUF:Details', true),
    deel('detailsXML', 'StUF:Vrij', true),
  ) +
  ['Fo01', 'Fo03']
    .map((c) => bericht(`${c}Bericht`, deel('stuurgegevens', 'StUF:KopAntwoord'), deel('body', 'StUF:Fout')))
    .join('') +
  ['Bv03', 'Bv04'].map((c) => bericht(`${c}Bericht`, deel('stuurgegevens', 'StUF:KopAntwoord'))).join('') +
  '</xs:schema>';

export const GGK_SCHEMA =
  `<xs:schema targetNamespace="${NS_GGK}" elementFormDefault="qualified"><xs:import namespace="${NS_STUF}"/>` +
  '<xs:complexType name="Tekst"><xs:simpleContent><xs:extension base="xs:base64Binary"><xs:attribute name="bestandsnaam" type="xs:string" use="required"/></xs:extension></xs:simpleContent></xs:complexType>' +
  `<xs:complexType name="Inhoud"><xs:choice>${deel('tekstBestand', 'GGK:Tekst')}${deel('xmlBestand', 'xs:base64Binary')}</xs:choice></xs:complexType>` +
  reeks(
    'Parameters',
    ...['applicatieVersie', 'applicatieSubversie', 'functieVersie', 'functieSubversie'].map((n) =>
      deel(n, 'StUF:Versienr'),
    ),
    deel('bericht', 'GGK:Inhoud'),
  ) +
  bericht('envelopHeenbericht-ggk_Di01', deel('stuurgegevens', 'StUF:KopHeen'), deel('parameters', 'GGK:Parameters')) +
  bericht(
    'envelopRetourbericht-ggk_Du01',
    deel('stuurgegevens', 'StUF:KopRetour'),
    deel('parameters', 'GGK:Parameters'),
  ) +
  '</xs:schema>';

export const DAI_SCHEMA = `<xs:schema targetNamespace="${NS_DAI}" elementFormDefault="qualified"><xs:element name="bericht" type="xs:anyType"/></xs:schema>`;
