import { type Foutregel } from './foutregel.ts';

/** Codes of VECOZO's Berichtloket (ggk-vecozo §2.3). */
export const BRS: Readonly<Record<string, Foutregel>> = {
  BRS01: { actie: 'CONF', tekst: 'Afzender is in deze rol onbekend' },
  BRS02: { actie: 'CONF', tekst: 'Indiener heeft niet de juiste rol' },
  BRS03: { actie: 'CONF', tekst: 'Indiener is niet gemachtigd namens de afzender' },
  BRS04: { actie: 'PARTNER', tekst: 'Geadresseerde is niet aangesloten' },
  BRS05: { actie: 'PARTNER', tekst: 'Geadresseerde heeft niet de juiste rol' },
  BRS06: { actie: 'FIX', tekst: 'Bestand is te groot' },
  BRS12: { actie: 'ALARM', tekst: 'In het bestand is een virus gevonden' },
  BRS13: { actie: 'FIX', tekst: 'Inhoud van het bericht voldoet niet aan het schema' },
  BRS14: { actie: 'FIX', tekst: 'Inhoud van het bericht is geen welgevormde XML' },
  BRS15: { actie: 'FIX', tekst: 'ZIP-bestand is ongeldig' },
  BRS16: { actie: 'FIX', tekst: 'ZIP-bestand bevat te veel bestanden' },
  BRS17: { actie: 'FIX', tekst: 'ZIP-bestand heeft een wachtwoord' },
  BRS18: { actie: 'FIX', tekst: 'Persoonsgegevens zijn op de testomgeving niet toegestaan' },
  BRS19: { actie: 'FIX', tekst: 'Bestand in de ZIP is te groot' },
  BRS20: { actie: 'DUP', tekst: 'Identificatie van het bericht is eerder gebruikt' },
  BRS21: { actie: 'FIX', tekst: 'ZIP-bestand bevat te weinig bestanden' },
  BRS22: { actie: 'FIX', tekst: 'Bericht is afgekeurd op bedrijfs- en controleregels' },
  BRS28: { actie: 'FIX', tekst: 'Bericht is afgekeurd op inhoudelijke controles' },
  BRS29: { actie: 'FIX', tekst: 'ZIP-bestand bevat mappen' },
  BRS33: { actie: 'PARTNER', tekst: 'Voor dit bericht is geen route' },
  BRS114: { actie: 'DUP', tekst: 'TraceerID is eerder gebruikt' },
};
