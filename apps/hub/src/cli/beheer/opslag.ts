import { type Config, opslagInstellingen } from '#hub/config';
import { openStore, type Store } from '#hub/store';
import { metVoortgang } from '../basis/voortgang.ts';

/** Opens the store beside a running hub (or, embedded, for a moment on its own), does the work, and closes it again. */
export async function metOpslag<T>(config: Config, werk: (store: Store) => Promise<T>): Promise<T> {
  const store = await metVoortgang('de opslag gaat open', () =>
    openStore({ ...opslagInstellingen(config), gebruik: 'beheer', verbindingen: 2 }),
  );
  try {
    return await werk(store);
  } finally {
    await store.close();
  }
}
