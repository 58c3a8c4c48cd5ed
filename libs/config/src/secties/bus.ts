import { Getal, Keuze, Namen } from '../instelling.ts';

export class BusConfig {
  @Keuze('Wat de berichten tussen de rollen vervoert.', ['postgres', 'kafka'])
  readonly soort: 'postgres' | 'kafka' = 'postgres';

  @Namen('Adressen van de Kafka-brokers; verplicht bij `soort: kafka`.', {
    patroon: /^[A-Za-z0-9.-]+:\d{1,5}$/,
    eis: 'een lijst van `host:poort`',
  })
  readonly brokers: readonly string[] = [];

  @Getal('Aantal partities per topic: zoveel banen gaan er hoogstens tegelijk.', { min: 1, max: 256 })
  readonly partities: number = 16;
}
