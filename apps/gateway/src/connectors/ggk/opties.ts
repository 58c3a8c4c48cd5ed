import { type StufOpties } from '../../ggk-protocol/opties.ts';

/** The Gemeentelijk Gegevensknooppunt, or the Digikoppeling adapter in front of it. */
export interface GgkOpties extends StufOpties {
  readonly soort: 'ggk';
}
