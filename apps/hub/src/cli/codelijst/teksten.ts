export const TEKST = {
  hulp: `
Zonder --bij: van welke jaren de lijst bekend is, en waar zij vandaan komt. Met --bij: controleert de lijst, toont wat er
verandert en bewaart haar in het bestand van de instelling codelijsten.gemeenten. Klopt er iets niet, dan staan alle
fouten er en verandert er niets.

Uitkomst:
  0  getoond, of opgenomen
  2  het bestand is niet te lezen of is geen goede lijst`,
  onbekendeLijst: 'De enige codelijst die bijgewerkt kan worden is gemeenten.',
  geenJaartal: 'De waarde bij --jaar moet een jaartal zijn, zoals 2027.',
  nietGelezen: (bestand: string): string => `Het bestand ${bestand} bestaat niet of is niet leesbaar.\n`,
  geenLijst: (bestand: string, problemen: readonly string[]): string =>
    [`${bestand} is niet opgenomen:`, ...problemen.map((p) => `  ${p}`)].join('\n') + '\n',
  lijst: (jaar: number, aantal: number, bron: string): string => `1 januari ${jaar}: ${aantal} gemeenten, ${bron}\n`,
  vanHub: 'van de hub',
  gelijk: (jaar: number): string => `De lijst van ${jaar} is al zo bekend; er verandert niets.\n`,
  kop: (jaar: number, aantal: number, vorig: string): string =>
    `Gemeentelijke indeling op 1 januari ${jaar}: ${aantal} gemeenten. Vergeleken met ${vorig}:\n`,
  erbij: (codes: string): string => `  erbij: ${codes}\n`,
  eraf: (codes: string): string => `  eraf: ${codes}\n`,
  zelfde: '  geen verschil\n',
  bewaard: (pad: string): string => `Bewaard in ${pad}. Een hub die draait gebruikt haar na een herstart.\n`,
} as const;
