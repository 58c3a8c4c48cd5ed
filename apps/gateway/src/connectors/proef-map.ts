import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { silentLog } from '#hub/observability';
import { GeheugenVoordeur } from '../voordeur-in-geheugen.ts';
import { type Proef } from './conformance.ts';
import { maakMap } from './map/map.ts';
import { type MapOpties } from './map/opties.ts';

export function jw301(nummer: number): string {
  const ns = 'http://www.istandaarden.nl/ijw/3_2/jw301/schema';
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\r\n<jw301:Bericht xmlns:jw301="${ns}"><jw301:Header><jw301:BerichtCode>436</jw301:BerichtCode>` +
    `<jw301:Afzender>0351</jw301:Afzender><jw301:Ontvanger>42420001</jw301:Ontvanger></jw301:Header><!-- ${nummer} --></jw301:Bericht>\r\n`
  );
}

export function mapOpties(basis: string): MapOpties & { uit: string } {
  const map = (naam: string): string => join(basis, naam);
  return {
    soort: 'map',
    in: map('in'),
    klaar: map('klaar'),
    geweigerd: map('geweigerd'),
    dubbel: map('dubbel'),
    uit: map('uit'),
    interval: 20,
  };
}

/** Writes as a back office must: under another name, then a rename. */
export async function zetNeer(map: string, naam: string, inhoud: string | Uint8Array): Promise<void> {
  await writeFile(join(map, `${naam}.tmp`), inhoud);
  await rename(join(map, `${naam}.tmp`), join(map, naam));
}

/** A folder connector with a back office at the other side, and a door in memory. */
export async function proefMap(): Promise<Proef & { stop(): Promise<void> }> {
  const basis = await mkdtemp(join(tmpdir(), 'hub-map-'));
  const opties = mapOpties(basis);
  const connector = maakMap('map', opties, { log: silentLog });
  const voordeur = new GeheugenVoordeur();
  await connector.start(voordeur);
  let n = 0;
  const bied = async (inhoud: string): Promise<'aangenomen' | 'geweigerd'> => {
    const naam = `bestand-${n++}.xml`;
    await zetNeer(opties.in, naam, inhoud);
    for (;;) {
      for (const map of [opties.klaar, opties.dubbel]) if ((await readdir(map)).includes(naam)) return 'aangenomen';
      if ((await readdir(opties.geweigerd)).includes(naam)) return 'geweigerd';
      await wacht(10);
    }
  };
  return {
    connector,
    voordeur,
    biedAan: (nummer) => bied(jw301(nummer)),
    biedOnzinAan: () => bied('<html>onzin</html>'),
    ontvangen: async () => {
      const namen = (await readdir(opties.uit)).filter((naam) => naam.endsWith('.xml'));
      return Promise.all(namen.map((naam) => readFile(join(opties.uit, naam), 'utf8')));
    },
    bereikbaar: (ja) => (ja ? rename(`${opties.uit}-weg`, opties.uit) : rename(opties.uit, `${opties.uit}-weg`)),
    stop: async () => {
      await connector.stop();
      await rm(basis, { recursive: true });
    },
  };
}
