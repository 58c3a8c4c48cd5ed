import { ONLEESBAAR } from '../teksten.ts';
import type { OnleesbaarCode } from '../resultaat.ts';

/** Ends reading at once; caught where reading began and turned into the outcome `onleesbaar`. */
export class LeesStop extends Error {
  override readonly name = 'LeesStop';
  readonly code: OnleesbaarCode;
  readonly regelnummer: number | null;

  constructor(code: OnleesbaarCode, melding: string, regelnummer: number | null = null) {
    super(melding);
    this.code = code;
    this.regelnummer = regelnummer;
  }
}

export const stop = (code: Exclude<OnleesbaarCode, 'ONBEKENDE_VERSIE'>, regelnummer: number | null = null): LeesStop =>
  new LeesStop(code, ONLEESBAAR[code], regelnummer);
