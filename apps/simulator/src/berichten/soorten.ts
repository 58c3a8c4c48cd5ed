export type Domein = 'JW' | 'WMO';
export type Nummer =
  '301' | '302' | '305' | '306' | '307' | '308' | '315' | '316' | '317' | '318' | '319' | '320' | '323' | '325';
/** Name of a bericht as in stuurgegevens functie. */
export type Functie = `${Domein}${Nummer}`;

/** BerichtCode per bericht: Jw, Wmo (istandaarden §1). */
const CODES: Record<Nummer, readonly [string, string]> = {
  301: ['436', '414'],
  302: ['437', '415'],
  305: ['438', '418'],
  306: ['439', '419'],
  307: ['440', '420'],
  308: ['441', '421'],
  315: ['446', '444'],
  316: ['447', '445'],
  317: ['486', '480'],
  318: ['487', '481'],
  319: ['488', '482'],
  320: ['489', '483'],
  323: ['490', '484'],
  325: ['491', '485'],
};
/** Which bericht answers a heenbericht; a 302 or 325 has no answer. */
const ANTWOORD: Partial<Record<Nummer, Nummer>> = {
  301: '302',
  305: '306',
  307: '308',
  315: '316',
  317: '318',
  319: '320',
  323: '325',
};

export const domeinVan = (functie: Functie): Domein => (functie.startsWith('JW') ? 'JW' : 'WMO');
export const nummerVan = (functie: Functie): Nummer => functie.slice(-3) as Nummer;

/** The BerichtCode of a bericht, e.g. `436` for a JW301. */
export function berichtCode(functie: Functie): string {
  return CODES[nummerVan(functie)][domeinVan(functie) === 'JW' ? 0 : 1];
}

/** The bericht that answers this one; undefined when none does. */
export function antwoordOp(functie: Functie): Functie | undefined {
  const nummer = ANTWOORD[nummerVan(functie)];
  return nummer && `${domeinVan(functie)}${nummer}`;
}

const VRAAG: Partial<Record<Nummer, Nummer>> = Object.fromEntries(
  Object.entries(ANTWOORD).map(([heen, terug]) => [terug, heen]),
);

/** The heenbericht that this retourbericht answers; undefined for what is none. */
export function vraagBij(functie: Functie): Functie | undefined {
  const nummer = nummerVan(functie) === '325' ? undefined : VRAAG[nummerVan(functie)];
  return nummer && `${domeinVan(functie)}${nummer}`;
}

export function isFunctie(tekst: string | undefined): tekst is Functie {
  return /^(JW|WMO)\d{3}$/.test(tekst ?? '') && nummerVan(tekst as Functie) in CODES;
}

/** Heenberichten and the 325 travel as Di01, retourberichten as Du01 (ggk-vecozo §1.8; the 325 is a choice there). */
export function envelopSoort(functie: Functie): 'Di01' | 'Du01' {
  return ['302', '306', '308', '316', '318', '320'].includes(nummerVan(functie)) ? 'Du01' : 'Di01';
}

/** Namespaces of a bericht: of its classes and of the children of its composite types. */
export function namespaces(functie: Functie): {
  readonly bericht: string;
  readonly basis: string;
  readonly standaard: string;
} {
  const standaard = domeinVan(functie) === 'JW' ? 'ijw' : 'iwmo';
  const basis = `http://www.istandaarden.nl/${standaard}/3_2/basisschema/schema`;
  return { bericht: `http://www.istandaarden.nl/${standaard}/3_2/${functie.toLowerCase()}/schema`, basis, standaard };
}
