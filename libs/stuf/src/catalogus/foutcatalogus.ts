import { BRS } from './brs.ts';
import { FO01_2018 } from './fo01-2018.ts';
import { FO01_2025 } from './fo01-2025.ts';
import { type Foutregel } from './foutregel.ts';
import { STUF_CODES } from './stuf.ts';

/** Version of a list of error codes: the same code means different things in different lists. */
export type Foutlijst = 'fo01-2018' | 'fo01-2025' | 'brs' | 'stuf';

export interface Foutinfo extends Foutregel {
  readonly code: string;
  /** The list in which the code was found. */
  readonly lijst: Foutlijst;
}

const LIJSTEN: Readonly<Record<Foutlijst, Readonly<Record<string, Foutregel>>>> = {
  'fo01-2018': FO01_2018,
  'fo01-2025': FO01_2025,
  brs: BRS,
  stuf: STUF_CODES,
};

/**
 * Meaning of an error code in a list version. A code that the list itself does not hold is looked up as a VECOZO (BRS)
 * or StUF code, which Fo01 messages carry as well; IB, RIN and CC codes are never taken from another list.
 * Null is an unknown code: park and alarm, never send again by itself.
 */
export function foutInfo(code: string, lijst: Foutlijst): Foutinfo | null {
  for (const kandidaat of [lijst, 'brs', 'stuf'] as const) {
    const regels = LIJSTEN[kandidaat];
    const regel = Object.hasOwn(regels, code) ? regels[code] : undefined;
    if (regel !== undefined) return { code, lijst: kandidaat, actie: regel.actie, tekst: regel.tekst };
  }
  return null;
}
