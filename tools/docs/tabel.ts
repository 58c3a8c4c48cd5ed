/** A Markdown table; a bar in a cell is escaped. */
export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const regel = (cellen: readonly string[]): string =>
    `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |`;
  return [regel(kop), regel(kop.map(() => '---')), ...rijen.map(regel)].join('\n');
}

/** Says where a page comes from, for whoever opens its source. */
export function herkomst(bron: string): string {
  return `<!-- Gemaakt door tools/docs uit ${bron}; niet wijzigen. Vernieuwen: npm run docs -->`;
}
