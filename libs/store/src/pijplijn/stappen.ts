import { newId } from '#hub/envelope';
import { type StapRij } from './rijen.ts';
import { type Deel, deel, type SetOpdracht, type Uitvoerder, voerUit } from './sql.ts';

const VOEG_TOE: SetOpdracht<StapRij> = {
  naam: 'stap_toe',
  kolommen: {
    id: ['uuid', () => newId()],
    bericht_id: ['uuid', (s) => s.berichtId],
    op: ['timestamptz', (s) => s.op],
    rol: ['text', (s) => s.rol],
    stap: ['text', (s) => s.stap],
    code: ['text', (s) => s.code ?? null],
    details: ['jsonb', (s) => s.details],
    duur_ms: ['real', (s) => s.duurMs ?? null],
  },
  sql: 'insert into stap (id, bericht_id, op, rol, stap, code, details, duur_ms) select * from r',
};

/** Adds steps to the timelines, in the order given. */
export async function schrijfStappen(client: Uitvoerder, rijen: readonly StapRij[]): Promise<void> {
  await voerUit(client, VOEG_TOE, rijen);
}

/** The same, to be run together with other statements. */
export function stappenDeel(rijen: readonly StapRij[]): Deel {
  return deel(VOEG_TOE, rijen);
}
