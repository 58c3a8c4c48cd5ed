import { type BerichtNaam, berichtNamen, berichtTabel, type ElementTabel } from '#hub/istandaarden';
import { type PrivacyRule } from '../privacy-rule.ts';
import { type Toegestaan } from '../toegestaan.ts';

/** iBerichten: exactly the schema. The law fixes what aanbieder and gemeente exchange, element by element. */
export const schema: PrivacyRule = {
  id: 'SCHEMA',
  zin: 'Een iWmo- of iJw-bericht bevat precies de elementen van zijn berichtschema; al het andere wordt verwijderd.',
  laatDoor: ({ berichtnaam }) => lijstVan(berichtnaam),
};

const LIJSTEN = new Map<string, Toegestaan>();

function lijstVan(berichtnaam: string): Toegestaan | undefined {
  const bekend = LIJSTEN.get(berichtnaam);
  if (bekend !== undefined || !(berichtNamen() as readonly string[]).includes(berichtnaam)) return bekend;
  const lijst = vanElement(berichtTabel(berichtnaam as BerichtNaam).wortel);
  LIJSTEN.set(berichtnaam, lijst);
  return lijst;
}

function vanElement({ type, max }: ElementTabel): Toegestaan {
  return max > 1 ? { soort: 'lijst', item: vanType(type) } : vanType(type);
}

function vanType(type: ElementTabel['type']): Toegestaan {
  if (type.soort !== 'klasse') return { soort: 'waarde', bsn: type.naam === 'LDT_BurgerServicenummer' };
  // A class that only holds a repeating element has no value of its own: it is that list.
  if (type.rij && type.elementen[0]) return vanElement(type.elementen[0]);
  return { soort: 'groep', velden: new Map(type.elementen.map((element) => [element.sleutel, vanElement(element)])) };
}
