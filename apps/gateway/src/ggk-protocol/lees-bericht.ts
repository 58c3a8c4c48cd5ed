import {
  type Envelop,
  EnvelopFout,
  EnvelopLezer,
  type EnvelopMetPayload,
  leesEnvelop,
  type Stuurgegevens,
  toetsParameters,
  toetsStuurgegevens,
} from '#hub/stuf';
import { type Ontvangst } from '../connector.ts';
import { TEKST } from './teksten.ts';

/** Up to here a message is read at once, which is several times faster; beyond it as a stream. */
const KLEIN = 65_536;

export interface LeesDelen {
  readonly ontvangst: Ontvangst;
  readonly geautoriseerd: (stuurgegevens: Stuurgegevens) => boolean;
  /** Called with what is known of the sender, before the checks: a refusal must say what it refuses. */
  readonly opStuurgegevens: (stuurgegevens: Stuurgegevens) => void;
}

/** With the payload when the message was small; of a large one it is in the store only. */
export type GelezenEnvelop = Envelop | EnvelopMetPayload;

/**
 * Reads a message as it arrives, checks it, and writes its bytes into the store. In a large message everything that the
 * stuurgegevens can tell is decided before the payload is read. Throws EnvelopFout for what must be refused.
 */
export async function leesBericht(lichaam: AsyncIterable<Uint8Array>, delen: LeesDelen): Promise<GelezenEnvelop> {
  const begin: Uint8Array[] = [];
  let grootte = 0;
  let lezer: EnvelopLezer | null = null;
  for await (const stuk of lichaam) {
    begin.push(stuk);
    grootte += stuk.length;
    if (grootte <= KLEIN) continue;
    lezer ??= new EnvelopLezer({ opStuurgegevens: (s) => toets(s, delen) });
    await schrijfDoor(begin.splice(0), lezer, delen.ontvangst);
  }
  return lezer === null ? gecontroleerd(await leesKlein(begin, delen)) : gecontroleerd(lezer.einde());
}

async function leesKlein(stukken: readonly Uint8Array[], delen: LeesDelen): Promise<EnvelopMetPayload> {
  const bytes = stukken.length === 1 && stukken[0] !== undefined ? stukken[0] : Buffer.concat(stukken);
  const envelop = leesEnvelop(bytes);
  toets(envelop.stuurgegevens, delen);
  await delen.ontvangst.schrijf(bytes);
  return envelop;
}

async function schrijfDoor(stukken: readonly Uint8Array[], lezer: EnvelopLezer, ontvangst: Ontvangst): Promise<void> {
  for (const stuk of stukken) {
    lezer.push(stuk);
    await ontvangst.schrijf(stuk);
  }
}

function toets(stuurgegevens: Stuurgegevens, delen: LeesDelen): void {
  delen.opStuurgegevens(stuurgegevens);
  const { berichtcode } = stuurgegevens;
  if (berichtcode === 'Bv03' || berichtcode === 'Bv04') throw new EnvelopFout('StUF025', TEKST.geenAanlevering);
  const fout = toetsStuurgegevens(stuurgegevens, delen.geautoriseerd(stuurgegevens));
  if (fout !== null) throw fout;
}

function gecontroleerd<E extends Envelop>(envelop: E): E {
  if (envelop.vorm === 'kaal') throw new EnvelopFout('StUF055', TEKST.geenSoap);
  const fout = toetsParameters(envelop.parameters);
  if (fout !== null) throw fout;
  return envelop;
}
