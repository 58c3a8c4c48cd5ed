/** Why routing does not deliver a message. */
export const ROUTEERREDENEN = {
  ONBEKEND_BERICHT: 'De hub kent dit bericht niet.',
  FUNCTIE_ANDERS: 'De functie in de envelop is een ander bericht dan de inhoud.',
  SOORT_ANDERS: 'De envelop is van een andere soort (Di01 of Du01) dan bij dit bericht hoort.',
  AFZENDER_ANDERS: 'De zender van de envelop is een ander dan de afzender in het bericht.',
  ONTVANGER_ANDERS: 'De ontvanger van de envelop is een ander dan de ontvanger in het bericht.',
  ANDERE_GEMEENTE: 'Het bericht is van of voor een andere gemeente.',
  ONBEKENDE_AANBIEDER: 'De aanbieder staat niet in de configuratie.',
  GEEN_KANAAL: 'De aanbieder heeft voor deze wet geen kanaal in de configuratie.',
  CONTRACT_NIET_ACTIEF: 'Het contract met de aanbieder is op deze dag niet actief voor deze wet.',
  ONTVANGEN_OVER_ANDER_KANAAL: 'Het bericht kwam binnen over een ander kanaal dan dat van de aanbieder.',
  GEEN_ROUTE: 'Er is geen route voor dit bericht vanaf deze connector.',
  ANDER_KANAAL: 'De route gaat over een ander kanaal dan dat van de aanbieder.',
} as const;

/** Why a message does not even come to routing. */
const VOORAF = {
  ANTWOORD_OVER_ANDER_KANAAL: 'Het antwoord kwam over een ander kanaal dan waarover de vraag ging.',
  TWEEDE_ANTWOORD: 'Op dit bericht kwam al een antwoord; het eerste geldt.',
  VRAAG_ONBEKEND: 'Het antwoord hoort bij een bericht dat de hub niet kent.',
  GEEN_BELEID: 'De configuratie zegt niet wie dit bericht beantwoordt (beantwoording).',
  RETOUR_ANDERS: 'Het retourbericht geeft iets anders terug dan in het beantwoorde bericht staat.',
  INHOUD_ONLEESBAAR: 'De opgeslagen inhoud is niet te lezen.',
} as const;

/** Why a message is parked: the closed list, with the sentence for the operator and the sender. */
export const PARKEERREDENEN = { ...ROUTEERREDENEN, ...VOORAF } as const;

export type Routeerreden = keyof typeof ROUTEERREDENEN;
export type Parkeerreden = keyof typeof PARKEERREDENEN;
