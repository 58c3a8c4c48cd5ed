import { leesConfig, opslagInstellingen } from '#hub/config';
import { openStore } from '#hub/store';

/** One feit as the hub stored it; `volgorde` is its place in the order of decisions. */
export interface Feitregel {
  /** referentienummer of the sender. */
  readonly kenmerk: string;
  readonly volgnummer: number;
  readonly aanbieder: string;
  /** Pseudonym of the client. */
  readonly client: string | null;
  readonly status: string;
  readonly volgorde: number;
  readonly inhoud: object;
}

/** What the hub has of what was handed in, in the order in which it accepted it. */
export interface Hubdossier {
  readonly berichten: readonly { readonly kenmerk: string; readonly status: string }[];
  readonly feiten: readonly Feitregel[];
}

/** Reads it from the store, beside the running hub. */
export async function leesDossier(configPad: string): Promise<Hubdossier> {
  const gelezen = leesConfig(configPad, {});
  if (!gelezen.goed) throw new Error('de configuratie van de ronde deugt niet');
  const store = await openStore({ ...opslagInstellingen(gelezen.config), gebruik: 'beheer', verbindingen: 1 });
  try {
    const { pool } = store.db;
    const berichten = await pool.query<Hubdossier['berichten'][number]>(
      `select kenmerk, status from bericht where connector <> 'hub' order by id`,
    );
    const feiten = await pool.query<Feitregel>(
      `select b.kenmerk, f.volgnummer, f.aanbieder, encode(f.bsn_hmac, 'hex') as client, f.status, f.inhoud,
              rank() over (order by coalesce(f.besluit_op, f.bekend_op), f.bericht_id)::int as volgorde
         from feit f join bericht b on b.id = f.bericht_id order by f.bericht_id, f.volgnummer`,
    );
    return { berichten: berichten.rows, feiten: feiten.rows };
  } finally {
    await store.close();
  }
}
