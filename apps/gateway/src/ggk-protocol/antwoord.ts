import { type Clock, newReferentienummer } from '#hub/envelope';
import {
  type EnvelopFout,
  formatTijdstip,
  schrijfBevestiging,
  schrijfFo03Fault,
  type Stuurgegevens,
  type Systeem,
} from '#hub/stuf';
import { type HttpAntwoord } from '../http/aanvraag.ts';

const XML = 'text/xml; charset=utf-8';

/** Kenmerk and tijdstip of an answer; the same again when the same message comes again. */
export interface AntwoordKenmerk {
  readonly kenmerk: string;
  readonly tijdstip: string;
}

export function nieuwKenmerk(clock: Clock): AntwoordKenmerk {
  return { kenmerk: newReferentienummer(), tijdstip: formatTijdstip(clock.now()) };
}

/** Bv03 or Bv04 to a message: the hub took responsibility. */
export function bevestiging(code: 'Bv03' | 'Bv04', vraag: Stuurgegevens, antwoord: AntwoordKenmerk): HttpAntwoord {
  const stuurgegevens: Stuurgegevens = {
    berichtcode: code,
    zender: vraag.ontvanger,
    ontvanger: vraag.zender,
    referentienummer: antwoord.kenmerk,
    tijdstipBericht: antwoord.tijdstip,
    crossRefnummer: vraag.referentienummer,
    functie: null,
  };
  return { status: 200, contentType: XML, lichaam: schrijfBevestiging(stuurgegevens, { vorm: 'soap' }) };
}

/** Fo03 in a SOAP fault, HTTP 500. `vraag` is what was read before it went wrong; it may be nothing. */
export function weigering(
  fout: EnvelopFout,
  vraag: Stuurgegevens | null,
  eigen: Systeem,
  antwoord: AntwoordKenmerk,
): HttpAntwoord {
  const stuurgegevens: Stuurgegevens = {
    berichtcode: 'Fo03',
    zender: passend(vraag?.ontvanger, eigen),
    ontvanger: passend(vraag?.zender, { organisatie: '', applicatie: 'onbekend' }),
    referentienummer: antwoord.kenmerk,
    tijdstipBericht: antwoord.tijdstip,
    crossRefnummer: kort(vraag?.referentienummer ?? '', 40),
    functie: null,
  };
  const inhoud = { code: fout.stufCode, plek: fout.plek, omschrijving: fout.message };
  return { status: 500, contentType: XML, lichaam: schrijfFo03Fault(stuurgegevens, inhoud) };
}

/** What a sender wrote, where it fits in an answer; it may be the very thing that was wrong with the message. */
function passend(systeem: Systeem | undefined, anders: Systeem): Systeem {
  if (systeem === undefined || systeem.applicatie.length < 3 || systeem.applicatie.length > 50) return anders;
  return { organisatie: kort(systeem.organisatie, 200), applicatie: systeem.applicatie };
}

function kort(tekst: string, max: number): string {
  return tekst.length <= max ? tekst : '';
}
