import { dagNa, isVoor } from '../datum.ts';
import { TOTAAL } from '../omvang.ts';
import { type Productperiode, stapelen } from '../overlap.ts';
import { zelfdeProduct } from '../product.ts';
import type { StandToewijzing } from '../stand/stand.ts';
import { actueleVersies } from '../stand/toewijzingen.ts';
import { type Opvallend, perProduct, type Plicht, type Vraag301 } from './plicht.ts';
import { ingekortTot, type Nieuw, type Regel, type ToegewezenProduct } from './vergelijk.ts';

/**
 * OP257: a new toewijzing in place of one that runs ends the old one, in the same 301; inside the message TR302 sees it
 * when it does not. Another Budget or total belongs rather under the number that there is.
 */
export const op257: Plicht = {
  regel: 'OP257',
  toets: {
    '301': perProduct((regel, vraag) =>
      regel.soort === 'nieuw' ? (looptDoor(regel, vraag) ?? aanpassen(regel, vraag)) : null,
    ),
  },
};

type Gevonden = Omit<Opvallend, 'plek'> | null;

function looptDoor({ product, nummer }: Nieuw, { stand, dossier, regels, domein }: Vraag301): Gevonden {
  const oud = actueleVersies(stand, dossier).find(
    (versie) =>
      !regels.some((r) => r.nummer === versie.toewijzingNummer) && stapelen(periode(product), periode(versie), domein),
  );
  return oud ? { zin: 'looptDoor', gegevens: { nummer, oud: oud.toewijzingNummer } } : null;
}

function periode({ product, ingangsdatum, einddatum }: ToegewezenProduct | StandToewijzing): Productperiode {
  return { product, begin: ingangsdatum, eind: einddatum };
}

/** A known toewijzing that is cut off for the new one to go on with the same product, both by total or both by Budget. */
function aanpassen({ product, nummer }: Nieuw, { regels }: Vraag301): Gevonden {
  const { ingangsdatum } = product;
  const oud = regels.find((regel) => {
    const einddatum = ingekortTot(regel);
    return einddatum !== undefined && dagNa(einddatum) === ingangsdatum && lagInPeriode(regel, ingangsdatum);
  });
  const past = oud && zelfdeProduct(oud.product.product, product.product) && zelfdeSoort(oud.product, product);
  return past ? { zin: 'aanpassen', gegevens: { nummer, oud: oud.nummer } } : null;
}

function lagInPeriode(regel: Regel, dag: string): boolean {
  if (regel.soort === 'nieuw') return false;
  const { einddatum } = regel.vorige;
  return einddatum === null || !isVoor(einddatum, dag);
}

function zelfdeSoort(a: ToegewezenProduct, b: ToegewezenProduct): boolean {
  if (a.budget !== undefined) return b.budget !== undefined;
  return a.omvang?.frequentie === TOTAAL && b.omvang?.frequentie === TOTAAL;
}
