// What the reader of the stand file says to people. Names and rules, never a value from the file.

/** Names of members are shown, but a name may hold anything. */
const LANGSTE_NAAM = 40;
const KAN_PERSOONLIJK = /[0-9]{6,}/g;

/** A member behind its group in a JSON path: `.omvang`, or `['vreemde naam']`. */
export function veiligeNaam(naam: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(naam) && naam.length <= LANGSTE_NAAM && !/[0-9]{6}/.test(naam)) return `.${naam}`;
  const tekens = [...naam.replace(/[\p{C}'\\]/gu, '?').replace(KAN_PERSOONLIJK, '…')];
  const kort = tekens.length > LANGSTE_NAAM ? `${tekens.slice(0, LANGSTE_NAAM).join('')}…` : tekens.join('');
  return `['${kort}']`;
}

export const TEKST = {
  leeg: 'het bestand is leeg',
  bom: 'het bestand begint met een byte order mark (BOM); bewaar het als UTF-8 zonder BOM',
  codering: 'het bestand is niet in UTF-8 gecodeerd',
  geenJson: (plek: string): string => `het bestand is geen geldige JSON${plek}`,
  dubbelLid: 'dit lid staat twee keer in dezelfde groep',
  geenGroep: 'moet een groep ({ … }) zijn',
  geenLijst: 'moet een lijst ([ … ]) zijn',
  onbekend: (bekend: readonly string[]): string => `onbekend lid; bekend zijn: ${bekend.join(', ')}`,
  ontbreekt: (eis: string): string => `ontbreekt; verwacht: ${eis}`,
  moet: (eis: string): string => `heeft een waarde die niet mag; toegestaan: ${eis}`,

  tweeVersies: (andere: string): string =>
    `heeft hetzelfde toewijzingNummer, dezelfde toewijzingsdatum en -tijd als ${andere}, maar een andere inhoud: welke versie geldt is niet te zeggen`,
  eindVoorBegin: (begin: string): string => `ligt voor ${begin}`,
  leveringDubbel: (andere: string): string => `is dezelfde levering (sleutel van de start) als ${andere}`,
  leveringZonderSleutel: 'heeft geen toewijzingNummer en geen product; een van beide is nodig als sleutel',
  verzoekDubbel: (andere: string): string =>
    `heeft dezelfde aanbieder en referentieAanbieder als ${andere}; een referentie is uniek (TR347)`,
  declaratieDubbel: (andere: string): string =>
    `heeft dezelfde aanbieder en hetzelfde declaratieNummer als ${andere}; dat nummer is uniek (TR333)`,
  prestatieDubbel: (andere: string): string =>
    `heeft dezelfde aanbieder en hetzelfde referentieNummer als ${andere}; alleen een afgewezen prestatie mag dat (TR314)`,
  creditZonderVorige: 'ontbreekt; een credit noemt de debet die zij terugneemt (CD060)',
  debetMetVorige: 'is gevuld; alleen een credit noemt een vorig referentieNummer (CD060)',
  creditZonderDebet: 'noemt geen debetprestatie van deze aanbieder in deze stand (TR323)',
  debetOpen: (debet: string): string =>
    `noemt ${debet}, die niet de stand gecrediteerd heeft: open en teruggenomen tegelijk kan niet`,
  creditDubbel: (andere: string): string => `neemt dezelfde debet terug als ${andere} (TR390)`,
  creditGecrediteerd: 'een credit kan zelf niet worden gecrediteerd',
  tweeTarieven: (andere: string): string =>
    `geldt voor dezelfde aanbieder, productCode en eenheid op dezelfde dag als ${andere}, met een ander tarief`,
} as const;
