import { type Verloop, vouw } from '#hub/regels';
import { readFeiten, type Store } from '#hub/store';
import { naarFeit } from '../../../../finance/src/feitenboek.ts';
import { type Wet } from './proef.ts';
import { type Client } from './speel.ts';
import { type Bezet, type Partijen, TESTBSNS } from './woorden.ts';

/** The state of a client at its aanbieder, as the hub folds it from what was approved. */
export async function leesStand({ db, sleutels }: Pick<Store, 'db' | 'sleutels'>, client: Client): Promise<Verloop> {
  const { wet: domein, aanbieder, bsn } = client;
  const vraag = { domein, aanbieder, bsnHmac: sleutels.bsnHmac(bsn), toewijzingNummers: [], referenties: [] };
  const { feiten } = await readFeiten(db.pool, { feiten: [vraag], heenIds: [], gebruikt: [] });
  return vouw(feiten.map(naarFeit), { aanbieder, bsn });
}

/** Which test numbers the aanbieders of the scenarios have facts about already. */
export async function leesBezet(
  { db, sleutels }: Pick<Store, 'db' | 'sleutels'>,
  { aanbieders }: Partijen,
): Promise<Bezet> {
  const bsnVan = new Map(TESTBSNS.map((bsn) => [sleutels.bsnHmac(bsn).toString('hex'), bsn]));
  const onder = async (domein: Wet): Promise<ReadonlySet<string>> => {
    const vragen = aanbieders[domein].flatMap((aanbieder) =>
      [...bsnVan.keys()].map((hmac) => ({
        domein,
        aanbieder,
        bsnHmac: Buffer.from(hmac, 'hex'),
        toewijzingNummers: [],
        referenties: [],
      })),
    );
    const { feiten } = await readFeiten(db.pool, { feiten: vragen, heenIds: [], gebruikt: [] });
    return new Set(feiten.flatMap(({ bsnHmac }) => bsnVan.get(bsnHmac?.toString('hex') ?? '') ?? []));
  };
  return { jw: await onder('jw'), wmo: await onder('wmo') };
}
