/** A duration for people: `12 ms`, `1,4 s`, `3 min`, `2 u`, `5 d`. */
export function duur(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1).replace('.', ',')} s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} u`;
  return `${Math.round(ms / 86_400_000)} d`;
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A moment for people, in Dutch time: `24-11-2026 14:03:07`. */
export function moment(op: Date): string {
  return MOMENT.format(op).replace(',', '');
}

/** Rows as lines with aligned columns, under a head. Cells hold no line breaks. */
export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const breedten = kop.map((naam, i) => Math.max(naam.length, ...rijen.map((rij) => rij[i]?.length ?? 0)));
  const regel = (cellen: readonly string[]): string =>
    cellen
      .map((cel, i) => cel.padEnd(breedten[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [kop, ...rijen].map(regel).join('\n');
}
