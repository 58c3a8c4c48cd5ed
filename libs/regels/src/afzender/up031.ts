import { heeftPrestatieNa } from '../stand/prestaties.ts';
import { perProduct, type Plicht } from './plicht.ts';
import { ingekortTot } from './vergelijk.ts';

/**
 * UP031: no change of a toewijzing takes the ground from care that was declared. One that is shortened to before approved
 * prestaties asks credits and new debets (istandaarden.md §7.24); for one that is removed it is TR385.
 */
export const up031: Plicht = {
  regel: 'UP031',
  toets: {
    '301': perProduct((regel, { stand, dossier }) => {
      const einddatum = ingekortTot(regel);
      if (einddatum === undefined || !heeftPrestatieNa(stand, dossier.aanbieder, regel.nummer, einddatum)) return null;
      return { zin: 'prestaties', gegevens: { nummer: regel.nummer, einddatum } };
    }, 'einddatum'),
  },
};
