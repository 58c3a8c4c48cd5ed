import { type Connector } from '../../connector.ts';
import { StufConnector, type StufDelen } from '../../ggk-protocol/stuf-connector.ts';
import { type GgkOpties } from './opties.ts';

/**
 * The connector to the GGk: the hub delivers Di01 and Du01 of the gemeente, and takes those of the aanbieders and the
 * Fo01 of the chain (ggk-vecozo §1).
 */
export function maakGgk(naam: string, opties: GgkOpties, delen: StufDelen): Connector {
  return new StufConnector(naam, opties, delen);
}
