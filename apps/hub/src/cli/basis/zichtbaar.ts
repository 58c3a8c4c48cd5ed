/** A file name may hold anything; a terminal must not obey it. */
export function zichtbaar(regel: string): string {
  return regel.replace(/\p{Cc}/gu, (teken) => `\\x${teken.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
