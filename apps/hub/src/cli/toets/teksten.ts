import type { StandBezwaar } from '#hub/regels';
import type { Weigering } from './maatstaf.ts';

export function weigering(bezwaar: StandBezwaar): Weigering {
  switch (bezwaar.wat) {
    case 'domein':
      return {
        code: 'STAND_ANDER_DOMEIN',
        melding:
          'Het bericht en de stand zijn niet van dezelfde wet (iJw of iWmo). Kies de stand van de wet van het bericht.',
      };
    case 'gemeente':
      return {
        code: 'STAND_ANDERE_GEMEENTE',
        melding: `Het bericht is van gemeente ${bezwaar.bericht}, de stand van gemeente ${bezwaar.stand}. Kies de stand van die gemeente, of stuur het bericht naar waar het hoort.`,
      };
  }
}

export function standTeGroot(meeste: number): string {
  return `Het bestand is groter dan ${meeste.toLocaleString('nl-NL')} bytes.`;
}

/** One line that says so, and one per problem. */
export function standOnbruikbaar(bestand: string, problemen: readonly string[]): string[] {
  return [`De stand in ${bestand} is niet te gebruiken; er is niets beoordeeld.`, ...problemen.map((p) => `  ${p}`)];
}
