import { type Bericht, type Domein, type Element, isLijst, type Klasse } from './model.ts';

const element = (naam: string, type: string, min: 0 | 1, meer = false): Element => ({
  naam,
  min,
  meer,
  gevoelig: false,
  domein: null,
  type,
  patroon: null,
  vast: null,
});

const RETOURCODES: Klasse = {
  naam: 'RetourCodes',
  domein: null,
  elementen: [element('RetourCode', 'LDT_RetourCode', 1, true)],
};

const HEADER_ERBIJ = [
  element('IdentificatieRetour', 'LDT_IdentificatieBericht', 1),
  element('DagtekeningRetour', 'LDT_Datum', 1),
  element('XsltVersie', 'LDT_Versie', 0),
  element('XsdVersieRetour', 'CDT_XsdVersie', 1),
  element('RetourCodes', 'RetourCodes', 0),
];

function retourKlasse(klasse: Klasse): Klasse {
  if (klasse.naam === 'Root') {
    return { ...klasse, elementen: klasse.elementen.map((e) => (e.naam === 'Header' ? e : { ...e, min: 0 })) };
  }
  if (klasse.naam === 'Header') return { ...klasse, elementen: [...klasse.elementen, ...HEADER_ERBIJ] };
  if (isLijst(klasse)) return klasse;
  return { ...klasse, elementen: [...klasse.elementen, element('RetourCodes', 'RetourCodes', 1)] };
}

/**
 * The retourbericht of a heenbericht by the one rule of the standard: other BerichtCode, optional content, five extra
 * elements in the Header, and RetourCodes as last child of every class that is not a list. Afzender and Ontvanger keep
 * the type they have in the heenbericht.
 */
export function leidRetourAf(
  heen: Bericht,
  retour: { bericht: number; naam: string; code: Record<Domein, string> },
): Bericht {
  const [root, header, ...rest] = heen.klassen.map(retourKlasse);
  if (!root || !header) throw new Error(`Bericht ${heen.nummer} heeft geen Header`);
  return {
    nummer: retour.bericht,
    naam: retour.naam,
    uitleg: `De ontvanger van bericht ${heen.nummer} meldt of hij het goedkeurt, en anders waarom niet.`,
    richting: 'retour',
    antwoordOp: heen.nummer,
    antwoord: null,
    afzender: heen.afzender,
    code: retour.code,
    klassen: [root, header, RETOURCODES, ...rest],
  };
}
