import { type Goed, leesBericht, schrijfBericht } from '#hub/istandaarden';
import { identificatieRetour, maakBevindingen, maakRetour, welkRetour } from '#hub/regels';
import { leesBestand } from '../basis/lees-bestand.ts';
import { zichtbaar } from '../basis/zichtbaar.ts';
import { alleInhoud } from '../toets/alle-inhoud.ts';
import { bevindingRegel } from '../toets/bevinding-regel.ts';
import type { MaatstafMetDag } from '../toets/maatstaf.ts';
import { toets } from '../toets/toets.ts';
import { GEEN_RETOUR, NIET_VOLGENS_SCHEMA } from './teksten.ts';

export interface RetourOpties {
  readonly maatstaf: MaatstafMetDag;
  /** IdentificatieRetour; null: derived from the file. */
  readonly identificatie: string | null;
}

/** What `hub retour` says of a file. */
export interface Antwoord {
  /** 0 no remarks, 1 rejected, 2 not readable, 3 no retourbericht exists for this message. */
  readonly exit: 0 | 1 | 2 | 3;
  /** The retourbericht; null when there is none. */
  readonly bytes: Uint8Array | null;
  /** Lines for a person. */
  readonly meldingen: readonly string[];
}

/** The retourbericht to the heenbericht in a file. */
export function beantwoord(bestand: string, opties: RetourOpties): Antwoord {
  const geen = (exit: 2 | 3, melding: string, bevindingen: readonly string[] = []): Antwoord => {
    return { exit, bytes: null, meldingen: [...bevindingen, zichtbaar(`${bestand}: ${melding}`)] };
  };
  const inhoud = leesBestand(bestand);
  if (!inhoud.gelezen) return geen(2, inhoud.fout.melding);
  // A message with many Clients gets no retourbericht, so they are let go one by one.
  const gelezen = leesBericht(inhoud.bytes, { opClient: () => undefined });
  if (gelezen.uitkomst === 'onleesbaar') return geen(2, gelezen.fout.melding);
  if (gelezen.uitkomst === 'fout') {
    const bevindingen = gelezen.bevindingen.map((b) => bevindingRegel(bestand, b));
    return geen(2, NIET_VOLGENS_SCHEMA, bevindingen);
  }
  const welk = welkRetour(gelezen.bericht);
  if (welk.soort === 'geen') return geen(3, GEEN_RETOUR[welk.reden]);
  const toetsing = toets(gelezen, opties.maatstaf, alleInhoud);
  if (toetsing.soort === 'geweigerd') return geen(2, toetsing.weigering.melding);
  const bevindingen = maakBevindingen(gelezen.bericht, toetsing.vaststellingen, inhoud.bytes);
  return {
    exit: bevindingen.length > 0 ? 1 : 0,
    bytes: schrijf(gelezen, toetsing.vaststellingen, { ...opties, heenbericht: inhoud.bytes }),
    meldingen: bevindingen.map((b) => bevindingRegel(bestand, b)),
  };
}

function schrijf(
  { bericht, waarde }: Goed,
  vaststellingen: Parameters<typeof maakRetour>[2],
  { maatstaf, identificatie, heenbericht }: RetourOpties & { readonly heenbericht: Uint8Array },
): Uint8Array {
  const kenmerk = {
    identificatie: identificatie ?? identificatieRetour(heenbericht),
    dagtekening: maatstaf.peildatum,
  };
  const retour = maakRetour(bericht, waarde, vaststellingen, kenmerk);
  if (retour.soort === 'geen') throw new TypeError(`${bericht} heeft geen retourbericht`);
  return schrijfBericht(retour.naam, retour.waarde);
}
