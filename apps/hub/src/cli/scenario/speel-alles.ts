import { type Catalogus, type Proef } from './proef.ts';
import { speel, type Speelomgeving, type Uitslag } from './speel.ts';

/** Runs under way at once: each has its own client, so they only share the hub. */
const GELIJKTIJDIG = 48;

/** Plays runs beside each other; the answers in the order of the runs, each as soon as it is known. */
export function speelAlles(proeven: readonly Proef[], catalogus: Catalogus, om: Speelomgeving): Promise<Uitslag>[] {
  const rij: (() => void)[] = [];
  let vrij = GELIJKTIJDIG;
  const plaats = (): Promise<void> => {
    if (vrij === 0) return new Promise((klaar) => rij.push(klaar));
    vrij--;
    return Promise.resolve();
  };
  const terug = (): void => {
    const volgende = rij.shift();
    if (volgende) volgende();
    else vrij++;
  };
  return proeven.map(async (proef) => {
    await plaats();
    return speel(proef, catalogus, om).finally(terug);
  });
}
