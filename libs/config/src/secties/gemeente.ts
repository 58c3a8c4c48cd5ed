import { Tekst } from '../instelling.ts';
import { applicatie, viercijferig } from './patronen.ts';

/** Who we are in the chain; goes into the stuurgegevens of every envelope (ggk-vecozo §1.5). */
export class GemeenteConfig {
  @Tekst('CBS-gemeentecode.', viercijferig)
  readonly code!: string;

  @Tekst('Naam van de gemeente of het samenwerkingsverband.', { max: 50 })
  readonly naam!: string;

  @Tekst('Naam van deze applicatie in de envelop, zonder versie.', applicatie)
  readonly applicatie!: string;

  @Tekst('Versie van de applicatie in de envelop.', viercijferig)
  readonly applicatieVersie: string = '0001';

  @Tekst('Subversie van de applicatie in de envelop.', viercijferig)
  readonly applicatieSubversie: string = '0000';
}
