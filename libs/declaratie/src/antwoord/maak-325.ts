import { type BerichtPerNaam, berichtTabel, type RetourCode } from '#hub/istandaarden';
import { alsTotaal } from '../oordeel/bedrag.ts';
import type { DeclaratieNaam } from '../oordeel/inhoud.ts';
import type { Beslissing, ClientOordeel } from '../oordeel/uitkomst.ts';
import { bewijsSlotsom } from './slotsom.ts';

/** What a 325 says of itself. */
export interface AntwoordKenmerk {
  /** Unique for the gemeente; 1 to 12 characters. */
  readonly identificatie: string;
  /** yyyy-mm-dd */
  readonly dagtekening: string;
  /** Only when the official XSLT of that version ran (declaratie-randgevallen 8). */
  readonly xsltVersie?: string;
}

type Waarde325 = BerichtPerNaam['JW325'];
type DeclaratieAntwoord = NonNullable<Waarde325['declaratieAntwoord']>;
type Client325 = NonNullable<DeclaratieAntwoord['clienten']>[number];
type Declaratie = BerichtPerNaam[DeclaratieNaam]['declaratie'];

/** A 325 under its name. */
export interface Declaratieantwoord {
  readonly naam: 'JW325' | 'WMO325';
  readonly waarde: Waarde325;
}

const NIET_BEOORDEELD: readonly RetourCode[] = ['0233'];
const IN_ORDE: readonly RetourCode[] = ['0200'];

/**
 * The 325 to a 323, given what was decided over it (IV087, OP303, OP304; istandaarden.md §2.11). Approved prestaties are
 * never in it, rejected ones as they were sent (TR366, TR367), and of a failed Client all.
 * @throws Error when the closing sum does not hold (TR342).
 */
export function maak325(
  naam: DeclaratieNaam,
  { header, declaratie }: BerichtPerNaam[DeclaratieNaam],
  beslissing: Beslissing,
  kenmerk: AntwoordKenmerk,
): Declaratieantwoord {
  const naam325 = naam === 'JW323' ? 'JW325' : 'WMO325';
  const declaratieAntwoord = maakAntwoord(declaratie, beslissing);
  const kop = maakKop(naam325, header, beslissing.header, kenmerk);
  return { naam: naam325, waarde: { header: kop, ...(declaratieAntwoord && { declaratieAntwoord }) } };
}

/** The Header: the parties change places, and what is answered is named. */
function maakKop(
  naam: Declaratieantwoord['naam'],
  heen: BerichtPerNaam[DeclaratieNaam]['header'],
  retourCodes: readonly RetourCode[],
  { identificatie, dagtekening, xsltVersie }: AntwoordKenmerk,
): Waarde325['header'] {
  const { berichtcode: berichtCode, xsdVersie: versie } = berichtTabel(naam);
  return {
    berichtCode,
    berichtVersie: heen.berichtVersie,
    berichtSubversie: heen.berichtSubversie,
    afzender: heen.ontvanger,
    ontvanger: heen.afzender,
    berichtIdentificatie: { identificatie, dagtekening },
    xsdVersie: { basisschemaXsdVersie: versie, berichtXsdVersie: versie },
    declaratieIdentificatie: heen.berichtIdentificatie,
    ...(xsltVersie !== undefined && { xsltVersie }),
    xsdVersieDeclaratie: heen.xsdVersie,
    retourCodes,
  };
}

function maakAntwoord(
  { declaratieNummer, totaalIngediendBedrag, clienten }: Declaratie,
  { declaratie: retourCodes, toegekend, uitkomst, clienten: oordelen }: Beslissing,
): DeclaratieAntwoord | null {
  if (retourCodes.length === 0) return null;
  const lijst = uitkomst === 'niet verwerkt' ? [] : clienten.flatMap((client, c) => maakClient(client, oordelen[c]));
  const antwoord: DeclaratieAntwoord = {
    declaratieNummer,
    totaalIngediendBedrag,
    totaalToegekendBedrag: alsTotaal(toegekend),
    ...(lijst.length > 0 && { clienten: lijst }),
    retourCodes,
  };
  bewijsSlotsom(antwoord);
  return antwoord;
}

/** The Client with what was rejected of it; none when nothing was. */
function maakClient(
  { bsn, prestaties }: Declaratie['clienten'][number],
  oordeel: ClientOordeel | undefined,
): Client325[] {
  const afgewezen = prestaties.flatMap((prestatie, p) => {
    const retourCodes = codesVanRegel(oordeel?.prestaties[p]);
    return retourCodes ? [{ ...prestatie, retourCodes }] : [];
  });
  if (afgewezen.length === 0) return [];
  const eigen = oordeel?.codes ?? [];
  return [{ bsn, prestaties: afgewezen, retourCodes: eigen.length > 0 ? eigen : IN_ORDE }];
}

/** null: approved, and so not in the 325. */
function codesVanRegel(oordeel: ClientOordeel['prestaties'][number] | undefined): readonly RetourCode[] | null {
  if (!oordeel || oordeel.uitkomst === 'niet beoordeeld') return NIET_BEOORDEELD;
  return oordeel.uitkomst === 'afgewezen' ? oordeel.codes : null;
}
