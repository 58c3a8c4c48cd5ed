/** The two laws with their own messages: Wmo 2015 (iWmo) and Jeugdwet (iJw). */
export type Domein = 'wmo' | 'jw';

/**
 * - `heen`: forward message, envelope Di01.
 * - `retour`: answer, envelope Du01; its Header keeps Afzender and Ontvanger of the heenbericht (istandaarden §2.10).
 * - `antwoord`: the 325, an answer with a Header of its own; on the wire Di01 or Du01 (ggk-vecozo §1.8).
 */
export type Berichtvorm = 'heen' | 'retour' | 'antwoord';

/** What transport must know of a message type; everything else about it is in the contracts. */
export interface Berichtkenmerk {
  /** `WMO301` … `JW325`, as in the functie of the envelope. */
  readonly naam: string;
  readonly domein: Domein;
  /** The party that sends it; the other one receives. */
  readonly afzender: 'gemeente' | 'aanbieder';
  readonly vorm: Berichtvorm;
}

const PER_DOMEIN: readonly (readonly [nummer: number, afzender: Berichtkenmerk['afzender'], vorm: Berichtvorm])[] = [
  [301, 'gemeente', 'heen'],
  [302, 'aanbieder', 'retour'],
  [305, 'aanbieder', 'heen'],
  [306, 'gemeente', 'retour'],
  [307, 'aanbieder', 'heen'],
  [308, 'gemeente', 'retour'],
  [315, 'aanbieder', 'heen'],
  [316, 'gemeente', 'retour'],
  [317, 'aanbieder', 'heen'],
  [318, 'gemeente', 'retour'],
  [319, 'gemeente', 'heen'],
  [320, 'aanbieder', 'retour'],
  [323, 'aanbieder', 'heen'],
  [325, 'gemeente', 'antwoord'],
];

/** The 28 messages of iWmo and iJw by name (istandaarden §1). */
export const BERICHTKENMERKEN: ReadonlyMap<string, Berichtkenmerk> = new Map(
  (['wmo', 'jw'] as const).flatMap((domein) =>
    PER_DOMEIN.map(([nummer, afzender, vorm]) => {
      const naam = `${domein.toUpperCase()}${nummer}`;
      return [naam, { naam, domein, afzender, vorm }] as const;
    }),
  ),
);
