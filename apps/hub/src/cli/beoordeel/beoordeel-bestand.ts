import { type Beslissing, beoordeelDeclaratie, type DeclaratieNaam, maak325 } from '#hub/declaratie';
import { type BerichtNaam, type BerichtPerNaam, leesBericht, schrijfBericht } from '#hub/istandaarden';
import { type Bronnen, bezwaarTegenStand, identificatieRetour, maakBevindingen, type Stand } from '#hub/regels';
import { leesBestand } from '../basis/lees-bestand.ts';
import { zichtbaar } from '../basis/zichtbaar.ts';
import { bevindingRegel } from '../toets/bevinding-regel.ts';
import { weigering } from '../toets/teksten.ts';
import { aanhoudingAlsJson, beslissingAlsJson, type Fout, foutAlsJson } from './als-json.ts';
import { geenDeclaratie, NIET_VOLGENS_SCHEMA, zonderTarief } from './teksten.ts';

export interface BeoordeelOpties {
  readonly stand: Stand;
  readonly bronnen: Bronnen;
  /** Identificatie of the 325; null: derived from the file. */
  readonly identificatie: string | null;
}

/** What `hub beoordeel` says of a file. */
export interface Uitslag {
  /** 0 all approved, 1 something rejected or not processed, 2 not judged, 3 waits for a tarief. */
  readonly exit: 0 | 1 | 2 | 3;
  /** Writes the 325; null: there is none. */
  readonly schrijf: (() => Uint8Array) | null;
  /** The same for a machine. */
  readonly json: object;
  /** Lines for a person. */
  readonly meldingen: readonly string[];
}

type Declaratiebericht = BerichtPerNaam[DeclaratieNaam];

/** The decision over the 323 in a file. */
export function beoordeelBestand(bestand: string, opties: BeoordeelOpties): Uitslag {
  const niet = (bericht: BerichtNaam | null, fout: Fout): Uitslag => {
    const meldingen = [zichtbaar(`${bestand}: ${fout.melding}`)];
    return { exit: 2, schrijf: null, json: foutAlsJson(bericht, fout), meldingen };
  };
  const inhoud = leesBestand(bestand);
  if (!inhoud.gelezen) return niet(null, inhoud.fout);
  const gelezen = leesBericht(inhoud.bytes);
  const { bericht } = gelezen;
  if (gelezen.uitkomst === 'onleesbaar') {
    const { code, melding } = gelezen.fout;
    return niet(bericht, { code, melding });
  }
  if (!isDeclaratie(gelezen.bericht))
    return niet(bericht, { code: 'GEEN_DECLARATIE', melding: geenDeclaratie(gelezen.bericht) });
  if (gelezen.uitkomst === 'fout') {
    const fout = { code: 'NIET_VOLGENS_SCHEMA', melding: NIET_VOLGENS_SCHEMA };
    const { meldingen } = niet(bericht, fout);
    const regels = gelezen.bevindingen.map((b) => bevindingRegel(bestand, b));
    const json = foutAlsJson(bericht, fout, gelezen.bevindingen);
    return { exit: 2, schrijf: null, json, meldingen: [...regels, ...meldingen] };
  }
  // The name says that it is a 323.
  const waarde = gelezen.waarde as Declaratiebericht;
  const bezwaar = bezwaarTegenStand(gelezen.bericht, waarde, opties.stand, opties.bronnen);
  if (bezwaar) return niet(bericht, weigering(bezwaar));
  return beoordeel({ bestand, naam: gelezen.bericht, waarde, bytes: inhoud.bytes }, opties);
}

function isDeclaratie(naam: BerichtNaam): naam is DeclaratieNaam {
  return naam === 'JW323' || naam === 'WMO323';
}

interface Gelezen {
  readonly bestand: string;
  readonly naam: DeclaratieNaam;
  readonly waarde: Declaratiebericht;
  readonly bytes: Uint8Array;
}

function beoordeel({ bestand, naam, waarde, bytes }: Gelezen, opties: BeoordeelOpties): Uitslag {
  const { stand, bronnen } = opties;
  const oordeel = beoordeelDeclaratie(naam, waarde, stand, { bronnen });
  if (oordeel.soort === 'aangehouden') {
    const meldingen = oordeel.ontbreekt.map((regel) => zichtbaar(`${bestand}: ${zonderTarief(regel)}`));
    return { exit: 3, schrijf: null, json: aanhoudingAlsJson(naam, waarde.declaratie, oordeel), meldingen };
  }
  const bevindingen = maakBevindingen(naam, oordeel.vaststellingen, bytes);
  return {
    exit: oordeel.uitkomst === 'volledig toegekend' ? 0 : 1,
    schrijf: () => schrijf325({ naam, waarde, bytes }, oordeel, opties),
    json: beslissingAlsJson(naam, waarde.declaratie, oordeel),
    meldingen: bevindingen.map((b) => bevindingRegel(bestand, b)),
  };
}

function schrijf325(
  { naam, waarde, bytes }: Omit<Gelezen, 'bestand'>,
  beslissing: Beslissing,
  { identificatie, stand }: BeoordeelOpties,
): Uint8Array {
  const kenmerk = { identificatie: identificatie ?? identificatieRetour(bytes), dagtekening: stand.peildatum };
  const antwoord = maak325(naam, waarde, beslissing, kenmerk);
  return schrijfBericht(antwoord.naam, antwoord.waarde);
}
