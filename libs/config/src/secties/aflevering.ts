import { Duur, Getal, Keuze, Sectie } from '../instelling.ts';

/** Circuit per destination: open after repeated failures, probe, close. */
export class CircuitConfig {
  @Getal('Aantal mislukkingen op rij waarna een bestemming even met rust wordt gelaten.', { min: 1, max: 1000 })
  readonly fouten: number = 5;

  @Duur(
    'Hoe lang een bestemming met rust wordt gelaten voor de eerste proef; na elke mislukte proef twee keer zo lang, tot `grootstePauze`.',
    { min: '100ms', max: '1h' },
  )
  readonly pauze: number = 30_000;
}

export class AfleveringConfig {
  @Duur('Pauze na de eerste mislukte poging; elke volgende is twee keer zo lang.', { min: '10ms', max: '1h' })
  readonly eerstePauze: number = 1_000;

  @Duur('Langste pauze tussen twee pogingen. De hub geeft niet zelf op.', { min: '100ms', max: '1d' })
  readonly grootstePauze: number = 900_000;

  @Duur('Leeftijd waarop een niet afgeleverd bericht alarm geeft.', { min: '1m', max: '30d' })
  readonly alarmNa: number = 14_400_000;

  @Getal('Aantal afleveringen tegelijk per bestemming.', { min: 1, max: 256 })
  readonly gelijktijdigPerBestemming: number = 32;

  @Sectie('Rust voor een bestemming die steeds faalt.', CircuitConfig)
  readonly circuit: CircuitConfig = new CircuitConfig();
}

export class LogConfig {
  @Keuze('Wat de hub meldt; `HUB_LOG_NIVEAU` gaat voor.', ['debug', 'info', 'warn', 'error'])
  readonly niveau: 'debug' | 'info' | 'warn' | 'error' = 'info';
}
