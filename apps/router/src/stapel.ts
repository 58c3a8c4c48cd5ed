import { laadStukken } from '#hub/draad';
import { type HubEvent } from '#hub/envelope';
import { legeWijziging, type StapTransactie } from '#hub/store';
import { parkeerOnleesbaar, routeer, type RouteerOmgeving } from './routeer.ts';

/** Routes a batch: loads, reads, decides, writes. */
export async function routeerStapel(
  events: readonly HubEvent[],
  tx: StapTransactie,
  om: RouteerOmgeving,
): Promise<void> {
  const { stukken, onleesbaar } = await laadStukken(events, tx, (id) => om.gelezen(id));
  const w = legeWijziging();
  for (const bericht of onleesbaar) parkeerOnleesbaar(bericht, om, w);
  for (const stuk of stukken) routeer(stuk, om, w);
  await tx.schrijf(w);
}
