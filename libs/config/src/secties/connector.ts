import { Duur, Keuze, Lijst, Namen, Sectie, Tekst, Vlag } from '../instelling.ts';
import { applicatie, pad, urlPad } from './patronen.ts';

const organisatie = {
  patroon: /^(\d{4}|\d{8}|[A-Z]{2,10})$/,
  eis: 'een gemeentecode (4 cijfers), AGB-code (8 cijfers) of vaste naam (hoofdletters)',
};
const ofAlle = (patroon: RegExp): RegExp => new RegExp(`^\\*$|${patroon.source}`);

/** The sender that the hub puts in its envelopes towards a peer. */
export class ZenderConfig {
  @Tekst('Organisatie in de envelop.', organisatie)
  readonly organisatie!: string;

  @Tekst('Applicatie in de envelop.', applicatie)
  readonly applicatie!: string;
}

/** A sender that may hand in messages here. */
export class ToegestaanConfig {
  @Tekst('Organisatie van de zender; `*` is elke.', {
    patroon: ofAlle(organisatie.patroon),
    eis: `${organisatie.eis}, of \`*\``,
  })
  readonly organisatie!: string;

  @Tekst('Applicatie van de zender; `*` is elke.', {
    patroon: ofAlle(applicatie.patroon!),
    eis: `${applicatie.eis}, of \`*\``,
  })
  readonly applicatie!: string;
}

export class TijdslimietenConfig {
  @Duur('Hoe lang het opbouwen van een verbinding mag duren.', { min: '100ms', max: '5m' })
  readonly verbinden: number = 5_000;

  @Duur('Hoe lang het antwoord mag uitblijven nadat alles is verzonden.', { min: '100ms', max: '15m' })
  readonly antwoord: number = 60_000;

  @Duur('Hoe lang een zender mag doen over het aanbieden van een heel bericht.', { min: '1s', max: '30m' })
  readonly ontvangst: number = 300_000;
}

/** TLS towards the peer. */
export class ClientTlsConfig {
  @Tekst('Uitgevers die de hub vertrouwt (PEM); standaard die van Node.', { ...pad, optioneel: true })
  readonly uitgevers?: string;

  @Tekst('Eigen clientcertificaat met keten (PEM).', { ...pad, optioneel: true })
  readonly certificaat?: string;

  @Tekst('Sleutel bij het clientcertificaat (PEM).', { ...pad, optioneel: true })
  readonly sleutel?: string;
}

/** What the dai mode needs beyond the stuurgegevens (ggk-vecozo §1.13). */
export class DaiConfig {
  @Tekst('Waarde van de ebMS-service in `wsa:Action`, zoals in de CPA.')
  readonly service!: string;

  @Vlag(
    'Zet een punt voor een lege `administratie` in de MessageId (dai, bijlage B), in plaats van niets (StUF-bindingen 5.2).',
  )
  readonly puntBijLegeAdministratie: boolean = false;
}

/** A peer that speaks StUF GGk 0210: the GGk itself, or the suite for which the hub is the GGk. */
export class StufConnectorConfig {
  @Keuze('Soort buitenwereld: de GGk, of een suite voor wie de hub de GGk is.', ['ggk', 'gws4all'])
  readonly soort!: 'ggk' | 'gws4all';

  @Keuze('Binding: de WSDL van de GGk (`http`) of de Digikoppeling-adapter (`dai`).', ['http', 'dai'])
  readonly modus: 'http' | 'dai' = 'http';

  @Tekst('URL waar de hub bij deze partij aflevert.', {
    patroon: /^https?:\/\/[^\s/@?#]+(\/[^\s@?#]*)?$/,
    eis: 'een http- of https-URL zonder wachtwoord en parameters',
  })
  readonly adres!: string;

  @Tekst('Pad op de deur van de hub waar deze partij aanlevert.', urlPad)
  readonly pad!: string;

  @Sectie('Afzender in enveloppen van de hub zelf; standaard de gemeente.', ZenderConfig, { optioneel: true })
  readonly zender?: ZenderConfig;

  @Lijst('Wie hier mag aanleveren; een lege lijst is niemand.', ToegestaanConfig)
  readonly toegestaan: readonly ToegestaanConfig[] = [];

  @Namen(
    'OIN’s in het clientcertificaat die hier mogen aanleveren; leeg is elk certificaat van een vertrouwde uitgever.',
    {
      patroon: /^\d{20}$/,
      eis: 'een lijst van OIN’s (20 cijfers)',
    },
  )
  readonly oins: readonly string[] = [];

  @Sectie('Tijdslimieten van de verbinding.', TijdslimietenConfig)
  readonly tijdslimieten: TijdslimietenConfig = new TijdslimietenConfig();

  @Sectie('TLS naar deze partij.', ClientTlsConfig, { optioneel: true })
  readonly tls?: ClientTlsConfig;

  @Vlag('Sta een `http`-adres toe buiten de machine zelf.')
  readonly onversleuteldToestaan: boolean = false;

  @Sectie('Alleen bij `modus: dai`.', DaiConfig, { optioneel: true })
  readonly dai?: DaiConfig;

  @Keuze('Lijst waarmee de codes in Fo01-berichten worden uitgelegd.', ['2018', '2025'])
  readonly foutcodelijst: '2018' | '2025' = '2025';

  @Keuze('Soort envelop waarin de hub hier een 325 aflevert; beide komen in de keten voor.', ['Di01', 'Du01'])
  readonly declaratieAntwoordAls: 'Di01' | 'Du01' = 'Di01';
}

/** A watched folder, as the way in for any other back office. */
export class MapConnectorConfig {
  @Keuze('Een map in het bestandsstelsel.', ['map'])
  readonly soort!: 'map';

  @Tekst('Map waarin de achterliggende applicatie bestanden zet (schrijven als `*.tmp`, dan hernoemen).', pad)
  readonly in!: string;

  @Tekst('Map voor aangenomen bestanden.', pad)
  readonly klaar!: string;

  @Tekst('Map voor geweigerde bestanden, met de reden ernaast.', pad)
  readonly geweigerd!: string;

  @Tekst('Map voor bestanden die de hub al had.', pad)
  readonly dubbel!: string;

  @Tekst('Map waarin de hub aflevert; zonder deze map neemt de connector alleen aan.', { ...pad, optioneel: true })
  readonly uit?: string;

  @Duur('Hoe vaak de hub naar nieuwe bestanden kijkt.', { min: '50ms', max: '1h' })
  readonly interval: number = 1_000;
}

export type ConnectorConfig = StufConnectorConfig | MapConnectorConfig;
