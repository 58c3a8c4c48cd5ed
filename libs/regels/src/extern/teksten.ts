// What is said about a list of gemeenten. No value but codes of gemeenten, years and numbers of lines.
export const LIJST = {
  excel: 'dit is een Excel-bestand; bewaar het blad als CSV (UTF-8) en geef dat op',
  geenKop: 'geen kopregel met een kolom Gemeentecode gevonden',
  geenJaar: 'nergens staat van welk jaar de lijst is; geef het op met --jaar',
  tweeJaren: (jaren: readonly number[]): string =>
    `het bestand noemt meer dan een jaar (${jaren.join(', ')}); geef het op met --jaar`,
  geenCode: (regel: number): string =>
    `regel ${regel}: de gemeentecode moet uit vier cijfers bestaan, met voorloopnullen`,
  dubbel: (regel: number, code: string): string => `regel ${regel}: gemeentecode ${code} staat er al`,
  aantal: (genoemd: number, geteld: number): string =>
    `het bestand noemt ${genoemd} gemeenten en bevat er ${geteld}; het is niet volledig`,
  teKort: (over: number, van: number): string =>
    `van de ${van} gemeenten op de vorige lijst staan er hier maar ${over}; dit is geen hele gemeentelijke indeling`,
  eigenRegel: (regel: number): string =>
    `regel ${regel}: verwacht wordt een jaar, een dubbele punt en codes van vier cijfers, zoals “2027: 0014 0034”`,
  eigenDubbel: (regel: number, jaar: number): string => `regel ${regel}: de lijst van ${jaar} staat er al`,
} as const;
