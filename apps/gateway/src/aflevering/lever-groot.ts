import { type DraadContext } from '#hub/draad';
import { HubError } from '#hub/envelope';
import { type OpenAflevering } from '#hub/store';
import { stufOpties } from '../connector-opties.ts';
import { bezorg } from '../ggk-protocol/bezorging.ts';
import { stufClient } from '../ggk-protocol/stuf-client.ts';
import { naarAflevering } from './naar-aflevering.ts';

/** One large delivery, for the thread that loads and posts it. */
export interface GroteLevering {
  /** Name of the connector. */
  readonly bestemming: string;
  readonly open: OpenAflevering;
}

/** One attempt at one delivery, from the store to the answer of the other side; throws as `Connector.lever`. */
export async function leverGroot(context: DraadContext, { bestemming, open }: GroteLevering): Promise<void> {
  const instellingen = context.config.connectoren[bestemming];
  const payload = (await context.pijplijn.payloads([open])).get(open.id);
  if (instellingen === undefined || instellingen.soort === 'map' || payload === undefined)
    throw new HubError('HUB_DELIVERY_UNREACHABLE', 'transient', 'De aflevering of haar bestemming is er niet meer');
  if (payload instanceof Error) throw payload;
  const opties = stufOpties(instellingen, context.config);
  const client = stufClient(opties);
  try {
    await bezorg(naarAflevering(open, payload), opties, client);
  } finally {
    client.sluit();
  }
}
