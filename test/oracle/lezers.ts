/** The two readers under test, behind one small shape. */
import { leesGrondig as grondig } from '../../libs/istandaarden/src/grondig/lees-grondig.ts';
import { leesSnel as snel } from '../../libs/istandaarden/src/snel/snelle-lezer.ts';

export interface Oordeel {
  readonly geldig: boolean;
  /** The message and its typed value; null when not valid. */
  readonly gelezen: object | null;
  /** Code of an unreadable document, or the first finding. */
  readonly code: string | null;
  readonly waarom: string;
}

export function leesGrondig(xml: Buffer): Oordeel {
  const r = grondig(xml);
  switch (r.uitkomst) {
    case 'goed':
      return { geldig: true, gelezen: { naam: r.bericht, versie: r.versie, waarde: r.waarde }, code: null, waarom: '' };
    case 'fout': {
      const b = r.bevindingen[0];
      return {
        geldig: false,
        gelezen: null,
        code: 'BEVINDING',
        waarom: `${b?.pad} (regel ${b?.regelnummer}): ${b?.melding}`,
      };
    }
    case 'onleesbaar':
      return { geldig: false, gelezen: null, code: r.fout.code, waarom: `${r.fout.code}: ${r.fout.melding}` };
  }
}

export function leesSnel(xml: Buffer): object | null {
  const r = snel(xml);
  return r && { naam: r.tabel.naam, versie: r.tabel.release, waarde: r.waarde };
}
