import type { Bevinding } from '#hub/istandaarden';
import { zichtbaar } from '../basis/zichtbaar.ts';

/** One finding for a person: file and line, path, sentence, and the rule with its retourcode. */
export function bevindingRegel(bestand: string, { regelnummer, pad, melding, regel, code }: Bevinding): string {
  const kenmerk = code === null ? regel : `${regel}, ${code}`;
  return zichtbaar(`${bestand}:${regelnummer ?? '-'}: ${pad}: ${melding} [${kenmerk}]`);
}
