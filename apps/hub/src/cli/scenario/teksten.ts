/** All that `hub scenario` says. */
export const TEKST = {
  retourOngeldig: (functie: string): string => `het ${functie} dat kwam klopt niet volgens het schema`,
  geweigerd: (waarom: string): string => `de hub nam het bericht niet aan: ${waarom}`,
  geenAntwoord: 'er kwam geen antwoord',
  nietDoorgegeven: 'goedgekeurd, maar niet doorgegeven aan de back-office',
  tochDoorgegeven: 'afgekeurd, en toch doorgegeven',
  inStap: (nummer: number, basis: string, wat: string): string => `stap ${nummer} (${basis}): ${wat}`,
  nietVolgensSchema: 'het bericht van het scenario klopt niet volgens het schema',
  breektNiets: 'het bericht van het scenario breekt geen regel',
  eindstand: 'de eindstand',
  nietTeLezen: 'de stand is hier niet te lezen',
} as const;
