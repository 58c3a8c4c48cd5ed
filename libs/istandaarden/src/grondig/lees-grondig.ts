import type { BerichtNaam } from '../generated/3.2/berichten.ts';
import type { BerichtTabel } from '../tabel/tabel.ts';
import type { LeesOpties, Leesresultaat, Onleesbaar, OnleesbaarFout } from '../resultaat.ts';
import { MAX_BYTES } from '../teksten.ts';
import { Lezer, OnbekendBericht } from './lezer.ts';
import { LeesStop, stop } from './stop.ts';

/** Pieces small enough to stay in the cache of the processor. */
const STUK = 65_536;

export function onleesbaar(fout: unknown, tabel: BerichtTabel<BerichtNaam> | null): Onleesbaar {
  if (!(fout instanceof LeesStop)) throw fout;
  const { code, message: melding, regelnummer } = fout;
  const uit: OnleesbaarFout = regelnummer === null ? { code, melding } : { code, melding, regelnummer };
  const gezien =
    fout instanceof OnbekendBericht
      ? { bericht: fout.bericht, versie: fout.versie }
      : { bericht: tabel?.naam ?? null, versie: tabel?.release ?? null };
  return { uitkomst: 'onleesbaar', ...gezien, fout: uit };
}

function resultaat(lezer: Lezer): Leesresultaat {
  const { tabel, keurder } = lezer;
  // Without a root element the parser has refused the document before this.
  if (!tabel || !keurder) return onleesbaar(stop('AFGEBROKEN'), null);
  const kop = { bericht: tabel.naam, versie: tabel.release, domein: tabel.domein };
  const bevindingen = keurder.afgerond();
  return (
    bevindingen.length > 0
      ? { uitkomst: 'fout', ...kop, waarde: null, bevindingen }
      : { uitkomst: 'goed', ...kop, waarde: keurder.waarde, bevindingen: [] }
  ) as Leesresultaat;
}

function leesBytes(bytes: Uint8Array, opties: LeesOpties): Leesresultaat {
  const lezer = new Lezer(opties);
  try {
    if (bytes.length > MAX_BYTES) throw stop('TE_GROOT');
    for (let i = 0; i < bytes.length; i += STUK) lezer.lees(bytes.subarray(i, i + STUK));
    lezer.sluit();
    return resultaat(lezer);
  } catch (fout) {
    return onleesbaar(fout, lezer.tabel);
  }
}

async function leesStroom(stroom: AsyncIterable<Uint8Array>, opties: LeesOpties): Promise<Leesresultaat> {
  const lezer = new Lezer(opties);
  try {
    for await (const stuk of stroom) if (stuk.length > 0) lezer.lees(stuk);
    lezer.sluit();
    return resultaat(lezer);
  } catch (fout) {
    return onleesbaar(fout, lezer.tabel);
  }
}

/**
 * The thorough reader: decides by the schema of the message alone (level 1) and says everything that is wrong, with
 * path and line. Never throws on what a document holds. Rules: docs/reference/berichten, docs/afwijkingen.md.
 */
export function leesGrondig(bytes: Uint8Array, opties?: LeesOpties): Leesresultaat;
export function leesGrondig(stroom: AsyncIterable<Uint8Array>, opties?: LeesOpties): Promise<Leesresultaat>;
export function leesGrondig(
  invoer: Uint8Array | AsyncIterable<Uint8Array>,
  opties: LeesOpties = {},
): Leesresultaat | Promise<Leesresultaat> {
  return invoer instanceof Uint8Array ? leesBytes(invoer, opties) : leesStroom(invoer, opties);
}
