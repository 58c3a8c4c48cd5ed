import type { Opvallend, Plicht } from './plicht.ts';
import { perProduct } from './plicht.ts';
import { moment, type Regel } from './vergelijk.ts';

/** IV013: the latest Toewijzingsdatum and -tijd hold; a re-send keeps them, a change gets later ones. */
export const iv013: Plicht = {
  regel: 'IV013',
  toets: {
    '301': perProduct((regel) => {
      const zin = zinVoor(regel);
      if (zin === null || regel.soort === 'nieuw') return null;
      return { zin, gegevens: { nummer: regel.nummer, moment: moment(regel.vorige) } } satisfies Omit<
        Opvallend,
        'plek'
      >;
    }, 'toewijzingsdatum'),
  },
};

function zinVoor(regel: Regel): string | null {
  if (regel.soort === 'nieuw') return null;
  if (regel.soort === 'ouder') return 'ouder';
  const zelfdeMoment = moment(regel.product) === moment(regel.vorige);
  if (regel.soort === 'gelijk') return zelfdeMoment ? null : 'ongewijzigd';
  return zelfdeMoment ? 'gewijzigd' : null;
}
