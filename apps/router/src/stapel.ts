import { type HubEvent } from '#hub/envelope';
import { type Goed, leesBericht, leesKop } from '#hub/istandaarden';
import { type BerichtRij, legeWijziging, type StapTransactie } from '#hub/store';
import { leesEnvelop } from '#hub/stuf';
import { parkeerOnleesbaar, routeer, type RouteerOmgeving } from './routeer.ts';

/** Routes a batch: loads, reads, decides, writes. */
export async function routeerStapel(
  events: readonly HubEvent[],
  tx: StapTransactie,
  om: RouteerOmgeving,
): Promise<void> {
  const banen = new Map(
    events.flatMap((e) => ('berichtId' in e.data ? [[e.data.berichtId, e.partitionkey] as const] : [])),
  );
  const berichten = (await tx.berichten([...banen.keys()])).filter((b) => b.status === 'onderweg');
  const vragen = new Map((await tx.berichten(vraagIds(berichten))).map((v) => [v.id, v]));
  const bekend = new Map(berichten.map((b) => [b.id, om.gelezen(b.id)]));
  const onbekend = berichten.filter((b) => bekend.get(b.id) === undefined);
  const originelen = await tx.originelen(onbekend.map((b) => b.id));
  const perId = new Map(onbekend.map((b, i) => [b.id, originelen[i]]));
  const w = legeWijziging();
  for (const bericht of berichten) {
    const begin = performance.now();
    const gelezen = bekend.get(bericht.id) ?? lees(bericht, perId.get(bericht.id));
    if (gelezen === null) {
      parkeerOnleesbaar(bericht, om, w);
      continue;
    }
    const vraag = bericht.antwoordOp === null ? undefined : vragen.get(bericht.antwoordOp);
    const baan = banen.get(bericht.id) ?? bericht.baan;
    routeer({ bericht, gelezen, kop: leesKop(gelezen), vraag, baan, duurMs: performance.now() - begin }, om, w);
  }
  await tx.schrijf(w);
}

function vraagIds(berichten: readonly BerichtRij[]): string[] {
  return [...new Set(berichten.flatMap((b) => b.antwoordOp ?? []))];
}

/** The translator found it valid; null only when the stored body cannot be read any more. */
function lees(bericht: BerichtRij, bytes: Buffer | Error | undefined): Goed | null {
  if (bytes === undefined || bytes instanceof Error) return null;
  const payload = bericht.soort === 'bestand' ? bytes : leesEnvelop(bytes).payload;
  const gelezen = payload === null ? null : leesBericht(payload);
  return gelezen?.uitkomst === 'goed' ? gelezen : null;
}
