import { Getal, Sectie, Tekst, Vlag } from '../instelling.ts';
import { pad, POORT } from './patronen.ts';

/** TLS of a server of the hub itself. */
export class ServerTlsConfig {
  @Tekst('Certificaat met keten (PEM).', pad)
  readonly certificaat!: string;

  @Tekst('Sleutel bij het certificaat (PEM).', pad)
  readonly sleutel!: string;

  @Tekst('Uitgevers van clientcertificaten (PEM); met deze instelling is een clientcertificaat verplicht.', {
    ...pad,
    optioneel: true,
  })
  readonly clientUitgevers?: string;
}

/** The door for messages. */
export class GatewayConfig {
  @Tekst('Adres waarop de hub berichten aanneemt.')
  readonly host: string = '127.0.0.1';

  @Getal('Poort waarop de hub berichten aanneemt; 0 kiest een vrije poort.', POORT)
  readonly poort: number = 8700;

  @Sectie('TLS van deze deur; zonder deze groep is het gewone HTTP.', ServerTlsConfig, { optioneel: true })
  readonly tls?: ServerTlsConfig;

  @Vlag('Sta gewone HTTP toe op een ander adres dan dat van de machine zelf (alleen achter een TLS-proxy).')
  readonly onversleuteldToestaan: boolean = false;
}

/** Health, metrics and console: a port of its own, not for the chain. */
export class BeheerConfig {
  @Tekst('Adres van gezondheid, metingen en beheer.')
  readonly host: string = '127.0.0.1';

  @Getal('Poort van gezondheid, metingen en beheer; 0 kiest een vrije poort.', POORT)
  readonly poort: number = 8701;

  @Vlag('Sta gewone HTTP toe op een ander adres dan dat van de machine zelf.')
  readonly onversleuteldToestaan: boolean = false;
}
