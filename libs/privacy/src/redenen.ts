/** Why the privacy rules stop a message: the closed list, with the sentence for the operator. */
export const PRIVACYREDENEN = {
  ROUTE_ONVOLLEDIG: 'De route mist een verwerkingsactiviteit, grondslag, doel of bewaartermijn.',
  GEEN_REGEL: 'Geen privacyregel van deze route laat dit soort bericht door.',
  BSN_ONGELDIG: 'Het bericht bevat een BSN dat niet aan de elfproef voldoet.',
  BSN_NIET_VOOR_TEST: 'In de teststand gaan alleen BSN’s uit de testreeks door de hub.',
} as const;

export type Privacyreden = keyof typeof PRIVACYREDENEN;
