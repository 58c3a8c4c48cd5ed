import { type Config } from '#hub/config';
import { type DraadContext, laadBronnen, perConfig } from '#hub/draad';
import { nederlandseDatum } from '#hub/envelope';
import { PRIVACY_RULES } from '#hub/privacy';
import { type Bronnen, identificatieRetour } from '#hub/regels';
import { maakRouteboek } from '#hub/routing';
import { ORIGINEEL } from '#hub/store';
import { maakKalender } from '#hub/termijnen';
import { maakAfspraken } from './afspraken.ts';
import { maakBeleid } from './beleid.ts';
import { type StapelOmgeving } from './stapel.ts';

type Vast = Pick<StapelOmgeving, 'boek' | 'beleid' | 'afspraken' | 'kalender' | 'gemeente' | 'bezwaarTegenBsn'>;

/** What judging takes from the configuration and the code lists. */
export class Omgevingen {
  readonly #vast = perConfig<Vast>(richtIn);
  #bronnen: Bronnen | undefined;

  /** Reads the code lists; before the first message, since a bad file must stop the start and not the messages. */
  lees(config: Config): Bronnen {
    this.#bronnen ??= laadBronnen(config);
    return this.#bronnen;
  }

  /** The surroundings under the configuration as it is now. */
  van({ config, clock, pijplijn, gelezen }: DraadContext): StapelOmgeving {
    const nu = clock.now();
    return {
      ...this.#vast(config),
      bronnen: this.lees(config),
      nu,
      vandaag: nederlandseDatum(nu),
      retourmaker: {
        applicatie: config.gemeente.applicatie,
        identificatie: ({ id }) => identificatieRetour(Buffer.from(id)),
        versleutel: (berichtId, payload) => pijplijn.versleutel({ berichtId, soort: ORIGINEEL }, payload),
      },
      gelezen: (berichtId) => gelezen.haalBericht(berichtId),
      bsnHmac: (bsn) => pijplijn.bsnHmac(bsn),
    };
  }
}

function richtIn(config: Config): Vast {
  const { gemeente, routes, aanbieders, stage } = config;
  const regels = PRIVACY_RULES.flatMap((regel) => regel.toetsBsn ?? []);
  return {
    gemeente: gemeente.code,
    boek: maakRouteboek({ gemeente: gemeente.code, routes, aanbieders }),
    beleid: maakBeleid(config),
    afspraken: maakAfspraken(config),
    kalender: maakKalender(config.termijnen),
    bezwaarTegenBsn: (bsn) => {
      const bezwaren = regels.flatMap((toets) => toets(bsn, { stage, berichtnaam: '', route: {} })?.besluit ?? []);
      return bezwaren.includes('geweigerd') ? 'geweigerd' : (bezwaren[0] ?? null);
    },
  };
}
