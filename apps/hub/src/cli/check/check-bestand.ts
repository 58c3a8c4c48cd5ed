import { type Bevinding, leesBericht } from '#hub/istandaarden';
import { laadInhoudToets, maakBevindingen, MEESTE_BEVINDINGEN } from '#hub/regels/inhoud';
import { leesBestand } from '../basis/lees-bestand.ts';
import type { Maatstaf } from '../toets/maatstaf.ts';
import { toets } from '../toets/toets.ts';

/** What `hub check --json` says of one file; its shape is stable. */
export interface Controle {
  readonly bestand: string;
  readonly bericht: string | null;
  readonly versie: string | null;
  /** `onleesbaar` also when the state that was given is not that of the message. */
  readonly uitkomst: 'goed' | 'fout' | 'onleesbaar';
  readonly bevindingen: readonly Bevinding[];
  readonly fout?: { readonly code: string; readonly melding: string };
}

export async function checkBestand(bestand: string, maatstaf: Maatstaf): Promise<Controle> {
  const inhoud = leesBestand(bestand);
  if (!inhoud.gelezen) return onleesbaar({ bestand, bericht: null, versie: null }, inhoud.fout);
  const gelezen = leesBericht(inhoud.bytes);
  const { bericht, versie } = gelezen;
  const kop = { bestand, bericht, versie };
  if (gelezen.uitkomst === 'onleesbaar') {
    return onleesbaar(kop, { code: gelezen.fout.code, melding: gelezen.fout.melding });
  }
  if (gelezen.uitkomst === 'fout') return { ...kop, uitkomst: 'fout', bevindingen: gelezen.bevindingen };
  const toetsInhoud = await laadInhoudToets(gelezen.bericht);
  const toetsing = toets(gelezen, maatstaf, ({ waarde }) => toetsInhoud(waarde, MEESTE_BEVINDINGEN));
  if (toetsing.soort === 'geweigerd') return onleesbaar(kop, toetsing.weigering);
  const bevindingen = maakBevindingen(gelezen.bericht, toetsing.vaststellingen, inhoud.bytes, toetsing.meer);
  return { ...kop, uitkomst: bevindingen.length > 0 ? 'fout' : 'goed', bevindingen };
}

function onleesbaar(
  kop: Pick<Controle, 'bestand' | 'bericht' | 'versie'>,
  { code, melding }: NonNullable<Controle['fout']>,
): Controle {
  return { ...kop, uitkomst: 'onleesbaar', bevindingen: [], fout: { code, melding } };
}
