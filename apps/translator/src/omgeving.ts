import { type DraadContext } from '#hub/draad';
import { foutInfo } from '#hub/stuf';
import { type VertaalOmgeving } from './vertaal.ts';

/** Code for "payload is not valid": the only Fo01 that a gemeente sends into the chain, and what the chain says to a suite. */
const SCHEMAFOUT = { ggk: 'StUF055', gws4all: 'IB014', map: 'IB014' } as const;

/** What translation takes from configuration and keys, for one batch. */
export function maakOmgeving({ config, clock, pijplijn, gelezen }: DraadContext): VertaalOmgeving {
  const { gemeente, connectoren } = config;
  const ons = { organisatie: gemeente.code, applicatie: gemeente.applicatie };
  return {
    nu: clock.now(),
    kanaal: (naam) => {
      const connector = connectoren[naam];
      const soort = connector?.soort ?? 'map';
      return { eigen: (connector?.soort !== 'map' && connector?.zender) || ons, schemaFout: SCHEMAFOUT[soort] };
    },
    bsnHmac: (bsn) => pijplijn.bsnHmac(bsn),
    dossier: (bsn, domein) => pijplijn.dossierSleutel(bsn, domein),
    onthoud: (bericht, goed) => gelezen.onthoudBericht(bericht.id, goed, bericht.grootte),
    gelezen: (berichtId) => gelezen.neemInhoud(berichtId),
    foutTekst: (naam, code) => {
      const connector = connectoren[naam];
      const lijst = connector !== undefined && connector.soort !== 'map' ? connector.foutcodelijst : '2025';
      return foutInfo(code, `fo01-${lijst}`)?.tekst ?? 'Onbekende foutcode van de keten.';
    },
  };
}
