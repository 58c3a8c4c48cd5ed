import type { BerichtTabel, ElementTabel } from '../tabel/tabel.ts';
import { BEVINDING } from '../teksten.ts';
import { zonderWitruimteErom } from '../waarde/tekens.ts';
import type { Attribuut, Naamruimten } from './naamruimten.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const LANGSTE = 64;

/** The only type an xsi:type may name is the declared one: no type of the standard derives from another. */
function isEigenType(waarde: string, element: ElementTabel, tabel: BerichtTabel, ruimten: Naamruimten): boolean {
  const { type } = element;
  const naam = ruimten.waarde(zonderWitruimteErom(waarde));
  const ns = type.soort === 'klasse' ? type.ns : 1;
  return naam !== null && naam.lokaal === type.naam && naam.uri === tabel.namespaces[ns];
}

/** What is wrong with the attributes of an element: none are declared, three of xsi are valid all the same. */
export function keurAttributen(
  attributen: readonly Attribuut[],
  element: ElementTabel,
  tabel: BerichtTabel,
  ruimten: Naamruimten,
): string[] {
  return attributen.flatMap(({ name, value }) => {
    const { uri, lokaal } = ruimten.attribuut(name, 0);
    if (uri === XSI && (lokaal === 'schemaLocation' || lokaal === 'noNamespaceSchemaLocation')) return [];
    if (uri !== XSI || lokaal !== 'type') return [BEVINDING.attribuut(name.slice(0, LANGSTE), element.naam)];
    return isEigenType(value, element, tabel, ruimten) ? [] : [BEVINDING.xsiType(element.naam)];
  });
}
