import { type Config, opslagInstellingen } from '#hub/config';
import { type Gereedheid, type Log } from '#hub/observability';
import { openStore, type Store } from '#hub/store';

/** Opens the store of a running role and tells the operator what he must know of it. */
export async function openOpslag(config: Config, log: Log): Promise<Store> {
  const store = await openStore({
    ...opslagInstellingen(config),
    verbindingen: 16,
    onHerstart: () =>
      log.error({ code: 'HUB_STORE_UNREACHABLE' }, 'De ingebouwde database viel om en wordt opnieuw gestart'),
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
