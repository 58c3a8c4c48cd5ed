import { type Config } from '#hub/config';
import { type DraadContext, perConfig } from '#hub/draad';
import { maakRouteboek } from '#hub/routing';
import { nederlandseDatum } from '#hub/envelope';
import { uitgaand } from '#hub/store';
import { maakPrivacy } from './privacy.ts';
import { type KanaalVan, type RouteerOmgeving } from './routeer.ts';

type Vast = Pick<RouteerOmgeving, 'boek' | 'privacy' | 'kanaal'>;

/** What routing takes from the configuration. */
export class Omgevingen {
  readonly #vast = perConfig<Vast>(richtIn);

  /** The surroundings under the configuration as it is now. */
  van({ config, clock, pijplijn, gelezen }: DraadContext): RouteerOmgeving {
    const nu = clock.now();
    return {
      ...this.#vast(config),
      nu,
      vandaag: nederlandseDatum(nu),
      gelezen: (berichtId) => gelezen.neemBericht(berichtId),
      versleutel: (berichtId, afleveringId, payload) =>
        pijplijn.versleutel({ berichtId, soort: uitgaand(afleveringId) }, payload),
    };
  }
}

function richtIn(config: Config): Vast {
  const ons = { organisatie: config.gemeente.code, applicatie: config.gemeente.applicatie };
  return {
    boek: maakRouteboek({ gemeente: config.gemeente.code, routes: config.routes, aanbieders: config.aanbieders }),
    privacy: maakPrivacy(config),
    kanaal: (naam): KanaalVan => {
      const connector = config.connectoren[naam];
      if (connector === undefined || connector.soort === 'map')
        return { isKeten: false, eigen: ons, antwoordAls: 'Di01' };
      return {
        isKeten: connector.soort === 'ggk',
        eigen: connector.zender ?? ons,
        antwoordAls: connector.declaratieAntwoordAls,
      };
    },
  };
}
