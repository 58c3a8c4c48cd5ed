import { blad, el } from '../xml/schrijven.ts';
import { berichtCode, type Functie, namespaces } from './soorten.ts';

/** Writes elements of one bericht: `b` in its own namespace, `c` in that of the basisschema. */
export interface Bouw {
  b(naam: string, ...kinderen: readonly (string | undefined)[]): string;
  bt(naam: string, tekst: string | number | undefined): string | undefined;
  c(naam: string, ...kinderen: readonly (string | undefined)[]): string;
  ct(naam: string, tekst: string | number | undefined): string | undefined;
  bericht(...kinderen: readonly (string | undefined)[]): Buffer;
}

export function maakBouw(functie: Functie): Bouw {
  const ns = namespaces(functie);
  const eigen = functie.toLowerCase();
  const b: Bouw['b'] = (naam, ...kinderen) => el(`${eigen}:${naam}`, ...kinderen);
  return {
    b,
    bt: (naam, tekst) => blad(`${eigen}:${naam}`, tekst),
    c: (naam, ...kinderen) => el(`${ns.standaard}:${naam}`, ...kinderen),
    ct: (naam, tekst) => blad(`${ns.standaard}:${naam}`, tekst),
    bericht: (...kinderen) => {
      const wortel = b(
        `Bericht xmlns:${ns.standaard}="${ns.basis}" xmlns:${eigen}="${ns.bericht}"`,
        '\r\n',
        ...kinderen,
        '\r\n',
      );
      return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\r\n${wortel}\r\n`);
    },
  };
}

export interface KopGegevens {
  readonly afzender: string;
  readonly ontvanger: string;
  /** At most 12 characters, unique per afzender and type of bericht. */
  readonly identificatie: string;
  readonly dagtekening: string;
}

export function schrijfXsdVersie(x: Bouw, naam: string): string {
  return x.b(naam, x.ct('BasisschemaXsdVersie', '1.0.0'), x.ct('BerichtXsdVersie', '1.0.0'));
}

/** The header of a bericht, with what a retourbericht adds at its end. */
export function schrijfKop(
  x: Bouw,
  functie: Functie,
  kop: KopGegevens,
  extra: readonly (string | undefined)[] = [],
): string {
  return x.b(
    'Header',
    x.bt('BerichtCode', berichtCode(functie)),
    x.bt('BerichtVersie', 3),
    x.bt('BerichtSubversie', 2),
    x.bt('Afzender', kop.afzender),
    x.bt('Ontvanger', kop.ontvanger),
    x.b('BerichtIdentificatie', x.ct('Identificatie', kop.identificatie), x.ct('Dagtekening', kop.dagtekening)),
    schrijfXsdVersie(x, 'XsdVersie'),
    ...extra,
  );
}
