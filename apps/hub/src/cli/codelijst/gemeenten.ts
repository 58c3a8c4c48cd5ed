import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type CbsLijst,
  type Gemeentelijsten,
  INGEBOUWDE_GEMEENTELIJSTEN,
  leesCbsBestand,
  lijstVan,
  schrijfEigenLijsten,
  voegLijstenSamen,
} from '#hub/regels';
import { leesEigenGemeenten } from '#hub/draad';
import { EXIT } from '../basis/fout.ts';
import { TEKST } from './teksten.ts';

export interface Uitkomst {
  readonly exit: number;
  readonly uit: string;
  readonly fout: string;
}

/** Not readable, as in `hub check`. */
const EXIT_ONLEESBAAR = 2;
const mislukt = (fout: string): Uitkomst => ({ exit: EXIT_ONLEESBAAR, uit: '', fout });
const gelukt = (uit: string): Uitkomst => ({ exit: EXIT.goed, uit, fout: '' });

/** The years of which the list is known, and where each comes from. */
export function toonGemeenten(pad: string): Uitkomst {
  const eigen = leesEigenGemeenten(pad);
  const alle = [...voegLijstenSamen(INGEBOUWDE_GEMEENTELIJSTEN, eigen)];
  return gelukt(alle.map(([jaar, l]) => TEKST.lijst(jaar, l.size, eigen.has(jaar) ? pad : TEKST.vanHub)).join(''));
}

function leesBytes(bestand: string): Buffer | null {
  try {
    return readFileSync(bestand);
  } catch {
    return null;
  }
}

/** Takes in an official list; `pad` is the own copy, made or rewritten as a whole. */
export function werkGemeentenBij(pad: string, bestand: string, jaar: number | undefined): Uitkomst {
  const bytes = leesBytes(bestand);
  if (bytes === null) return mislukt(TEKST.nietGelezen(bestand));
  const eigen = leesEigenGemeenten(pad);
  const bekend = voegLijstenSamen(INGEBOUWDE_GEMEENTELIJSTEN, eigen);
  const gelezen = leesCbsBestand(bytes, bekend, jaar);
  if (gelezen.uitkomst === 'fout') return mislukt(TEKST.geenLijst(bestand, gelezen.problemen));
  const verschil = vergelijk(gelezen.lijst, bekend);
  if (verschil === null) return gelukt(TEKST.gelijk(gelezen.lijst.jaar));
  bewaar(pad, voegLijstenSamen(eigen, new Map([[gelezen.lijst.jaar, new Set(gelezen.lijst.gemeenten.keys())]])));
  return gelukt(verschil + TEKST.bewaard(pad));
}

/** What is other than on the list that holds until now; null when nothing is and the year is known already. */
function vergelijk({ jaar, gemeenten }: CbsLijst, bekend: Gemeentelijsten): string | null {
  const vorige = lijstVan(bekend, jaar);
  const erbij = [...gemeenten].filter(([code]) => !vorige.has(code)).map(([code, naam]) => `${code} ${naam}`.trim());
  const eraf = [...vorige].filter((code) => !gemeenten.has(code));
  const gelijk = erbij.length === 0 && eraf.length === 0;
  if (gelijk && bekend.has(jaar)) return null;
  const vorig = [...bekend].find(([, lijst]) => lijst === vorige)?.[0] ?? jaar;
  return [
    TEKST.kop(jaar, gemeenten.size, vorig === jaar ? `de bekende lijst van ${jaar}` : `de lijst van ${vorig}`),
    erbij.length > 0 ? TEKST.erbij(erbij.join(', ')) : '',
    eraf.length > 0 ? TEKST.eraf(eraf.join(', ')) : '',
    gelijk ? TEKST.zelfde : '',
  ].join('');
}

/** Beside it first, then in its place: who reads meanwhile sees the old list or the new one. */
function bewaar(pad: string, lijsten: Gemeentelijsten): void {
  mkdirSync(dirname(pad), { recursive: true });
  const nieuw = `${pad}.nieuw`;
  writeFileSync(nieuw, schrijfEigenLijsten(lijsten));
  renameSync(nieuw, pad);
}
