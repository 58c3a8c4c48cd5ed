/** What the configuration says to people. Names and rules only, never a value. */
export const TEKST = {
  geenGroep: 'moet een groep instellingen zijn',
  geenLijst: 'moet een lijst zijn',
  onbekend: 'onbekende instelling',
  aanhalingstekens: ' (zet een getal dat tekst is tussen aanhalingstekens)',
  verplicht: (eis: string): string => `ontbreekt; verwacht: ${eis}`,
  moet: (eis: string): string => `moet ${eis} zijn`,

  bestandOntbreekt: 'het configuratiebestand bestaat niet',
  bestandOnleesbaar: 'het configuratiebestand is niet leesbaar',
  geenYaml: (regel: number | undefined): string => `geen geldige YAML${regel === undefined ? '' : ` (regel ${regel})`}`,
  geenPad: 'bestand bestaat niet of is niet leesbaar',

  connectorOnbekend: 'deze connector bestaat niet in `connectoren`',
  connectorNaam: 'de naam van een connector bestaat uit kleine letters, cijfers en streepjes (hoogstens 40)',
  geenKeten: 'een kanaal naar aanbieders moet een connector van `soort: ggk` zijn',
  dubbel: 'komt al eerder voor',
  heenEnWeer: 'een bericht gaat niet terug naar de connector waar het vandaan komt',
  verkeerdeKant:
    'bevat berichten die de andere kant op gaan: de gemeente verstuurt 301, 306, 308, 316, 318, 319 en 325, de aanbieder de andere',
  routeDubbel: 'dezelfde connector, hetzelfde bericht en dezelfde bestemming staan al in een andere route',
  geenUitMap: 'heeft geen map `uit` om in af te leveren',
  overlap: 'overlapt met een ander kanaal van deze aanbieder voor dezelfde wet',
  eindVoorBegin: 'ligt voor `begin`',
  geenDatum: 'bestaat niet op de kalender',
  zelfdePoort: 'is dezelfde poort als die van `gateway`',
  zelfdePad: 'is het pad van een andere connector of ligt daaronder',
  zelfdeMap: 'is al een map van een connector',
  onversleuteld: 'gewone HTTP mag alleen op de machine zelf; gebruik TLS of zet `onversleuteldToestaan`',
  geenBrokers: 'ontbreekt; nodig bij `soort: kafka`',
  geenDai: 'ontbreekt; nodig bij `modus: dai`',
  certificaatEnSleutel: 'certificaat en sleutel horen bij elkaar: geef beide of geen',
  oinZonderTls: 'werkt alleen met `gateway.tls.clientUitgevers`',
  pauzes: 'is korter dan `eerstePauze`',
  productieadres:
    'in `stage: test` mag alleen een adres op de eigen machine, in het eigen netwerk, op `.test` of `.example`, of uit `testadressen`',
  testadres: 'in `stage: productie` mag geen adres op de eigen machine, op `.test` of op `.example`',

  databaseUrl: 'moet een URL zijn die met postgres:// of postgresql:// begint',
  sleutels:
    'moet een of meer sleutels van 32 bytes zijn (base64 of hexadecimaal), met komma’s ertussen, de nieuwste eerst',
  bsnSleutel: 'moet een sleutel van 32 bytes zijn (base64 of hexadecimaal)',
  sleutelOntbreekt: 'ontbreekt; verplicht als DATABASE_URL is gezet (of zet HUB_SLEUTELBESTAND)',
  sleutelsSamen: 'HUB_SLEUTELS en HUB_BSN_SLEUTEL horen bij elkaar: zet beide of geen',
  sleutelsDubbel: 'is gezet naast HUB_SLEUTELS en HUB_BSN_SLEUTEL: kies een van beide',
  connectorKeuze: 'noemt een connector die niet in `connectoren` staat',
  keuze: (waarden: readonly string[]): string => `moet ${waarden.join(' of ')} zijn`,
} as const;
