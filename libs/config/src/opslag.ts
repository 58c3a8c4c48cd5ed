import { type Config } from './lees-config.ts';

/** What the configuration and the environment say about the store: where it is and with which keys, as plain values. */
export interface OpslagInstellingen {
  readonly map: string;
  readonly url: string | null;
  readonly sleutels: { readonly kek: readonly string[]; readonly hmac: string } | null;
  readonly sleutelbestand: string | null;
}

/** Takes the secrets out of their wrapping: only for opening the store. */
export function opslagInstellingen({ store, omgeving }: Config): OpslagInstellingen {
  return {
    map: store.map,
    url: omgeving.databaseUrl?.onthul() ?? null,
    sleutels: omgeving.sleutels?.onthul() ?? null,
    sleutelbestand: omgeving.sleutelbestand,
  };
}
