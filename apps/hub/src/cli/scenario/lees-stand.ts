import { type Verloop, vouw } from '#hub/regels';
import { readFeiten, type Store } from '#hub/store';
import { naarFeit } from '../../../../finance/src/feitenboek.ts';
import { type Client } from './speel.ts';

/** The state of a client at its aanbieder, as the hub folds it from what was approved. */
export async function leesStand({ db, sleutels }: Pick<Store, 'db' | 'sleutels'>, client: Client): Promise<Verloop> {
  const { wet: domein, aanbieder, bsn } = client;
  const vraag = { domein, aanbieder, bsnHmac: sleutels.bsnHmac(bsn), toewijzingNummers: [], referenties: [] };
  const { feiten } = await readFeiten(db.pool, { feiten: [vraag], heenIds: [], gebruikt: [] });
  return vouw(feiten.map(naarFeit), { aanbieder, bsn });
}
