import type { ElementTabel, TekstType, WaardeType } from '../tabel/tabel.ts';
import { BEVINDING, PATROON } from '../teksten.ts';
import { pastLengte } from './lees-waarde.ts';
import { aantalTekens, zonderWitruimteErom } from './tekens.ts';

/** Longer lists are named, not written out. */
const MEESTE_CODES = 30;

function lengte({ min, max }: TekstType): string {
  if (max === Infinity) return `minstens ${min} ${min === 1 ? 'teken' : 'tekens'}`;
  if (min === max) return min === 1 ? '1 teken' : `${min} tekens`;
  return `${min} tot en met ${max} tekens`;
}

/** What a type allows, in Dutch. */
export function toegestaan(type: WaardeType): string {
  switch (type.soort) {
    case 'tekst':
      return type.patroon === null ? lengte(type) : `${lengte(type)}, ${PATROON[type.patroon]}`;
    case 'code':
      return type.codes.size > MEESTE_CODES
        ? `een van de ${type.codes.size} codes uit de codelijst`
        : [...type.codes].join(', ');
    case 'getal':
      return type.vast ?? `een geheel getal van 0 tot en met ${type.hoogstens}`;
    case 'datum':
      return 'een bestaande datum als jjjj-mm-dd, zonder tijdzone';
    case 'tijd':
      return 'een tijd als uu:mm:ss, zonder tijdzone';
  }
}

/** Eight or nine digits in a row may be a burgerservicenummer that landed in the wrong element. */
const MISSCHIEN_BSN = /[0-9]{8}/;
const KORTSTE_NAAM = 4;
const LANGSTE_GETAL = 20;

/** The value as it may be shown: only of elements that hold no personal data, and only when it looks like their kind. */
function toon(element: ElementTabel, type: WaardeType, ruw: string): string | null {
  const tekst = zonderWitruimteErom(ruw);
  if (element.gevoelig || type.soort === 'tekst' || MISSCHIEN_BSN.test(tekst)) return null;
  if (type.soort === 'code') return /^[0-9A-Za-z]+$/.test(ruw) && ruw.length <= KORTSTE_NAAM ? ruw : null;
  return /^[0-9:.TZ+-]+$/.test(tekst) && tekst.length <= LANGSTE_GETAL ? tekst : null;
}

function wat(element: ElementTabel, type: WaardeType, tekst: string): string {
  if (type.soort === 'tekst' && !pastLengte(type, tekst)) return `heeft ${aantalTekens(tekst)} tekens`;
  const waarde = toon(element, type, tekst);
  return waarde === null ? 'heeft een waarde die niet mag' : `heeft de waarde ${waarde}`;
}

/** The Dutch sentence for a value that its type refuses: what is wrong, what is allowed. */
export function legUit(element: ElementTabel, type: WaardeType, tekst: string): string {
  if (tekst === '') return BEVINDING.leegElement(element.naam);
  return `${element.naam} ${wat(element, type, tekst)}; toegestaan: ${toegestaan(type)}.`;
}
