import { type Clock, HubError } from '#hub/envelope';
import { type Log } from '#hub/observability';
import { type Envelop, EnvelopFout, MAX_BERICHT_BYTES, sleutelVan, type Stuurgegevens } from '#hub/stuf';
import { type Acceptatie, type Binnenkomst, type Ontvangst, type Voordeur } from '../connector.ts';
import { type Aanvraag, type HttpAntwoord, VerbindingVerbroken } from '../http/aanvraag.ts';
import { bevestiging, nieuwKenmerk, weigering } from './antwoord.ts';
import { type GelezenEnvelop, leesBericht } from './lees-bericht.ts';
import { type StufOpties } from './opties.ts';
import { TEKST } from './teksten.ts';

export interface AannameDelen {
  readonly naam: string;
  readonly opties: StufOpties;
  readonly voordeur: Voordeur;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is known of a request while it is handled, for the answer if it goes wrong. */
interface Gang {
  readonly ontvangst: Ontvangst;
  stuurgegevens: Stuurgegevens | null;
}

/**
 * Takes one StUF message over HTTP: Bv03 or Bv04 only after the durable commit, the same answer again to an identical
 * message, and a Fo03 in a SOAP fault for everything else (ggk-vecozo §1.3, §1.9).
 */
export async function neemAan(aanvraag: Aanvraag, delen: AannameDelen): Promise<HttpAntwoord> {
  const gang: Gang = {
    ontvangst: delen.voordeur.open({ connector: delen.naam, traceparent: aanvraag.traceparent }),
    stuurgegevens: null,
  };
  try {
    controleerAanvraag(aanvraag, delen.opties);
    const lichaam = aanvraag.lichaam(delen.opties.tijdslimieten.ontvangst);
    const envelop = await leesBericht(lichaam, {
      ontvangst: gang.ontvangst,
      geautoriseerd: (s) => magAanleveren(s, delen.opties),
      opStuurgegevens: (s) => {
        gang.stuurgegevens = s;
      },
    });
    return await bevestig(envelop, gang.ontvangst, delen);
  } catch (fout) {
    await verwerp(gang.ontvangst, delen);
    if (fout instanceof VerbindingVerbroken) {
      delen.log.info({ connector: delen.naam }, 'Aanlevering afgebroken door de zender');
      throw fout;
    }
    await leesRest(aanvraag, delen.opties);
    return weigering(duidFout(fout, delen), gang.stuurgegevens, delen.opties.eigen, nieuwKenmerk(delen.clock));
  }
}

async function bevestig(envelop: GelezenEnvelop, ontvangst: Ontvangst, delen: AannameDelen): Promise<HttpAntwoord> {
  const { stuurgegevens, soort } = envelop;
  const code = envelop.vorm === 'dai' ? 'Bv04' : 'Bv03';
  if (soort !== 'Di01' && soort !== 'Du01' && soort !== 'Fo01') {
    await ontvangst.verwerp();
    delen.log.warn(
      { connector: delen.naam, code: envelop.fout?.code ?? soort },
      'Melding van de keten ontvangen, niet opgeslagen',
    );
    return bevestiging(code, stuurgegevens, nieuwKenmerk(delen.clock));
  }
  const inhoud = 'payload' in envelop ? envelop : undefined;
  const acceptatie = await ontvangst.bevestig(binnenkomstVan(envelop, soort, delen.naam), inhoud);
  if (acceptatie.uitkomst === 'afwijkend') throw new EnvelopFout('StUF016', TEKST.eerderGebruikt);
  return bevestiging(code, stuurgegevens, kenmerkVan(acceptatie));
}

function kenmerkVan(a: Extract<Acceptatie, { antwoordKenmerk: string }>): { kenmerk: string; tijdstip: string } {
  return { kenmerk: a.antwoordKenmerk, tijdstip: a.antwoordTijdstip };
}

function binnenkomstVan(
  { stuurgegevens, inhoudHash }: Envelop,
  soort: 'Di01' | 'Du01' | 'Fo01',
  connector: string,
): Binnenkomst {
  return {
    connector,
    soort,
    zender: stuurgegevens.zender,
    ontvanger: stuurgegevens.ontvanger,
    kenmerk: stuurgegevens.referentienummer,
    crossKenmerk: stuurgegevens.crossRefnummer,
    functie: stuurgegevens.functie,
    tijdstipBericht: stuurgegevens.tijdstipBericht,
    sleutel: sleutelVan(stuurgegevens),
    inhoudHash,
  };
}

/** All that can be refused before the first byte of the body. */
function controleerAanvraag({ oin, contentEncoding, contentType, lengte }: Aanvraag, { oins }: StufOpties): void {
  if (oins.length > 0 && (oin === null || !oins.includes(oin))) throw new EnvelopFout('StUF052', TEKST.oin);
  if (!/^(identity)?$/.test(contentEncoding)) throw new EnvelopFout('StUF055', TEKST.codering);
  if (!isUtf8(contentType)) throw new EnvelopFout('StUF055', TEKST.tekenset);
  if (lengte !== null && lengte > MAX_BERICHT_BYTES) throw new EnvelopFout('StUF055', TEKST.teGroot);
}

/** No charset leaves it to the document, which must then be UTF-8 all the same. */
function isUtf8(contentType: string): boolean {
  const tekenset = /charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  return /^(utf-?8|us-ascii)$/i.test(tekenset);
}

function magAanleveren({ zender }: Stuurgegevens, { toegestaan }: StufOpties): boolean {
  const past = (eis: string, waarde: string): boolean => eis === '*' || eis === waarde;
  return toegestaan.some((t) => past(t.organisatie, zender.organisatie) && past(t.applicatie, zender.applicatie));
}

/** What the sender is told, and the log. A failing store is ours: the sender offers the same bytes again. */
function duidFout(fout: unknown, { log, naam }: AannameDelen): EnvelopFout {
  if (fout instanceof EnvelopFout) {
    log.warn({ connector: naam, code: fout.stufCode }, 'Aanlevering geweigerd');
    return fout;
  }
  if (fout instanceof HubError && fout.retryClass !== 'permanent') {
    log.error({ connector: naam, code: fout.code }, 'Aanlevering niet opgeslagen');
    return new EnvelopFout('StUF046', TEKST.opslag);
  }
  log.error({ connector: naam, err: fout }, 'Onverwachte fout bij een aanlevering');
  return new EnvelopFout('StUF058', TEKST.verwerking);
}

async function verwerp(ontvangst: Ontvangst, { log, naam }: AannameDelen): Promise<void> {
  try {
    await ontvangst.verwerp();
  } catch (fout) {
    log.warn({ connector: naam, err: fout }, 'Resten van een geweigerde aanlevering niet opgeruimd');
  }
}

/** Reads what is left of a refused message, within bounds, so that the sender gets to see the answer. */
async function leesRest(aanvraag: Aanvraag, { tijdslimieten }: StufOpties): Promise<void> {
  if ((aanvraag.lengte ?? 0) > 2 * MAX_BERICHT_BYTES) return;
  let gelezen = 0;
  for await (const stuk of aanvraag.lichaam(tijdslimieten.ontvangst)) {
    gelezen += stuk.length;
    if (gelezen > 2 * MAX_BERICHT_BYTES) return;
  }
}
