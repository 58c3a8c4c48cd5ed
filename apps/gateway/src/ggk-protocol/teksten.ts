/** What a sender may read in a Fo03 of the door, besides the texts of the envelope reader. */
export const TEKST = {
  oin: 'Het certificaat is niet geautoriseerd voor deze aansluiting',
  codering: 'Content-Encoding wordt niet ondersteund',
  tekenset: 'Het bericht moet in UTF-8 staan',
  teGroot: 'Het bericht is groter dan 25.000.000 bytes',
  geenSoap: 'Het bericht staat niet in een SOAP 1.1-envelop',
  geenAanlevering: 'Dit soort bericht kan hier niet worden aangeleverd',
  eerderGebruikt: 'De combinatie van zender en referentienummer is eerder gebruikt voor een ander bericht',
  opslag: 'Opslaan van het bericht is nu niet mogelijk',
  verwerking: 'Het bericht kan door een fout niet worden aangenomen',
  methode: 'Alleen POST, en GET met ?wsdl\n',
} as const;
