/** Which messages there are, and where their schema and sample live. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const WORTEL = join(import.meta.dirname, '../..');
export const STANDAARDEN = join(WORTEL, '../shared/standaarden');
const EIGEN = join(WORTEL, 'contracts/istandaarden/3.2');

const SOORTEN = [301, 302, 305, 306, 307, 308, 315, 316, 317, 318, 319, 320, 323, 325];
export const BERICHTEN: readonly string[] = ['JW', 'WMO'].flatMap((d) => SOORTEN.map((s) => `${d}${s}`));

export interface Bron {
  readonly xsdMap: string;
  readonly xsd: string;
  /** False when the schema is our own, because no official one was published. */
  readonly officieel: boolean;
  readonly voorbeelden: readonly string[];
}

/** The official schema where there is one, unless `eigen` asks for our own; with the samples that exist. */
export function bronVan(bericht: string, eigen: boolean): Bron {
  const domein = bericht.startsWith('JW') ? 'jw' : 'wmo';
  const officieleMap = join(STANDAARDEN, domein === 'jw' ? 'ijw-3.2' : 'iwmo-3.2', 'xsd');
  const officieel = !eigen && existsSync(join(officieleMap, `${bericht}.xsd`));
  const xsdMap = officieel ? officieleMap : join(EIGEN, 'xsd', domein);
  const voorbeelden = [
    join(STANDAARDEN, 'ijw-3.2/voorbeelden', `${bericht}.xml`),
    join(EIGEN, 'voorbeelden', `${bericht}.xml`),
  ];
  return {
    xsdMap,
    xsd: join(xsdMap, `${bericht}.xsd`),
    officieel,
    voorbeelden: voorbeelden.filter((p) => existsSync(p)),
  };
}
