import { Tekst } from '../instelling.ts';
import { pad } from './patronen.ts';

/** Where the municipality keeps its own copies of code lists. */
export class CodelijstenConfig {
  @Tekst(
    'Bestand met nieuwere lijsten van gemeentecodes dan de hub zelf heeft, bijgewerkt met `hub codelijst gemeenten`. Zolang het er niet is, gelden die van de hub.',
    pad,
  )
  readonly gemeenten: string = './data/codelijsten/gemeenten.txt';
}
