import { type Bevinding, leesBericht, type Leesresultaat } from '#hub/istandaarden';
import { leesBestand } from './lees-bestand.ts';

/** What `hub check --json` says of one file; its shape is stable. */
export interface Controle {
  readonly bestand: string;
  readonly bericht: string | null;
  readonly versie: string | null;
  readonly uitkomst: 'goed' | 'fout' | 'onleesbaar';
  readonly bevindingen: readonly Bevinding[];
  readonly fout?: { readonly code: string; readonly melding: string };
}

export function checkBestand(bestand: string): Controle {
  const inhoud = leesBestand(bestand);
  if (!inhoud.gelezen) return { ...leeg(bestand), fout: inhoud.fout };
  // The Clients of a declaratie are not needed here, so they are let go one by one.
  return controle(bestand, leesBericht(inhoud.bytes, { opClient: () => undefined }));
}

function leeg(bestand: string): Controle {
  return { bestand, bericht: null, versie: null, uitkomst: 'onleesbaar', bevindingen: [] };
}

function controle(bestand: string, r: Leesresultaat): Controle {
  const kop = { bestand, bericht: r.bericht, versie: r.versie, uitkomst: r.uitkomst };
  if (r.uitkomst !== 'onleesbaar') return { ...kop, bevindingen: r.bevindingen };
  return { ...kop, bevindingen: [], fout: { code: r.fout.code, melding: r.fout.melding } };
}
