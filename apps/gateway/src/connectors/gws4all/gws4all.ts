import { HubError } from '#hub/envelope';
import { type Connector } from '../../connector.ts';
import { StufConnector, type StufDelen } from '../../ggk-protocol/stuf-connector.ts';
import { type Gws4allOpties } from './opties.ts';

/**
 * The connector to the suite: it hands in Di01 for the aanbieders as if the hub were the GGk, and gets their answers. It
 * speaks for the gemeente, so it must be named: no `*` as applicatie or organisatie.
 */
export function maakGws4all(naam: string, opties: Gws4allOpties, delen: StufDelen): Connector {
  if (opties.toegestaan.some((t) => t.organisatie === '*' || t.applicatie === '*')) {
    throw new HubError(
      'HUB_CONFIG_INVALID',
      'permanent',
      'Wie namens de gemeente aanlevert moet met organisatie en applicatie genoemd zijn',
    );
  }
  return new StufConnector(naam, opties, delen);
}
