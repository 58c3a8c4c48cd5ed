import { readdirSync } from 'node:fs';
import { type Proef, SCENARIOS } from './conformance.ts';
import { CONNECTOREN } from './index.ts';
import { proefMap } from './proef-map.ts';
import { proefStuf } from './proef-stuf.ts';

/** How to set up each connector with a partner; a connector in the registry without its line here does not compile. */
const PROEVEN: Record<keyof typeof CONNECTOREN, () => Promise<Proef & { stop(): Promise<void> }>> = {
  ggk: () => proefStuf((opties, delen) => CONNECTOREN.ggk('ggk', { ...opties, soort: 'ggk' }, delen)),
  gws4all: () => proefStuf((opties, delen) => CONNECTOREN.gws4all('gws4all', { ...opties, soort: 'gws4all' }, delen)),
  map: proefMap,
};

it('every folder of a connector is in the registry', () => {
  const mappen = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((n) => n.isDirectory());
  expect(mappen.map((n) => n.name).sort()).toEqual(Object.keys(CONNECTOREN).sort());
});

describe.each(Object.entries(PROEVEN))('connector %s', (_soort, maak) => {
  it.each(SCENARIOS)('$naam', async ({ loop }) => {
    const proef = await maak();
    try {
      await loop(proef);
    } finally {
      await proef.stop();
    }
  });
});
