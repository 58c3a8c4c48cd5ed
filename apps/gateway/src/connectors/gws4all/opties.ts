import { type StufOpties } from '../../ggk-protocol/opties.ts';

/** The suite of the gemeente (GWS4all), for which the hub is the GGk. */
export interface Gws4allOpties extends StufOpties {
  readonly soort: 'gws4all';
}
