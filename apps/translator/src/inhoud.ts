import { type GelezenInhoud } from '#hub/draad';
import { type BerichtRij } from '#hub/store';
import { EnvelopFout, type Foutbody, leesEnvelop, type Parameters } from '#hub/stuf';

/** What an accepted message turned out to hold. */
export type Inhoud =
  | { readonly soort: 'bericht'; readonly payload: Uint8Array; readonly parameters: Parameters | null }
  | { readonly soort: 'fout'; readonly fout: Foutbody }
  | { readonly soort: 'onleesbaar'; readonly code: string };

/** Unwraps a message from its envelope; a file has none. A body that the store cannot give back is for the operator. */
export function leesInhoud(bericht: Pick<BerichtRij, 'soort'>, bytes: Uint8Array | Error | undefined): Inhoud {
  if (bytes === undefined || bytes instanceof Error) return { soort: 'onleesbaar', code: 'INHOUD_BESCHADIGD' };
  if (bericht.soort === 'bestand') return { soort: 'bericht', payload: bytes, parameters: null };
  try {
    return duid(leesEnvelop(bytes));
  } catch (error) {
    if (error instanceof EnvelopFout) return { soort: 'onleesbaar', code: error.code };
    throw error;
  }
}

/** What an unwrapped message is about. */
export function duid({ payload, parameters, fout }: GelezenInhoud): Inhoud {
  if (payload !== null) return { soort: 'bericht', payload, parameters };
  return fout === null ? { soort: 'onleesbaar', code: 'ENVELOP_LEEG' } : { soort: 'fout', fout };
}
