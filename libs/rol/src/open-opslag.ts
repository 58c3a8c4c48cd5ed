import { type Config } from '#hub/config';
import { type Gereedheid, type Log } from '#hub/observability';
import { openStore, type Store, type StoreOpties } from '#hub/store';

/** How the configuration says to open the store; `gebruik` as in StoreOpties. */
export function opslagOpties({ store, omgeving }: Config): StoreOpties {
  return {
    map: store.map,
    url: omgeving.databaseUrl?.onthul() ?? null,
    sleutels: omgeving.sleutels?.onthul() ?? null,
    sleutelbestand: omgeving.sleutelbestand,
  };
}

/** Opens the store of a running role and tells the operator what he must know of it. */
export async function openOpslag(config: Config, log: Log): Promise<Store> {
  const store = await openStore({
    ...opslagOpties(config),
    verbindingen: 16,
    onHerstart: () => log.error({ code: 'HUB_STORE_UNREACHABLE' }, 'De ingebouwde database viel om en wordt opnieuw gestart'),
  });
  for (const melding of store.meldingen) log.warn({ code: 'OPSLAG' }, melding);
  return store;
}

/** Whether the store serves now. */
export async function opslagGereed({ db }: Store): Promise<Gereedheid> {
  try {
    await db.query({ name: 'gereed', text: 'select 1', values: [] });
    return { onderdeel: 'opslag', gereed: true };
  } catch {
    return { onderdeel: 'opslag', gereed: false, reden: 'De database geeft geen antwoord.' };
  }
}
