import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface RuweGemeenten {
  readonly jaar: number;
  readonly vanaf: number;
  readonly codes: string;
  readonly wijzigingen: Readonly<Record<string, { readonly erbij: string; readonly eraf: string }>>;
}

const codes = (tekst: string): string[] => tekst.split(/\s+/).filter((c) => c !== '');

/** The list of each year, walked back from the newest: what came is taken away, what went is put back. */
export function gemeentenPerJaar({ jaar, vanaf, codes: laatste, wijzigingen }: RuweGemeenten): [number, string[]][] {
  const lijsten: [number, string[]][] = [];
  let lijst = new Set(codes(laatste));
  for (let j = jaar; j >= vanaf; j--) {
    lijsten.unshift([j, [...lijst].toSorted()]);
    const { erbij = '', eraf = '' } = wijzigingen[j] ?? {};
    const nieuw = codes(erbij);
    const vreemd = [...nieuw.filter((c) => !lijst.has(c)), ...codes(eraf).filter((c) => lijst.has(c))];
    if (vreemd.length > 0) throw new Error(`Wijziging ${j} past niet op de lijst van ${j}: ${vreemd.join(', ')}`);
    lijst = new Set([...[...lijst].filter((c) => !nieuw.includes(c)), ...codes(eraf)]);
  }
  return lijsten;
}

/** The body of libs/regels/src/generated/gemeenten.ts. */
export function schrijfGemeenten(pad: string): string {
  const regels = gemeentenPerJaar(parse(readFileSync(pad, 'utf8')) as RuweGemeenten).map(
    ([jaar, lijst]) => `  ${jaar}:\n    '${lijst.join(' ')}',`,
  );
  return [
    '/** The CBS-gemeentecodes on the list of 1 January of each year, separated by one space. */',
    'export const GEMEENTEN: Readonly<Record<number, string>> = {',
    ...regels,
    '};',
    '',
  ].join('\n');
}
