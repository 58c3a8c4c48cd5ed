import { TIJDELIJK } from '../stand/stops.ts';
import { perProduct, type Plicht, type Vraag301 } from './plicht.ts';
import { type Bekend, ingekortTot, isHerzending, type Regel, wildeAanbieder } from './vergelijk.ts';

/** After a definitive stop of the aanbieder (note to the codelist of RedenWijziging). */
const NA_STOP = '14';

/**
 * IV099: RedenWijziging tells that a toewijzing changed since it was last sent: empty on a new number and on what did not
 * change, filled on what did; 14 when it is shortened after the aanbieder stopped.
 */
export const iv099: Plicht = {
  regel: 'IV099',
  toets: {
    '301': perProduct((regel, vraag) => {
      const { nummer, product } = regel;
      const zin = zinVoor(regel, vraag);
      return zin === null ? null : { zin, gegevens: { nummer, reden: product.redenWijziging ?? 'leeg' } };
    }, 'redenWijziging'),
  },
};

function zinVoor(regel: Regel, vraag: Vraag301): string | null {
  const gevuld = regel.product.redenWijziging !== undefined;
  switch (regel.soort) {
    case 'nieuw':
      return gevuld ? 'nieuw' : null;
    case 'gelijk':
      return gevuld && !isHerzending(vraag.bericht, vraag.stand, vraag.dossier) ? 'ongewijzigd' : null;
    case 'anders':
      return gevuld ? naStop(regel, vraag) : 'leeg';
    case 'ouder':
      return null;
  }
}

function naStop(regel: Bekend, vraag: Vraag301): string | null {
  const { redenWijziging } = regel.product;
  const gestopt = isGestopt(regel.nummer, vraag);
  if (redenWijziging === NA_STOP) return gestopt ? null : 'nietGestopt';
  return gestopt && ingekortTot(regel) !== undefined && !wildeAanbieder(regel) ? 'gestopt' : null;
}

/** Whether the last delivery on a toewijzing has a definitive stop. */
function isGestopt(nummer: number, { stand, dossier }: Vraag301): boolean {
  const leveringen = stand.leveringen.filter(
    (l) => l.toewijzingNummer === nummer && l.aanbieder === dossier.aanbieder && l.bsn === dossier.bsn,
  );
  const laatste = leveringen.toSorted((a, b) => (a.begindatum < b.begindatum ? -1 : 1)).at(-1);
  return laatste?.stops.some((stop) => stop.redenBeeindiging !== TIJDELIJK) ?? false;
}
