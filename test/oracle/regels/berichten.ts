/** The messages that rules stand on, their official sheet, their schema and the documents that mutants start from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schrijfBericht } from '#hub/istandaarden';
import { jw323 } from '../../builders/berichten.ts';
import { geldig, GELDIGE_NAMEN, type GeldigeNaam } from '../../builders/geldig.ts';
import { bronVan, STANDAARDEN } from '../berichten.ts';
import { type Boom, parseBoom } from '../boom.ts';
import { readSchema, type Schema } from '../schema.ts';

export type Domein = 'Jw' | 'Wmo';

export const MET_REGELS: readonly GeldigeNaam[] = GELDIGE_NAMEN;

export const domeinVan = (bericht: string): Domein => (bericht.startsWith('JW') ? 'Jw' : 'Wmo');
export const nummerVan = (bericht: string): string => bericht.slice(-3);

/** The official check of content (XSLT) of the domain; absent where the standard was not put beside the project. */
export const bladVan = (domein: Domein): string =>
  join(STANDAARDEN, domein === 'Jw' ? 'ijw-3.2' : 'iwmo-3.2', 'regels-in-bericht.xsl');

export const heeftBladen = (): boolean => existsSync(bladVan('Jw')) && existsSync(bladVan('Wmo'));

export const schemaVan = (bericht: string): Schema => readSchema(bronVan(bericht, false).xsdMap, bericht);

const VOORBEELDEN = join(import.meta.dirname, '../../../contracts/istandaarden/3.2/voorbeelden');

/** Our own documents only: the sample of the contract and what the builders make. */
export function uitgangspunten(bericht: GeldigeNaam): Boom[] {
  const gebouwd = [
    schrijfBericht(bericht, geldig(bericht)),
    ...(bericht === 'JW323' ? [schrijfBericht('JW323', jw323(1, 3))] : []),
  ];
  const voorbeeld = readFileSync(join(VOORBEELDEN, `${bericht}.xml`), 'utf8');
  return [voorbeeld, ...gebouwd.map((x) => Buffer.from(x).toString('utf8'))].map(parseBoom);
}
