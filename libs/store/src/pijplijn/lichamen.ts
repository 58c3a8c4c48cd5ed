import { type LichaamRij } from './rijen.ts';
import { type SetOpdracht, type Uitvoerder, voerUit } from './sql.ts';

const VOEG_TOE: SetOpdracht<LichaamRij> = {
  naam: 'lichaam_toe',
  kolommen: {
    bericht_id: ['uuid', (l) => l.berichtId],
    soort: ['text', (l) => l.soort],
    deel: ['integer', (l) => l.deel],
    kek_id: ['text', (l) => l.kekId],
    sleutel: ['bytea', (l) => l.sleutel],
    inhoud: ['bytea', (l) => l.inhoud],
  },
  sql: 'insert into lichaam (bericht_id, soort, deel, kek_id, sleutel, inhoud) select * from r',
};

/** Most bytes of body in one statement. */
const PER_OPDRACHT = 4 * 1024 * 1024;

/** Writes encrypted chunks set-wise. */
export async function schrijfLichamen(client: Uitvoerder, rijen: readonly LichaamRij[]): Promise<void> {
  let van = 0;
  let bytes = 0;
  for (const [i, rij] of rijen.entries()) {
    if (bytes > 0 && bytes + rij.inhoud.length > PER_OPDRACHT) {
      await voerUit(client, VOEG_TOE, rijen.slice(van, i));
      van = i;
      bytes = 0;
    }
    bytes += rij.inhoud.length;
  }
  await voerUit(client, VOEG_TOE, rijen.slice(van));
}

/** Drops the chunks of a body that was refused at the door after all. */
export async function verwijderLichaam(client: Uitvoerder, berichtId: string): Promise<void> {
  await client.query({ name: 'lichaam_weg', text: 'delete from lichaam where bericht_id = $1', values: [berichtId] });
}
