import { berichtTabel, type BerichtNaam, type ElementTabel, leesGrondig } from '#hub/istandaarden';
import { type Aankomst } from './keten.ts';
import { type Verwachting } from './proef.ts';
import { TEKST } from './teksten.ts';

/** A code of a retourbericht and the path of the class on which it stands. */
export interface Klassecode {
  readonly code: string;
  /** `/Bericht/Client/StartProducten/StartProduct[1]` */
  readonly pad: string;
}

/** What came back on a message. */
export type Uitkomst =
  | { readonly soort: 'goed' }
  | { readonly soort: 'retour'; readonly codes: readonly Klassecode[] }
  | { readonly soort: 'fo01'; readonly code: string }
  /** Something that no message may lead to, in a sentence. */
  | { readonly soort: 'mis'; readonly melding: string };

/** Says nothing against the class on which it stands. */
const NEUTRAAL: ReadonlySet<string> = new Set(['0200', '0233']);

/** Reads a retourbericht as it arrived; one that is not valid by the schema is a miss. */
export function leesUitkomst({ functie, fout, payload }: Aankomst): Uitkomst {
  if (fout !== null) return { soort: 'fo01', code: fout };
  const gelezen = leesGrondig(payload ?? new Uint8Array());
  if (gelezen.uitkomst !== 'goed' || gelezen.bericht !== functie)
    return { soort: 'mis', melding: TEKST.retourOngeldig(functie ?? '') };
  const codes = codesVan(gelezen.bericht, gelezen.waarde);
  return codes.length === 0 ? { soort: 'goed' } : { soort: 'retour', codes };
}

/** All codes of a retourbericht, with the class of each. */
export function codesVan(naam: BerichtNaam, waarde: object): Klassecode[] {
  const { wortel } = berichtTabel(naam);
  return inElement(wortel, waarde, `/${wortel.naam}`);
}

function inElement({ type }: ElementTabel, waarde: unknown, pad: string): Klassecode[] {
  if (type.soort !== 'klasse' || typeof waarde !== 'object' || waarde === null) return [];
  const [kind] = type.elementen;
  if (type.rij && kind && Array.isArray(waarde))
    return waarde.flatMap((w, i) => inElement(kind, w, `${pad}/${kind.naam}[${i + 1}]`));
  const velden = waarde as Readonly<Record<string, unknown>>;
  const eigen = (velden['retourCodes'] ?? []) as readonly string[];
  return [
    ...eigen.map((code) => ({ code, pad })),
    ...type.elementen
      .filter(({ sleutel }) => sleutel !== 'retourCodes')
      .flatMap((e) => inElement(e, velden[e.sleutel], `${pad}/${e.naam}`)),
  ];
}

/** Whether this is exactly what was to come: every code on its element, and no other code that objects to anything. */
export function isVerwacht(verwacht: Verwachting, uitkomst: Uitkomst): boolean {
  if (verwacht.soort === 'fo01') return uitkomst.soort === 'fo01' && uitkomst.code === verwacht.code;
  if (verwacht.soort === 'goed') return uitkomst.soort === 'goed';
  if (uitkomst.soort !== 'retour') return false;
  const bezwaren = uitkomst.codes.filter(({ code }) => !NEUTRAAL.has(code));
  const bezwaarVerwacht = verwacht.codes.filter((tekst) => !NEUTRAAL.has(tekst.slice(0, 4)));
  return (
    bezwaren.length === bezwaarVerwacht.length &&
    [...verwacht.codes, ...verwacht.naast].every((tekst) => uitkomst.codes.some((code) => staatOp(code, tekst)))
  );
}

function staatOp({ code, pad }: Klassecode, tekst: string): boolean {
  const [verwacht, plek] = tekst.split(' op ');
  return code === verwacht && pad.endsWith(`/${plek}`);
}

/** For a person. */
export function toonUitkomst(uitkomst: Uitkomst): string {
  if (uitkomst.soort === 'goed') return 'goed';
  if (uitkomst.soort === 'mis') return uitkomst.melding;
  if (uitkomst.soort === 'fo01') return `Fo01 ${uitkomst.code}`;
  const bezwaren = uitkomst.codes.filter(({ code }) => !NEUTRAAL.has(code));
  return bezwaren.map(({ code, pad }) => `${code} op ${pad.slice(pad.lastIndexOf('/') + 1)}`).join(' en ');
}

/** For a person, as it stands in the scenario. */
export function toonVerwachting(verwacht: Verwachting): string {
  if (verwacht.soort === 'goed') return 'goed';
  return verwacht.soort === 'fo01' ? `Fo01 ${verwacht.code}` : verwacht.codes.join(' en ');
}
