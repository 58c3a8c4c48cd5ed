import { type LichaamRij } from './rijen.ts';
import { type Deel, recordset, rijenJson, type SetOpdracht, type Uitvoerder, voerSamenUit } from './sql.ts';

interface Plaats {
  readonly rij: LichaamRij;
  /** Where its contents begin in the one value that carries all; substr counts from 1. */
  readonly van: number;
}

const KOLOMMEN: SetOpdracht<Plaats>['kolommen'] = {
  bericht_id: ['uuid', (p) => p.rij.berichtId],
  soort: ['text', (p) => p.rij.soort],
  deel: ['integer', (p) => p.rij.deel],
  kek_id: ['text', (p) => p.rij.kekId],
  sleutel: ['bytea', (p) => p.rij.sleutel],
  van: ['integer', (p) => p.van],
  lengte: ['integer', (p) => p.rij.inhoud.length],
};

/** Most bytes of body in one statement. */
const PER_OPDRACHT = 4 * 1024 * 1024;

/** Contents travel as one value, of which every row takes its part: in JSON they would be twice as long. */
export function lichamenDeel(rijen: readonly LichaamRij[], uit = ''): Deel {
  let van = 1;
  const plaatsen = rijen.map((rij) => ({ rij, van: (van += rij.inhoud.length) - rij.inhoud.length }));
  return {
    naam: 'lichaam_toe',
    values: rijen.length === 0 ? [] : [rijenJson(KOLOMMEN, plaatsen), Buffer.concat(rijen.map((l) => l.inhoud))],
    tekst: (eerste) => `insert into lichaam (bericht_id, soort, deel, kek_id, sleutel, inhoud)
      select l.bericht_id, l.soort, l.deel, l.kek_id, l.sleutel, substr($${eerste + 1}::bytea, l.van, l.lengte)
      from (${recordset(KOLOMMEN, eerste)}) l ${uit}`,
  };
}

/** True when these chunks fit in one statement with others. */
export function pastInEen(rijen: readonly LichaamRij[]): boolean {
  return rijen.reduce((som, rij) => som + rij.inhoud.length, 0) <= PER_OPDRACHT;
}

/** Writes encrypted chunks set-wise. */
export async function schrijfLichamen(client: Uitvoerder, rijen: readonly LichaamRij[]): Promise<void> {
  let van = 0;
  let bytes = 0;
  for (const [i, rij] of rijen.entries()) {
    if (bytes > 0 && bytes + rij.inhoud.length > PER_OPDRACHT) {
      await voerSamenUit(client, [lichamenDeel(rijen.slice(van, i))]);
      van = i;
      bytes = 0;
    }
    bytes += rij.inhoud.length;
  }
  await voerSamenUit(client, [lichamenDeel(rijen.slice(van))]);
}

/** Drops the chunks of a body that was refused at the door after all. */
export async function verwijderLichaam(client: Uitvoerder, berichtId: string): Promise<void> {
  await client.query({ name: 'lichaam_weg', text: 'delete from lichaam where bericht_id = $1', values: [berichtId] });
}
