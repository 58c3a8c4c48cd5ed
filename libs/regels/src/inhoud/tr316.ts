import type { Bericht, Inhoudsregel, Prestatie } from '../regel.ts';
import { FOUT, type Gegevens } from './geplaatst.ts';
import { bijReferentie, elkePrestatie } from './prestaties.ts';
import { genormaliseerd, isGevuld, meld } from './referentie.ts';

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

/** The running numbers of what clashes in a message that takes back the references `gezocht`. */
function zoekBotsingen(bericht: Bericht<'323'>, gezocht: ReadonlySet<string>): ReadonlyMap<number, Gegevens> {
  const fout = new Map<number, Gegevens>();
  const eerder: Eerder = { eigen: new Map(), vorig: new Map() };
  const noem = (i: number): unknown => fout.set(i, FOUT);
  elkePrestatie(bericht, ({ productReferentie }, i) => {
    const { referentieNummer, vorigReferentieNummer } = productReferentie;
    const botsers = botsingen(eerder, productReferentie);
    botsers?.forEach(noem);
    if (botsers || bijZichzelf(productReferentie)) noem(i);
    if (gezocht.has(referentieNummer)) meld(eerder.eigen, referentieNummer, i);
    if (vorigReferentieNummer !== undefined) meld(eerder.vorig, vorigReferentieNummer, i);
  });
  return fout;
}

/**
 * TR316 (0001): what a message declares it does not take back: no VorigReferentieNummer equals a ReferentieNummer of
 * the same message, nor its own. White space as in TR315; a blank ReferentieNummer equals an absent
 * VorigReferentieNummer, as in the official check.
 */
export const tr316: Inhoudsregel = {
  regel: 'TR316',
  toets: {},
  prestaties: {
    '323': (bericht) => {
      const teruggenomen = new Set<string>();
      let leeg = false;
      return {
        onder: [],
        oordeel: ({ productReferentie: { referentieNummer, vorigReferentieNummer: vorig } }) => {
          if (vorig !== undefined) teruggenomen.add(genormaliseerd(vorig));
          else leeg ||= !isGevuld(referentieNummer);
          return null;
        },
        // Most messages take nothing back, and then nothing has to be remembered.
        slot: () => (teruggenomen.size > 0 || leeg ? bijReferentie(bericht, zoekBotsingen(bericht, teruggenomen)) : []),
      };
    },
  },
};
