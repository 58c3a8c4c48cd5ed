/** A party as envelopes name it. */
export interface EnvelopPartij {
  readonly organisatie: string;
  readonly applicatie: string;
}

/** Fixed ontvanger.applicatie of everything that goes over the GGk koppelvlak (ggk-vecozo §1.5). */
export const GGK_APPLICATIE = 'GGk';

/** What a notice is about, as the door stored it. */
export interface Gemeld {
  readonly id: string;
  readonly connector: string;
  readonly soort: 'Di01' | 'Du01' | 'Fo01' | 'bestand';
  readonly zender: EnvelopPartij;
  readonly kenmerk: string;
  readonly functie: string | null;
}

export interface Melding {
  readonly code: string;
  readonly plek: 'client' | 'server';
  readonly omschrijving: string;
  readonly details: string;
}

/** A Fo01 to the sender of a bericht. It tells; it never decides the outcome of that bericht (`telt` false). */
export interface Terugmelding {
  readonly id: string;
  readonly berichtId: string;
  readonly bestemming: string;
  readonly soort: 'Fo01';
  readonly baan: string;
  readonly route: null;
  readonly zender: EnvelopPartij;
  readonly ontvanger: EnvelopPartij;
  readonly crossKenmerk: string;
  readonly functie: null;
  readonly versie: null;
  readonly subversie: null;
  readonly fout: Melding;
  readonly telt: false;
  readonly keten: null;
}

/**
 * The notice to the sender that its bericht goes no further; null for a Fo01, because an error is never answered with
 * an error (ggk-vecozo §1.7). `eigen` is how the hub calls itself on that connector.
 */
export function maakTerugmelding(over: Gemeld, fout: Melding, eigen: EnvelopPartij, id: string): Terugmelding | null {
  if (over.soort === 'Fo01') return null;
  return {
    id,
    berichtId: over.id,
    bestemming: over.connector,
    soort: 'Fo01',
    baan: `fout|${over.zender.organisatie}`,
    route: null,
    zender: eigen,
    ontvanger: { organisatie: over.zender.organisatie, applicatie: GGK_APPLICATIE },
    crossKenmerk: over.kenmerk,
    functie: null,
    versie: null,
    subversie: null,
    fout,
    telt: false,
    keten: null,
  };
}
