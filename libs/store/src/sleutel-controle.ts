import { HubError } from '#hub/envelope';
import { type Uitvoerder } from './pijplijn/sql.ts';
import { type Sleutels } from './sleutels.ts';

/**
 * Compares the keys with what the database knows of them and adds those that are new. Every key that is still needed to
 * read something must be there.
 * @throws HubError HUB_STORE_KEY_WRONG
 */
export async function checkSleutels(client: Uitvoerder, sleutels: Sleutels): Promise<void> {
  const { rows } = await client.query<{ naam: string; waarde: Buffer }>({
    name: 'sleutel_controle',
    text: 'select naam, waarde from sleutel_controle order by naam',
    values: [],
  });
  for (const { naam, waarde } of rows) {
    if (sleutels.controle.get(naam)?.equals(waarde) !== true) throw wrong(naam);
  }
  await client.query({
    name: 'sleutel_controle_toe',
    text: `insert into sleutel_controle (naam, waarde) select * from unnest($1::text[], $2::bytea[]) on conflict do nothing`,
    values: [[...sleutels.controle.keys()], [...sleutels.controle.values()]],
  });
}

function wrong(naam: string): HubError {
  const zin =
    naam === 'hmac'
      ? 'De BSN-zoeksleutel hoort niet bij deze database. Stel de sleutel in waarmee de database is begonnen.'
      : `De versleutelsleutel ${naam.slice(4)}, waarmee berichten in deze database zijn versleuteld, is niet ingesteld. ` +
        'Zet die sleutel (ook) in de instelling.';
  return new HubError('HUB_STORE_KEY_WRONG', 'permanent', zin);
}
