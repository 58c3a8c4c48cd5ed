import { perProduct, type Plicht } from './plicht.ts';
import { type Bekend, moment } from './vergelijk.ts';

/** IV013: the latest Toewijzingsdatum and -tijd hold; a re-send keeps them, a change gets later ones. */
export const iv013: Plicht = {
  regel: 'IV013',
  toets: {
    '301': perProduct((regel) => {
      if (regel.soort === 'nieuw') return null;
      const zin = zinVoor(regel);
      return zin === null ? null : { zin, gegevens: { nummer: regel.nummer, moment: moment(regel.vorige) } };
    }, 'toewijzingsdatum'),
  },
};

function zinVoor(regel: Bekend): string | null {
  if (regel.soort === 'ouder') return 'ouder';
  const zelfdeMoment = moment(regel.product) === moment(regel.vorige);
  if (regel.soort === 'gelijk') return zelfdeMoment ? null : 'ongewijzigd';
  return zelfdeMoment ? 'gewijzigd' : null;
}
