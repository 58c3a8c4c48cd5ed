import type { Beleid } from '../beleid.ts';
import type { Declaratie, Prestatie } from '../check.ts';

/** A prestatie with its place in the message; both count from 0. */
export interface Regel {
  readonly client: number;
  readonly nummer: number;
  readonly bsn: string;
  readonly prestatie: Prestatie;
}

/**
 * The lines of a declaratie in the order in which they are judged: all credits as they stand in the message, then the
 * debets by Begindatum of their ProductPeriode and, where equal, as they stand (istandaarden.md §5.5 steps 5 and 6). Under
 * the other policy debets too as they stand.
 */
export function inVolgorde({ clienten }: Declaratie, { volgorde }: Pick<Beleid, 'volgorde'>): readonly Regel[] {
  const credits: Regel[] = [];
  const debets: Regel[] = [];
  clienten.forEach(({ bsn, prestaties }, client) => {
    prestaties.forEach((prestatie, nummer) => {
      const soort = prestatie.ingediendBedrag.debetCredit === 'C' ? credits : debets;
      soort.push({ client, nummer, bsn, prestatie });
    });
  });
  if (volgorde === 'productperiode') debets.sort((a, b) => vergelijk(begin(a), begin(b)));
  return credits.concat(debets);
}

const begin = ({ prestatie }: Regel): string => prestatie.productPeriode.begindatum;

function vergelijk(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
