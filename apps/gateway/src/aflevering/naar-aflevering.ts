import { type OpenAflevering } from '#hub/store';
import { type Aflevering } from '../connector.ts';

/** The stored delivery with its payload, as connectors take it. */
export function naarAflevering(open: OpenAflevering, payload: Uint8Array | null): Aflevering {
  return {
    id: open.id,
    soort: open.soort,
    zender: open.zender,
    ontvanger: open.ontvanger,
    kenmerk: open.kenmerk,
    tijdstipBericht: open.tijdstipBericht,
    crossKenmerk: open.crossKenmerk,
    functie: open.functie,
    versie: open.versie === null ? null : { versie: open.versie, subversie: open.subversie ?? 0 },
    payload,
    fout: open.fout,
    traceparent: open.traceparent,
  };
}
