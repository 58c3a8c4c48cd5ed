import { TEKST, veiligeNaam } from './teksten.ts';
import type { StandProbleem } from './veld.ts';

interface Kader {
  readonly pad: string;
  /** Names seen so far; null in an array. */
  readonly namen: Set<string> | null;
  /** Next member or index. */
  naam: string;
  index: number;
}

const TEKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

function plek(kader: Kader | undefined): string {
  if (!kader) return '$';
  return kader.pad + (kader.namen ? veiligeNaam(kader.naam) : `[${kader.index}]`);
}

const OPENT: ReadonlySet<string> = new Set(['{', '[']);
const SLUIT: ReadonlySet<string> = new Set(['}', ']']);

/** The text before a colon is a name. */
function zieNaam(kader: Kader, tekst: string, problemen: StandProbleem[]): void {
  kader.naam = tekst.includes('\\') ? (JSON.parse(tekst) as string) : tekst.slice(1, -1);
  if (kader.namen?.has(kader.naam)) problemen.push({ pad: plek(kader), melding: TEKST.dubbelLid });
  kader.namen?.add(kader.naam);
}

/** JSON.parse silently keeps the last of two members with one name. `tekst` must be valid JSON. */
function dubbeleLeden(tekst: string): StandProbleem[] {
  const problemen: StandProbleem[] = [];
  const kaders: Kader[] = [];
  let vorige = '';
  for (const [teken] of tekst.matchAll(TEKEN)) {
    const kader = kaders.at(-1);
    if (OPENT.has(teken)) {
      kaders.push({ pad: plek(kader), namen: teken === '{' ? new Set() : null, naam: '', index: 0 });
    } else if (SLUIT.has(teken)) kaders.pop();
    else if (kader && teken === ',') kader.index++;
    else if (kader && teken === ':') zieNaam(kader, vorige, problemen);
    vorige = teken;
  }
  return problemen;
}

export type Json =
  | { readonly goed: true; readonly waarde: unknown; readonly problemen: readonly StandProbleem[] }
  | { readonly goed: false; readonly probleem: StandProbleem };

const fout = (melding: string): Json => ({ goed: false, probleem: { pad: '$', melding } });

/** Where the parser stopped; its own sentence quotes the file and is never shown. */
function waar(error: unknown, tekst: string): string {
  const op = error instanceof Error ? /position ([0-9]+)/.exec(error.message)?.[1] : undefined;
  if (op === undefined) return '';
  return ` (regel ${tekst.slice(0, Number(op)).split('\n').length})`;
}

/** The text of a UTF-8 file; undefined when the bytes are something else. A BOM is kept, to be refused. */
function decodeer(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Parses JSON, and reports members that stand twice in one object. */
export function leesJson(inhoud: string | Uint8Array): Json {
  const tekst = typeof inhoud === 'string' ? inhoud : decodeer(inhoud);
  if (tekst === undefined) return fout(TEKST.codering);
  if (tekst.startsWith('\u{feff}')) return fout(TEKST.bom);
  if (tekst.trim() === '') return fout(TEKST.leeg);
  try {
    const waarde: unknown = JSON.parse(tekst);
    return { goed: true, waarde, problemen: dubbeleLeden(tekst) };
  } catch (error) {
    return fout(TEKST.geenJson(waar(error, tekst)));
  }
}
