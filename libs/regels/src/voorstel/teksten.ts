// What is said about a proposal. Numbers and dates of toewijzingen only, no personal data.

export type OpmerkingCode =
  'VERLEDEN' | 'VERSCHOVEN' | 'VERWIJDERD' | 'NIET_IN_VERZOEK' | 'PRESTATIES_NA_EINDE' | 'CLIENT_AANVULLEN';

export interface Opmerking {
  readonly code: OpmerkingCode;
  /** Dutch. */
  readonly melding: string;
}

export type RedenCode =
  | 'TOEWIJZING_ONBEKEND'
  | 'AL_BEANTWOORD'
  | 'AL_IN_ONDERZOEK'
  | 'REFERENTIE_ONBEKEND'
  | 'KIES_REFERENTIE'
  | 'ANDERE_CLIENT'
  | 'LATERE_VERSIE'
  | 'VERSCHUIVEN_PAST_NIET'
  | 'NUMMERS_OP'
  | 'ANTWOORD_PAST_NIET';

export interface Reden {
  readonly code: RedenCode;
  /** Dutch. */
  readonly melding: string;
}

export const OPMERKING = {
  verleden: (nummer: number, datum: string): Opmerking => ({
    code: 'VERLEDEN',
    melding: `Toewijzing ${nummer}: ${datum} ligt voor de dag van toewijzen. Stem met de aanbieder af of dit met terugwerkende kracht kan, of verschuif de datum (IV093).`,
  }),
  verschoven: (nummer: number, van: string, naar: string): Opmerking => ({
    code: 'VERSCHOVEN',
    melding: `Toewijzing ${nummer}: ${van} is voorbij en werd ${naar}. Stem dit met de aanbieder af (IV093).`,
  }),
  verwijderd: (nummer: number, nieuw: number): Opmerking => ({
    code: 'VERWIJDERD',
    melding: `Toewijzing ${nummer} vervalt (RedenWijziging 13): de andere omvang geldt vanaf haar eerste dag, nu onder nummer ${nieuw}.`,
  }),
  nietInVerzoek: (nummer: number): Opmerking => ({
    code: 'NIET_IN_VERZOEK',
    melding: `Toewijzing ${nummer} is actueel en staat niet in het verzoek; zij gaat mee omdat een 301 volledig is (OP087).`,
  }),
  prestatiesNaEinde: (nummer: number, einddatum: string): Opmerking => ({
    code: 'PRESTATIES_NA_EINDE',
    melding: `Toewijzing ${nummer} eindigt nu op ${einddatum}, maar er zijn goedgekeurde prestaties van daarna. De aanbieder moet die crediteren en opnieuw indienen (OP362).`,
  }),
  clientOnbekend: {
    code: 'CLIENT_AANVULLEN',
    melding:
      'Het verzoek noemt alleen het BSN. Geboortedatum, geslacht, naam en contactgegevens zijn als onbekend ingevuld; vul ze aan, of geef een eerder 301 van deze cliënt mee.',
  },
  contactOnbekend: {
    code: 'CLIENT_AANVULLEN',
    melding:
      'Het verzoek noemt geen contactgegevens. Ze zijn als onbekend ingevuld; vul ze aan, of geef een eerder 301 van deze cliënt mee.',
  },
} as const satisfies Record<string, Opmerking | ((...args: never[]) => Opmerking)>;

export const REDEN = {
  toewijzingOnbekend: (nummer: number): Reden => ({
    code: 'TOEWIJZING_ONBEKEND',
    melding: `Toewijzing ${nummer} uit het verzoek is bij deze aanbieder en cliënt niet bekend.`,
  }),
  alBeantwoord: (hoe: string): Reden => ({
    code: 'AL_BEANTWOORD',
    melding: `Dit verzoek is volgens de stand al ${hoe}.`,
  }),
  alInOnderzoek: {
    code: 'AL_IN_ONDERZOEK',
    melding: 'Dit verzoek is al in onderzoek; dat kan maar een keer worden gezegd (TR360).',
  },
  referentieOnbekend: {
    code: 'REFERENTIE_ONBEKEND',
    melding: 'Een van de opgegeven referenties staat niet in het verzoek.',
  },
  kiesEen: {
    code: 'KIES_REFERENTIE',
    melding: 'Dit verzoek heeft meer producten; elk krijgt een eigen antwoord (319). Geef op welke referentie.',
  },
  andereClient: {
    code: 'ANDERE_CLIENT',
    melding: 'Het eerdere 301 gaat over een andere cliënt dan het verzoek.',
  },
  latereVersie: (nummer: number): Reden => ({
    code: 'LATERE_VERSIE',
    melding: `Van toewijzing ${nummer} is een versie bekend die niet ouder is dan het moment van toewijzen; kies een later moment.`,
  }),
  verschuivenPastNiet: (datum: string, einddatum: string): Reden => ({
    code: 'VERSCHUIVEN_PAST_NIET',
    melding: `Een product zou na verschuiven ingaan op ${datum}, na zijn einddatum ${einddatum}.`,
  }),
  nummersOp: {
    code: 'NUMMERS_OP',
    melding: 'Er is geen toewijzingnummer meer vrij boven het hoogste dat bekend is.',
  },
  redenHoortBijAfwijzing: {
    code: 'ANTWOORD_PAST_NIET',
    melding:
      'Woonplaatsbeginsel (reden 8) kan alleen bij een verzoek om toewijzing van de Jeugdwet, met de gemeente erbij.',
  },
} as const satisfies Record<string, Reden | ((...args: never[]) => Reden)>;
