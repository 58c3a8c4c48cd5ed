import {
  berichtTabel,
  type BerichtNaam,
  type BerichtPerNaam,
  type BerichtTabel,
  type ElementTabel,
  type RetourCode,
} from '#hub/istandaarden';
import { isKlasse } from '../pad.ts';
import type { Vaststelling } from '../regel.ts';
import { oordeelOver, type Oordeel } from './oordeel.ts';

type RetourNummer = '302' | '306' | '308' | '316' | '318' | '320';
/** The twelve retourberichten. A 325 is none: it decides on money and has a builder of its own. */
export type RetourNaam = `JW${RetourNummer}` | `WMO${RetourNummer}`;

/** What a retourbericht says of itself. */
export interface RetourKenmerk {
  /** Unique for the party that makes the retour; 1 to 12 characters. */
  readonly identificatie: string;
  /** The peildatum, yyyy-mm-dd, also when the heenbericht is dated later (8848). */
  readonly dagtekening: string;
  /** Only when the official XSLT of that version ran. */
  readonly xsltVersie?: string;
}

export interface GeenRetour {
  readonly soort: 'geen';
  /** `antwoord`: the message is an answer itself. `declaratie`: a 323 is answered by a 325. */
  readonly reden: 'antwoord' | 'declaratie';
}

type EenRetour = {
  [N in RetourNaam]: { readonly soort: 'retour'; readonly naam: N; readonly waarde: BerichtPerNaam[N] };
}[RetourNaam];

export type Retour = EenRetour | GeenRetour;

type Velden = Readonly<Record<string, unknown>>;

/** The Header of the heenbericht with what a retour adds. Afzender and Ontvanger stay as they are: never exchanged. */
function kop(heen: Velden, retour: BerichtTabel, kenmerk: RetourKenmerk, codes: readonly RetourCode[]): Velden {
  return {
    ...heen,
    berichtCode: retour.berichtcode,
    identificatieRetour: kenmerk.identificatie,
    dagtekeningRetour: kenmerk.dagtekening,
    ...(kenmerk.xsltVersie !== undefined && { xsltVersie: kenmerk.xsltVersie }),
    xsdVersieRetour: { basisschemaXsdVersie: retour.xsdVersie, berichtXsdVersie: retour.xsdVersie },
    ...(codes.length > 0 && { retourCodes: codes }),
  };
}

/** The value of an element with RetourCodes in each of its classes; the rest is what it was. */
function metCodes(element: ElementTabel, waarde: unknown, pad: string, oordeel: Oordeel): unknown {
  const { type } = element;
  if (type.soort !== 'klasse' || type.ns !== 0) return waarde;
  if (type.rij) {
    const [kind] = type.elementen as readonly [ElementTabel];
    return (waarde as readonly unknown[]).map((w, i) => metCodes(kind, w, `${pad}/${kind.naam}[${i + 1}]`, oordeel));
  }
  const uit: Record<string, unknown> = { ...(waarde as Velden) };
  for (const kind of type.elementen) {
    const w = uit[kind.sleutel];
    if (w !== undefined) uit[kind.sleutel] = metCodes(kind, w, `${pad}/${kind.naam}`, oordeel);
  }
  if (isKlasse(element)) uit['retourCodes'] = oordeel.codesVan(pad);
  return uit;
}

/** Which retourbericht answers a message, or why none does. */
export function welkRetour(naam: BerichtNaam): { readonly soort: 'retour'; readonly naam: RetourNaam } | GeenRetour {
  const { richting, antwoord } = berichtTabel(naam);
  if (richting === 'retour' || antwoord === null) return { soort: 'geen', reden: 'antwoord' };
  if (antwoord.endsWith('325')) return { soort: 'geen', reden: 'declaratie' };
  return { soort: 'retour', naam: antwoord as RetourNaam };
}

/**
 * The retourbericht to a heenbericht that is valid by its schema, given all that the rules found (IV028, IV032, OP065,
 * OP286; istandaarden.md §2.10 and §2.11). One rule for all twelve: nothing found is a Header without RetourCodes; a
 * finding inside the message (level 2) is 0001 and one in the Header its own code, both without content; any other gives
 * the whole content back, each class with its own codes.
 */
export function maakRetour<N extends BerichtNaam>(
  naam: N,
  waarde: BerichtPerNaam[N],
  vaststellingen: readonly Vaststelling[],
  kenmerk: RetourKenmerk,
): Retour {
  const welk = welkRetour(naam);
  if (welk.soort === 'geen') return welk;
  const { wortel } = berichtTabel(naam);
  const oordeel = oordeelOver(naam, waarde, vaststellingen);
  const { header, ...inhoud } = waarde as unknown as { readonly header: Velden };
  const terug = oordeel.metInhoud ? (metCodes(wortel, inhoud, `/${wortel.naam}`, oordeel) as Velden) : {};
  const retour = { ...terug, header: kop(header, berichtTabel(welk.naam), kenmerk, oordeel.kop) };
  return { ...welk, waarde: retour } as unknown as EenRetour;
}
