import { type Config } from '#hub/config';
import { metOpslag } from '../beheer/opslag.ts';
import { type Simulator } from '../wereld/simulator.ts';
import { ketenVan, leesBevindingen } from './keten-simulator.ts';
import { leesBezet, leesStand } from './lees-stand.ts';
import { naloop } from './naloop.ts';
import { type Catalogus, type Proef } from './proef.ts';
import { type Uitslag } from './speel.ts';
import { speelAlles } from './speel-alles.ts';
import { TEKST } from './teksten.ts';
import { toonJson, toonUitslagen } from './toon.ts';
import { maakNummerbron, type Partijen } from './woorden.ts';

const LIMIET_MS = 30_000;
const MELD_MS = 2_000;

export interface Speelopdracht {
  readonly config: Config;
  readonly catalogus: Catalogus;
  readonly proeven: readonly Proef[];
  readonly json: boolean;
}

/** Plays everything, says on the error stream how far it is, and shows what came of it; true when all went as it must. */
export async function speelEnMeld(
  { config, catalogus, proeven, json }: Speelopdracht,
  simulator: Simulator,
): Promise<boolean> {
  return metOpslag(config, async (store) => {
    const keten = ketenVan(simulator);
    const partijen = partijenVan(config);
    const uitslagen = speelAlles(proeven, catalogus, {
      keten,
      vandaag: vandaag(),
      limietMs: LIMIET_MS,
      partijen,
      bron: maakNummerbron(await leesBezet(store, partijen)),
      standVan: (client) => leesStand(store, client),
    });
    const klaar = await naloop(await metTeller(uitslagen), keten);
    const bevindingen = await leesBevindingen(simulator);
    process.stdout.write(json ? klaar.map(toonJson).join('') : toonUitslagen(klaar, bevindingen));
    if (json) process.stderr.write(bevindingen.map((b) => `${TEKST.bevinding(b)}\n`).join(''));
    return klaar.every(({ goed }) => goed) && bevindingen.length === 0;
  });
}

async function metTeller(uitslagen: readonly Promise<Uitslag>[]): Promise<Uitslag[]> {
  let [klaar, fout] = [0, 0];
  for (const uitslag of uitslagen) {
    void uitslag.then(({ goed }) => (klaar++, goed || fout++)).catch(() => undefined);
  }
  const klok = setInterval(() => process.stderr.write(TEKST.voortgang(klaar, uitslagen.length, fout)), MELD_MS);
  try {
    return await Promise.all(uitslagen);
  } finally {
    clearInterval(klok);
  }
}

const DATUM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Today in the Netherlands, yyyy-mm-dd. */
function vandaag(): string {
  return DATUM.format(new Date());
}

/** The aanbieders with whom messages are exchanged today, per wet. */
function partijenVan({ gemeente, aanbieders }: Config): Partijen {
  const onder = (wet: 'jw' | 'wmo'): string[] =>
    aanbieders
      .filter(({ domeinen }) =>
        domeinen.some(
          (d) => d.domein === wet && d.contract.begin <= vandaag() && vandaag() <= (d.contract.eind ?? '9999'),
        ),
      )
      .map(({ agb }) => agb);
  return { gemeente: gemeente.code, aanbieders: { jw: onder('jw'), wmo: onder('wmo') } };
}
