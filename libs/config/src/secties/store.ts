import { Getal, Tekst } from '../instelling.ts';
import { pad } from './patronen.ts';

/** Where everything is kept. With DATABASE_URL in the environment the folder only holds what is not in the database. */
export class StoreConfig {
  @Tekst(
    'Map van de ingebouwde PostgreSQL en haar sleutel. Wordt niet voor de database gebruikt als `DATABASE_URL` is gezet.',
    pad,
  )
  readonly map: string = './data';

  @Getal('Aantal maanden dat berichten en hun tijdlijn blijven; een maand gaat pas weg als er niets meer open staat.', {
    min: 1,
    max: 240,
  })
  readonly bewaarMaanden: number = 13;
}
