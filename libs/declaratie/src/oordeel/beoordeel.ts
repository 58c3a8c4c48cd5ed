import type { BerichtPerNaam, RetourCode } from '#hub/istandaarden';
import { type Bronnen, type Stand, stelVast, toetsStand, type Vaststelling } from '#hub/regels';
import { type Beleid, STANDAARD_BELEID } from '../beleid.ts';
import type { Declaratie } from '../check.ts';
import { DECLARATIE_CHECKS } from '../checks/index.ts';
import { getekend, getekendTotaal } from './bedrag.ts';
import { NIET_BEOORDEELD } from './beoordeel-prestatie.ts';
import { beoordeelRegels } from './beoordeel-regels.ts';
import { codesVan } from './codes.ts';
import { type DeclaratieNaam, toetsBinnen } from './inhoud.ts';
import type { Beslissing, ClientOordeel, Declaratieoordeel, DeclaratieUitkomst } from './uitkomst.ts';

/** By what a declaratie is judged beside the state. */
export interface Maatstaf {
  readonly bronnen: Bronnen;
  /** Of the contract with the aanbieder; absent: the defaults. */
  readonly beleid?: Beleid;
}

const IN_ORDE: readonly RetourCode[] = ['0200'];
const ALLES_TOEGEKEND: readonly RetourCode[] = ['8001'];

/**
 * Decides over a 323 that is valid by its schema (istandaarden.md §5.5; declaratie-randgevallen 3–8, 13, 20, 32): inside
 * the message → Header → Declaratie → Client → Prestatie. A class is judged when none above it failed, and then with all
 * its errors. Nothing is changed: who keeps the outcome also keeps the ledger.
 * @param stand of the gemeente that judges, in the domain of the message.
 */
export function beoordeelDeclaratie(
  naam: DeclaratieNaam,
  waarde: BerichtPerNaam[DeclaratieNaam],
  stand: Stand,
  { bronnen, beleid = STANDAARD_BELEID }: Maatstaf,
): Declaratieoordeel {
  const { declaratie } = waarde;
  const binnen = toetsBinnen(naam, waarde, beleid);
  if (binnen.length > 0) return nietVerwerkt(declaratie, binnen, { header: ['0001'], declaratie: [] });
  const boven = toetsStand(naam, waarde, stand, bronnen);
  const opHeader = boven.filter(({ plek }) => plek[0] === 'header');
  if (opHeader.length > 0) return nietVerwerkt(declaratie, opHeader, { header: codesVan(opHeader), declaratie: [] });
  const opDeclaratie = toetsKlasse(waarde, stand);
  if (opDeclaratie.length > 0)
    return nietVerwerkt(declaratie, opDeclaratie, { header: IN_ORDE, declaratie: codesVan(opDeclaratie) });
  const opClient = Map.groupBy(boven.filter(staatOpClient), ({ plek }) => Number(plek[2]));
  const { clienten, ontbreekt } = beoordeelRegels({ naam, waarde, stand, beleid, opClient });
  return ontbreekt.length > 0 ? { soort: 'aangehouden', ontbreekt } : beslis(declaratie, clienten);
}

/** Step 3: the class Declaratie, against the processed declaraties of this aanbieder. */
function toetsKlasse({ header, declaratie }: BerichtPerNaam[DeclaratieNaam], stand: Stand): Vaststelling[] {
  const eerder = stand.declaraties.filter(({ aanbieder }) => aanbieder === header.afzender);
  return DECLARATIE_CHECKS.flatMap(({ regel, plek, toets }) => {
    const oordeel = toets({ declaratie, eerder });
    if (oordeel?.uitkomst !== 'fout') return [];
    return [stelVast(regel, { plek: ['declaratie', ...plek], gegevens: oordeel.gegevens })];
  });
}

/** Findings on a prestatie are for the judge of the lines: he knows what was approved before. */
function staatOpClient({ plek }: Vaststelling): boolean {
  return plek[1] === 'clienten' && plek[3] !== 'prestaties';
}

function nietVerwerkt(
  { clienten, totaalIngediendBedrag }: Declaratie,
  vaststellingen: readonly Vaststelling[],
  codes: Pick<Beslissing, 'header' | 'declaratie'>,
): Beslissing {
  return {
    soort: 'beslist',
    uitkomst: 'niet verwerkt',
    ...codes,
    ingediend: getekendTotaal(totaalIngediendBedrag),
    toegekend: 0,
    clienten: clienten.map(({ prestaties }) => {
      return { codes: [], redenen: [], prestaties: prestaties.map(() => NIET_BEOORDEELD) };
    }),
    vaststellingen,
  };
}

function beslis({ clienten, totaalIngediendBedrag }: Declaratie, oordelen: readonly ClientOordeel[]): Beslissing {
  let toegekend = 0;
  let goed = 0;
  let alle = 0;
  clienten.forEach(({ prestaties }, c) => {
    prestaties.forEach(({ ingediendBedrag }, p) => {
      alle += 1;
      if (oordelen[c]?.prestaties[p]?.uitkomst !== 'toegekend') return;
      goed += 1;
      toegekend += getekend(ingediendBedrag);
    });
  });
  return {
    soort: 'beslist',
    uitkomst: uitkomstVan(goed, alle),
    header: IN_ORDE,
    declaratie: goed === alle ? ALLES_TOEGEKEND : IN_ORDE,
    ingediend: getekendTotaal(totaalIngediendBedrag),
    toegekend,
    clienten: oordelen,
    vaststellingen: oordelen.flatMap(({ redenen, prestaties }) => [
      ...redenen,
      ...prestaties.flatMap((prestatie) => prestatie.redenen),
    ]),
  };
}

function uitkomstVan(toegekend: number, alle: number): DeclaratieUitkomst {
  if (toegekend === alle) return 'volledig toegekend';
  return toegekend === 0 ? 'niet toegekend' : 'deels toegekend';
}
