import type { Maatstaf } from '../toets/maatstaf.ts';
import { checkBestand, type Controle } from './check-bestand.ts';
import { jsonRegel, tekstRegels } from './regels.ts';
import { eindregel } from './teksten.ts';

/** Where the lines go. */
export type Schrijf = (tekst: string) => void;

export interface CheckOpties {
  readonly json: boolean;
  readonly maatstaf: Maatstaf;
}

const EXIT: Readonly<Record<Controle['uitkomst'], number>> = { goed: 0, fout: 1, onleesbaar: 2 };

/** Checks each file and writes its lines; the answer is the worst of 0 (no findings), 1 (findings), 2 (not readable). */
export async function checkBestanden(
  bestanden: readonly string[],
  { json, maatstaf }: CheckOpties,
  schrijf: Schrijf,
): Promise<number> {
  const aantallen = { goed: 0, fout: 0, onleesbaar: 0 };
  let exit = 0;
  for (const bestand of bestanden) {
    const controle = await checkBestand(bestand, maatstaf);
    aantallen[controle.uitkomst]++;
    exit = Math.max(exit, EXIT[controle.uitkomst]);
    schrijf(json ? jsonRegel(controle) : tekstRegels(controle));
  }
  if (!json && bestanden.length > 1) schrijf(`${eindregel(aantallen)}\n`);
  return exit;
}
