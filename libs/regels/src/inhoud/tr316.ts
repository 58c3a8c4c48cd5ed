import type { Bericht, Inhoudsregel, Prestatie } from '../regel.ts';
import { FOUT, type Gegevens } from './geplaatst.ts';
import { bijReferentie, elkePrestatie } from './prestaties.ts';
import { genormaliseerd, meld } from './referentie.ts';

type Referentie = Prestatie['productReferentie'];

/** The references of the prestaties so far. */
interface Eerder {
  readonly eigen: Map<string, number[]>;
  readonly vorig: Map<string, number[]>;
}

/** The running numbers of earlier prestaties that clash with this one; they are taken out, for each is named once. */
function botsingen({ eigen, vorig }: Eerder, { referentieNummer, vorigReferentieNummer }: Referentie): number[] | null {
  const teruggenomen =
    vorigReferentieNummer === undefined ? undefined : eigen.get(genormaliseerd(vorigReferentieNummer));
  const terugnemers = vorig.get(genormaliseerd(referentieNummer));
  if (!teruggenomen && !terugnemers) return null;
  return [...(teruggenomen?.splice(0) ?? []), ...(terugnemers?.splice(0) ?? [])];
}

const bijZichzelf = ({ referentieNummer, vorigReferentieNummer = '' }: Referentie): boolean =>
  genormaliseerd(referentieNummer) === genormaliseerd(vorigReferentieNummer);

/** Every VorigReferentieNummer of a message. Often there are few or none, and then few of its own references matter. */
function teruggenomenIn(bericht: Bericht<'323'>): ReadonlySet<string> {
  const uit = new Set<string>();
  elkePrestatie(bericht, ({ productReferentie: { vorigReferentieNummer: vorig } }) => {
    if (vorig !== undefined) uit.add(genormaliseerd(vorig));
  });
  return uit;
}

/**
 * TR316 (0001): what a message declares it does not take back: no VorigReferentieNummer equals a ReferentieNummer of
 * the same message, nor its own. White space as in TR315; a blank ReferentieNummer equals an absent
 * VorigReferentieNummer, as in the official check.
 */
export const tr316: Inhoudsregel = {
  regel: 'TR316',
  toets: {
    '323': (bericht) => {
      const fout = new Map<number, Gegevens>();
      const gezocht = teruggenomenIn(bericht);
      const eerder: Eerder = { eigen: new Map(), vorig: new Map() };
      const noem = (i: number): unknown => fout.set(i, FOUT);
      elkePrestatie(bericht, ({ productReferentie }, i) => {
        const botsers = gezocht.size > 0 ? botsingen(eerder, productReferentie) : null;
        botsers?.forEach(noem);
        if (botsers || bijZichzelf(productReferentie)) noem(i);
        const { referentieNummer, vorigReferentieNummer } = productReferentie;
        if (gezocht.size > 0 && gezocht.has(referentieNummer)) meld(eerder.eigen, referentieNummer, i);
        if (vorigReferentieNummer !== undefined) meld(eerder.vorig, vorigReferentieNummer, i);
      });
      return bijReferentie(bericht, fout);
    },
  },
};
