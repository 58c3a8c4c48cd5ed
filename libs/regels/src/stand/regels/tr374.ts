import type { Bericht, Standregel } from '../../regel.ts';
import { opPlek, type Oordeel, vanAanbieder } from '../per-klasse.ts';
import type { Stand } from '../stand.ts';
import { isOpen } from '../verzoeken.ts';

/**
 * TR374: no verzoek while another of this aanbieder for this client waits for its decision, 315 or 317. The standard
 * hangs it on the message, which has no RetourCodes of its own below the Header: it stands in Client of a 315 and in
 * Verzoek of a 317 (randgevallen 15 and 25).
 */
export const tr374: Standregel = {
  regel: 'TR374',
  toets: {
    '315': ({ bericht, stand }) => opPlek(['client'], oordeel(bericht, stand)),
    '317': ({ bericht, stand }) => opPlek(['client', 'verzoek'], oordeel(bericht, stand)),
  },
};

function oordeel(bericht: Bericht<'315' | '317'>, stand: Stand): Oordeel {
  const { aanbieder, bsn } = vanAanbieder(bericht);
  const open = stand.verzoeken.find((v) => v.bsn === bsn && v.aanbieder === aanbieder && isOpen(stand, v));
  return open ? { bericht: open.bericht, dagtekening: open.dagtekening } : null;
}
