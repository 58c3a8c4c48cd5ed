import { domeinVan, type Functie, nummerVan } from '../berichten/soorten.ts';
import { wacht } from '../peer/poort.ts';
import { type Envelop } from '../envelop/envelop.ts';
import { type Heen, type Wereld } from '../wereld.ts';
import { type Dossier, eerst, functieVan, isHeennummer, kan } from './dossier.ts';

export interface Kringwens {
  readonly functies: readonly Functie[];
  /** How many; 0 grows as needed, with a new one for every 301. */
  readonly dossiers: number;
  /** Whether a start or stop may be taken back, so that a dossier can go on for ever. */
  readonly verwijdert: boolean;
  /** How long what is on its way may take before something else is said, in ms. */
  readonly geduldMs: number;
}

/** Dossiers looked at for one message. */
const GEPROBEERD = 32;
const TIK_MS = 5;

/** The dossiers of a load: gives messages that can be said now. */
export class Kring {
  private readonly dossiers: Dossier[];
  private readonly wereld: Wereld;
  private readonly wens: Kringwens;
  private readonly los: boolean;

  constructor(wereld: Wereld, wens: Kringwens) {
    this.wereld = wereld;
    this.wens = wens;
    this.los = wens.dossiers === 0 && wens.functies.every((f) => nummerVan(f) === '301');
    this.dossiers = Array.from({ length: wens.dossiers }, (_, i) => wereld.nieuwDossier(this.functie(i)));
  }

  /** The wished types take turns. */
  private functie(i: number): Functie {
    return this.wens.functies[i % this.wens.functies.length] ?? 'JW301';
  }

  /**
   * The next message: of the type whose turn it is, of another wished type of the same side, or what has to be said first.
   * Choosing and writing are one step: between the two nobody else may speak.
   */
  async volgende(beurt: number): Promise<{ readonly heen: Heen; readonly e: Envelop }> {
    const functie = this.functie(beurt);
    const heen = this.iedereKeerNieuw(functie) ?? (await this.wachtOp(beurt)) ?? this.anders(functie);
    return 'e' in heen ? heen : this.schrijf(heen);
  }

  private schrijf(heen: Heen): { readonly heen: Heen; readonly e: Envelop } {
    return { heen, e: this.wereld.heen(heen) };
  }

  private iedereKeerNieuw(functie: Functie): Heen | undefined {
    const nieuw = this.wens.dossiers === 0 && nummerVan(functie) === '301';
    return nieuw ? { functie, dossier: this.nieuw(functie) } : undefined;
  }

  private async wachtOp(beurt: number): Promise<{ readonly heen: Heen; readonly e: Envelop } | undefined> {
    for (const tot = performance.now() + this.wens.geduldMs; performance.now() < tot; await wacht(TIK_MS)) {
      const heen = this.zoek(beurt) ?? this.eerstNodig(this.functie(beurt));
      if (heen !== undefined) return this.schrijf(heen);
    }
    return undefined;
  }

  /** Nothing that was asked for can be said: what might help, or else a new version of a toewijzing. */
  private anders(functie: Functie): Heen {
    const dossier = this.willekeurig(functie) ?? this.nieuw(functie);
    return this.eerst(dossier, functie) ?? { functie: functieVan(dossier, '301'), dossier };
  }

  /** What has to be said first, in a dossier where nothing is on its way. */
  private eerstNodig(functie: Functie): Heen | undefined {
    const dossier = this.wens.dossiers === 0 ? this.nieuw(functie) : this.willekeurig(functie);
    return dossier?.onderweg === 0 ? this.eerst(dossier, functie) : undefined;
  }

  private nieuw(functie: Functie): Dossier {
    const dossier = this.wereld.nieuwDossier(functie, { los: this.los });
    if (!this.los) this.dossiers.push(dossier);
    return dossier;
  }

  private willekeurig(functie: Functie): Dossier | undefined {
    const passend = this.dossiers.filter((d) => d.domein === domeinVan(functie));
    return passend.length === 0 ? undefined : this.wereld.toeval.kies(passend);
  }

  private zoek(beurt: number): Heen | undefined {
    const { functies, verwijdert } = this.wens;
    const begin = this.wereld.toeval.tussen(0, Math.max(0, this.dossiers.length - 1));
    for (let f = 0; f < functies.length; f += 1) {
      const functie = this.functie(beurt + f);
      const nummer = nummerVan(functie);
      if (this.wereld.kantVan(functie) !== this.wereld.kantVan(this.functie(beurt))) continue;
      for (let i = 0; isHeennummer(nummer) && i < Math.min(GEPROBEERD, this.dossiers.length); i += 1) {
        const dossier = this.dossiers[(begin + i) % this.dossiers.length];
        if (dossier?.domein === domeinVan(functie) && kan(dossier, nummer, verwijdert)) return { functie, dossier };
      }
    }
    return undefined;
  }

  private eerst(dossier: Dossier, functie: Functie): Heen | undefined {
    const nummer = nummerVan(functie);
    if (!isHeennummer(nummer)) throw new RangeError(`${functie} is geen heenbericht`);
    const nodig = eerst(dossier, nummer, this.wens.verwijdert);
    return nodig && { functie: functieVan(dossier, nodig), dossier };
  }
}
