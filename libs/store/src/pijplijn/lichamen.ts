import { type LichaamRij } from './rijen.ts';
import { type Uitvoerder } from './sql.ts';

/** The contents travel as one value, of which every row takes its part: an array of them would travel as text, twice as long. */
const VOEG_TOE = `insert into lichaam (bericht_id, soort, deel, kek_id, sleutel, inhoud)
  select bericht_id, soort, deel, kek_id, sleutel, substr($8::bytea, van, lengte)
  from unnest($1::uuid[], $2::text[], $3::integer[], $4::text[], $5::bytea[], $6::integer[], $7::integer[])
    as u(bericht_id, soort, deel, kek_id, sleutel, van, lengte)`;

/** Most bytes of body in one statement. */
const PER_OPDRACHT = 4 * 1024 * 1024;

/** Writes encrypted chunks set-wise. */
export async function schrijfLichamen(client: Uitvoerder, rijen: readonly LichaamRij[]): Promise<void> {
  let van = 0;
  let bytes = 0;
  for (const [i, rij] of rijen.entries()) {
    if (bytes > 0 && bytes + rij.inhoud.length > PER_OPDRACHT) {
      await voegToe(client, rijen.slice(van, i));
      van = i;
      bytes = 0;
    }
    bytes += rij.inhoud.length;
  }
  await voegToe(client, rijen.slice(van));
}

async function voegToe(client: Uitvoerder, rijen: readonly LichaamRij[]): Promise<void> {
  if (rijen.length === 0) return;
  // substr counts from 1.
  let van = 1;
  const begin = rijen.map(({ inhoud }) => (van += inhoud.length) - inhoud.length);
  await client.query({
    name: 'lichaam_toe',
    text: VOEG_TOE,
    values: [
      rijen.map((l) => l.berichtId),
      rijen.map((l) => l.soort),
      rijen.map((l) => l.deel),
      rijen.map((l) => l.kekId),
      rijen.map((l) => l.sleutel),
      begin,
      rijen.map((l) => l.inhoud.length),
      Buffer.concat(rijen.map((l) => l.inhoud)),
    ],
  });
}

/** Drops the chunks of a body that was refused at the door after all. */
export async function verwijderLichaam(client: Uitvoerder, berichtId: string): Promise<void> {
  await client.query({ name: 'lichaam_weg', text: 'delete from lichaam where bericht_id = $1', values: [berichtId] });
}
