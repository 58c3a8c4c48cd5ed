import { berichtTabel, type BerichtPerNaam } from '#hub/istandaarden';
import { laatsteVersie, type Stand, type StandPrestatie, type Vaststelling } from '#hub/regels';
import { maakAfspraken } from '../afspraken.ts';
import type { Beleid } from '../beleid.ts';
import { maakBoek, type Schrijfboek } from '../boek.ts';
import type { PrestatieVraag } from '../check.ts';
import { beoordeelPrestatie, NIET_BEOORDEELD } from './beoordeel-prestatie.ts';
import { codesVan } from './codes.ts';
import type { DeclaratieNaam } from './inhoud.ts';
import type { ClientOordeel, OntbrekendTarief, PrestatieOordeel } from './uitkomst.ts';
import { inVolgorde, type Regel } from './volgorde.ts';

export interface Regelvraag {
  readonly naam: DeclaratieNaam;
  readonly waarde: BerichtPerNaam[DeclaratieNaam];
  readonly stand: Stand;
  readonly beleid: Beleid;
  /** What was found on a Client itself, by its place in the message. */
  readonly opClient: ReadonlyMap<number, readonly Vaststelling[]>;
}

export interface Regeloordeel {
  readonly clienten: readonly ClientOordeel[];
  readonly ontbreekt: readonly OntbrekendTarief[];
}

/**
 * Steps 4, 5 and 6 of istandaarden.md §5.5: every line of every Client that did not fail, one after the other, each in
 * view of what was approved before it. The lines of a failed Client are not judged and do nothing, its credits neither.
 */
export function beoordeelRegels(vraag: Regelvraag): Regeloordeel {
  const { waarde, beleid, opClient } = vraag;
  const { clienten } = waarde.declaratie;
  const oordelen = clienten.map(({ prestaties }) => prestaties.map((): PrestatieOordeel => NIET_BEOORDEELD));
  const ontbreekt: OntbrekendTarief[] = [];
  const { afzender: aanbieder } = waarde.header;
  const boek = maakBoek(vraag.stand.prestaties.filter((regel) => regel.aanbieder === aanbieder));
  const stelVraag = vragensteller(vraag, boek);
  for (const regel of inVolgorde(waarde.declaratie, beleid)) {
    const { client, nummer } = regel;
    const rij = oordelen[client];
    if (!rij || opClient.has(client)) continue;
    const oordeel = beoordeelPrestatie(stelVraag(regel), ['declaratie', 'clienten', client, 'prestaties', nummer]);
    if (!oordeel) {
      ontbreekt.push(zonderTarief(regel));
      continue;
    }
    rij[nummer] = oordeel;
    boek.noteer(alsBoeking(regel, aanbieder, oordeel.uitkomst === 'toegekend' ? 'toegekend' : 'afgewezen'));
  }
  return { ontbreekt, clienten: oordelen.map((prestaties, c) => clientOordeel(opClient.get(c) ?? [], prestaties)) };
}

function clientOordeel(redenen: readonly Vaststelling[], prestaties: readonly PrestatieOordeel[]): ClientOordeel {
  return { codes: codesVan(redenen), redenen, prestaties };
}

function vragensteller({ naam, waarde, stand, beleid }: Regelvraag, boek: Schrijfboek): (r: Regel) => PrestatieVraag {
  const { afzender: aanbieder } = waarde.header;
  const { declaratiePeriode } = waarde.declaratie;
  const afspraken = maakAfspraken(stand, aanbieder);
  const { domein } = berichtTabel(naam);
  return ({ bsn, prestatie }) => {
    const toewijzing = laatsteVersie(stand, { aanbieder, bsn }, prestatie.toewijzingNummer) ?? null;
    return { prestatie, bsn, domein, declaratiePeriode, toewijzing, boek, afspraken, beleid };
  };
}

function zonderTarief({ client, nummer, prestatie }: Regel): OntbrekendTarief {
  const { productCode, eenheid, productPeriode } = prestatie;
  return { client, prestatie: nummer, productCode, eenheid, op: productPeriode.begindatum };
}

/** The line as the ledger keeps it. */
function alsBoeking({ bsn, prestatie }: Regel, aanbieder: string, stand: 'toegekend' | 'afgewezen'): StandPrestatie {
  const { productReferentie, productPeriode, ingediendBedrag } = prestatie;
  return {
    aanbieder,
    bsn,
    referentieNummer: productReferentie.referentieNummer,
    vorigReferentieNummer: productReferentie.vorigReferentieNummer ?? null,
    toewijzingNummer: prestatie.toewijzingNummer,
    productCategorie: prestatie.productCategorie,
    productCode: prestatie.productCode,
    periode: { begin: productPeriode.begindatum, eind: productPeriode.einddatum },
    volume: prestatie.geleverdVolume,
    eenheid: prestatie.eenheid,
    tarief: prestatie.productTarief ?? null,
    bedrag: ingediendBedrag.bedrag,
    debetCredit: ingediendBedrag.debetCredit,
    stand,
  };
}
