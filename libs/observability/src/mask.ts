/** What stands in the place of a masked number. */
export const MASKER = '*********';

const NINE_DIGITS = /\d{9}/;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];
// A UUID or trace id may hold nine digits in a row by chance; it is no person and must stay readable.
const CANDIDATE =
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{32}\b|\b[0-9a-f]{16}\b|(?<!\d)\d{9}(?!\d)/gi;

/** Elfproef (Wabb): weighted sum of the nine digits divisible by 11, and not all zero. */
function passesElfproef(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 11 === 0 && digits !== '000000000';
}

/** Replaces every number of nine digits that passes the elfproef: the last defence against a BSN in a text. */
export function maskBsn(text: string): string {
  // Nearly every line ends here: one look, no replacement.
  if (!NINE_DIGITS.test(text)) return text;
  return text.replace(CANDIDATE, (found) => (found.length === 9 && passesElfproef(found) ? MASKER : found));
}

/** The same for a line of JSON; what was a number becomes a string, so that the line stays JSON. */
export function maskBsnInJson(line: string): string {
  if (maskBsn(line) === line) return line;
  return `${JSON.stringify(maskValue(JSON.parse(line)))}\n`;
}

function maskValue(value: unknown): unknown {
  if (typeof value === 'string') return maskBsn(value);
  if (typeof value === 'number') return maskNumber(value);
  if (Array.isArray(value)) return value.map(maskValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [maskBsn(key), maskValue(v)]));
}

function maskNumber(value: number): number | string {
  return Number.isInteger(value) && maskBsn(String(value)) === MASKER ? MASKER : value;
}
