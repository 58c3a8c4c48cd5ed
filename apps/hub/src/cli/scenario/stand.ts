import { type Verloop } from '#hub/regels';

type Product = Verloop['toewijzingen'][number]['product'];

const product = (p: Product): string =>
  p === null ? '-' : [p.categorie, ...(p.code === undefined ? [] : [p.code])].join('/');

/**
 * The state of one client as sorted lines, in the words of a scenario:
 * `toewijzing 123456789 45/45A01 2026-01-01 tot 2026-12-31 reden 12`,
 * `levering 123456789 45/45A01 2026-01-05 gestopt 2026-06-30 reden 31`, `verzoek SCENARIO-1 gehonoreerd`.
 * Every version of a toewijzing has its line.
 */
export function toonStand({ toewijzingen, leveringen, verzoeken }: Verloop): string[] {
  return [
    ...toewijzingen.map((t) => {
      const reden = t.redenWijziging === null ? '' : ` reden ${t.redenWijziging}`;
      return `toewijzing ${t.toewijzingNummer} ${product(t.product)} ${t.ingangsdatum} tot ${t.einddatum ?? '-'}${reden}`;
    }),
    ...leveringen.map((l) => {
      const stops = l.stops.map((s) => ` gestopt ${s.einddatum} reden ${s.redenBeeindiging}`).join('');
      return `levering ${l.toewijzingNummer ?? '-'} ${product(l.product)} ${l.begindatum}${stops}`;
    }),
    ...verzoeken.map((v) => `verzoek ${v.referentieAanbieder} ${v.stand}`),
  ].sort();
}
