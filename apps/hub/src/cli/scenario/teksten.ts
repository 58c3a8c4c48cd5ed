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
  starten: 'een tijdelijke hub start',
  stoppen: 'de hub stopt',
  kop: ['', 'wet', 'regel', 'scenario', 'verwacht', 'gekregen', 'duur'],
  later: (naam: string, wat: string): string => `Nog niet gespeeld in ${naam}: ${wat}.`,
  bevinding: (wat: string): string => `De gesimuleerde keten heeft een bezwaar tegen wat zij kreeg: ${wat}.`,
  slot: (goed: number, van: number): string =>
    goed === van ? `Goed: ${goed} van ${van}.` : `Goed: ${goed} van ${van}; ${van - goed} gingen anders dan het moet.`,
  voortgang: (klaar: number, van: number, fout: number): string =>
    `… ${klaar} van ${van} gespeeld${fout === 0 ? '' : `, ${fout} fout`}\n`,
  geenScenarios: (map: string): string => `Er zijn geen scenario’s in ${map}. Noem een map met --map.`,
  onbekend: (naam: string): string =>
    `Er is geen scenario ${naam}. Noem een onderwerp (levering), een regel (TR071), een retourcode (9071) of het begin van een naam.`,
  geenHub: (pad: string): string =>
    `In ${pad} staan geen adressen van een hub. Start hem met: npx hub start --gereed ${pad}`,
  nietHier: (soort: string): string =>
    `De hub levert ${soort} niet af op deze machine; daar kan de gesimuleerde keten dus niet staan. Zet connectoren.${soort}.adres op http://127.0.0.1.`,
  hulp: `
Ieder scenario stuurt een bericht dat precies één fout heeft, en een goede buur die haar niet heeft, na de berichten die
daarvoor nodig zijn. Wat terugkomt moet de verwachte code hebben, op het verwachte element, en geldig zijn volgens het
schema. De reizen spelen een hele casus en vergelijken ook de stand waarin de cliënt dan staat. De scenario’s staan als
tekst in test/scenarios.

Zonder --hub in een tijdelijke hub: niets van de echte hub doet mee. Met --hub in een draaiende, in stage test, die zelf
antwoordt en aflevert op deze machine; de gesimuleerde keten luistert dan op de poorten van zijn connectoren. Nummers en
kenmerken zijn elke keer nieuw, dus herhalen mag.

Uitkomst:
   0  alles ging zoals het moet
   1  iets ging anders
  64  er is geen scenario met die naam, of een scenario is verkeerd geschreven
  69  iets dat nodig is, is er niet
  78  fout in de instellingen`,
} as const;
