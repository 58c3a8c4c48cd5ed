import { Tekst } from '../instelling.ts';
import { pad } from './patronen.ts';

/** Where everything is kept. With DATABASE_URL in the environment the folder only holds what is not in the database. */
export class StoreConfig {
  @Tekst(
    'Map van de ingebouwde PostgreSQL en haar sleutel. Wordt niet voor de database gebruikt als `DATABASE_URL` is gezet.',
    pad,
  )
  readonly map: string = './data';
}
