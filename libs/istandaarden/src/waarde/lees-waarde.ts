import type { GetalType, TekstType, WaardeType } from '../tabel/tabel.ts';
import type { Patroon } from '../tabel/data.ts';
import { isDatum, isTijd } from './moment.ts';
import {
  aantalTekens,
  isAlfanumeriek,
  isAlleenCijfers,
  isAlleenWitruimte,
  isEenRegelMetInhoud,
  isLetters,
  zonderWitruimteErom,
} from './tekens.ts';

const VERSIE = /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/;
const GETAL = /^[+-]?[0-9]+$/;

const PATRONEN: Readonly<Record<Patroon, (tekst: string) => boolean>> = {
  nietLeeg: isEenRegelMetInhoud,
  commentaar: (tekst) => !isAlleenWitruimte(tekst),
  cijfers: isAlleenCijfers,
  letters: isLetters,
  alfanumeriek: isAlfanumeriek,
  versie: (tekst) => VERSIE.test(tekst),
};

/** Whether the number of characters fits. The length of the string is an upper bound of it, and nearly always equal. */
export function pastLengte(type: TekstType, tekst: string): boolean {
  if (tekst.length < type.min) return false;
  if (tekst.length <= type.max && type.min <= 1) return true;
  const tekens = aantalTekens(tekst);
  return tekens >= type.min && tekens <= type.max;
}

export const pastPatroon = (type: TekstType, tekst: string): boolean =>
  type.patroon === null || PATRONEN[type.patroon](tekst);

/** More digits than this cannot be a value within bounds, once leading zeros are gone. */
const MEESTE_CIJFERS = 12;

function leesGetal(type: GetalType, ruw: string): number | undefined {
  const tekst = zonderWitruimteErom(ruw);
  if (type.vast !== null) return tekst === type.vast ? Number(tekst) : undefined;
  if (!GETAL.test(tekst)) return undefined;
  const cijfers = tekst.replace(/^[+-]?0*/, '');
  if (cijfers.length > MEESTE_CIJFERS) return undefined;
  const getal = Number(cijfers);
  return getal > type.hoogstens || (getal > 0 && tekst.startsWith('-')) ? undefined : getal;
}

function leesMoment(ruw: string, isGeldig: (tekst: string) => boolean): string | undefined {
  const tekst = zonderWitruimteErom(ruw);
  return isGeldig(tekst) ? tekst : undefined;
}

/**
 * The value of a simple element, or undefined when the text is not valid for its type. Texts and codes are kept as they
 * are; numbers become integers (amounts are eurocents); dates and times lose the white space around them and nothing else.
 */
export function leesWaarde(type: WaardeType, tekst: string): string | number | undefined {
  switch (type.soort) {
    case 'tekst':
      return pastLengte(type, tekst) && pastPatroon(type, tekst) ? tekst : undefined;
    case 'code':
      return type.codes.has(tekst) ? tekst : undefined;
    case 'getal':
      return leesGetal(type, tekst);
    case 'datum':
      return leesMoment(tekst, isDatum);
    case 'tijd':
      return leesMoment(tekst, isTijd);
  }
}
