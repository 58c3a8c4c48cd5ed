import type { Gemeentelijsten } from './gemeenten.ts';
import { LIJST } from './teksten.ts';

/**
 * The municipality's own copy: lists that are newer than the hub, or that it knows better. One line per year,
 * `2027: 0014 0034 …`, the whole list; `#` begins a remark.
 */
export type EigenResultaat =
  | { readonly uitkomst: 'goed'; readonly lijsten: Gemeentelijsten }
  | { readonly uitkomst: 'fout'; readonly problemen: readonly string[] };

const REGEL = /^([0-9]{4}):((?: [0-9]{4})+)$/;

export function leesEigenLijsten(tekst: string): EigenResultaat {
  const lijsten = new Map<number, ReadonlySet<string>>();
  const problemen: string[] = [];
  for (const [i, regel] of tekst.split(/\r?\n/).entries()) {
    if (regel.trim() === '' || regel.startsWith('#')) continue;
    const [, jaar, codes] = REGEL.exec(regel.trimEnd()) ?? [];
    if (jaar === undefined || codes === undefined) problemen.push(LIJST.eigenRegel(i + 1));
    else if (lijsten.has(Number(jaar))) problemen.push(LIJST.eigenDubbel(i + 1, Number(jaar)));
    else lijsten.set(Number(jaar), new Set(codes.trim().split(' ')));
  }
  return problemen.length > 0 ? { uitkomst: 'fout', problemen } : { uitkomst: 'goed', lijsten };
}

const KOP = `# Gemeentecodes van het CBS, per jaar de lijst van 1 januari. Geldt naast en boven de lijsten van de hub.
# Bijgewerkt met: npx hub codelijst gemeenten --bij BESTAND
`;

export function schrijfEigenLijsten(lijsten: Gemeentelijsten): string {
  const regels = [...lijsten].map(([jaar, codes]) => `${jaar}: ${[...codes].toSorted().join(' ')}\n`);
  return KOP + regels.join('');
}
