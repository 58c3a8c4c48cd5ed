/** What stands in the place of a number that may be a BSN. */
export const MASKER = '*********';

const CIJFERS = /\d{3}/;
// Nine digits in a row, or grouped as people write a BSN: 9999.00.006, 999 900 006. A UUID group or a hash that holds
// nine digits by chance stays as it is, or nothing could be followed in the log.
const KANDIDAAT =
  /\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{16})\b|(?<!\d)(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3})(?!\d)/gi;
// BSNs below 100000000 are sometimes written without their zero. Eight digits alone are an AGB-code or a date.
const MET_NAAM = /\b((?:bsn|burgerservicenummer|sofinummer)\W{0,3})(\d{8})(?!\d)/gi;

/**
 * R2: masks everything in a free text that looks like a BSN, whether it passes the elfproef or not, so that the text may
 * stand in a log, a timeline or an error.
 */
export function maskeer(tekst: string): string {
  if (!CIJFERS.test(tekst)) return tekst;
  const zonder = tekst.replace(KANDIDAAT, (gevonden) => (gevonden.length > 12 ? gevonden : MASKER));
  return zonder.replace(MET_NAAM, (_, naam: string) => naam + MASKER);
}
