/** The mutants of one message type: valid by the schema, breaking none to a few rules, the same for the same seed. */
import { leesBericht } from '#hub/istandaarden';
import { type GeldigeNaam } from '../../builders/geldig.ts';
import { type Boom, cloneBoom, writeBoom } from '../boom.ts';
import { instantie } from '../instantie.ts';
import { Random } from '../random.ts';
import { type Schema } from '../schema.ts';
import { gewoneStijl } from '../stijlen.ts';
import { domeinVan, nummerVan, schemaVan, uitgangspunten } from './berichten.ts';
import { type Breuk, type Ingreep } from './breuken/breuk.ts';
import { DECLARATIE } from './breuken/declaratie.ts';
import { DUBBEL } from './breuken/dubbel.ts';
import { OVERIG } from './breuken/overig.ts';
import { PERSONEN } from './breuken/personen.ts';
import { PRODUCTEN } from './breuken/producten.ts';
import { Knoop } from './knoop.ts';
import { andersGeschreven, verander } from './waarden.ts';

export const BREUKEN: readonly Breuk[] = [...PERSONEN, ...PRODUCTEN, ...DUBBEL, ...OVERIG, ...DECLARATIE];

export const breukenVan = (bericht: string): Breuk[] =>
  BREUKEN.filter((b) => b.op.includes(nummerVan(bericht)) && (b.alleen ?? domeinVan(bericht)) === domeinVan(bericht));

export interface Mutant {
  readonly naam: GeldigeNaam;
  readonly nr: number;
  /** What was done, for the report: `breek CS003`, `bijna TR101`, `samen`, `waarde`, … */
  readonly soort: string;
  readonly xml: Buffer;
  readonly waarde: unknown;
}

/** The plan of one mutant: it may fail, because the document has no place for it or the result is not valid. */
interface Plan {
  readonly soort: string;
  readonly doe: Ingreep;
}

const na =
  (...ingrepen: readonly Ingreep[]): Ingreep =>
  (b, r) => {
    for (const i of ingrepen) if (i(b, r) === false) return false;
  };

/** A whole document made up from the schema: breaks a lot at once, and holds what no sample has. */
const WILLEKEURIG = 'willekeurig';

/** More tries than any change needs to find a document that has a place for it. */
const POGINGEN = 60;

export class Regelmutanten {
  readonly naam: GeldigeNaam;
  readonly schema: Schema;
  /** How many candidates were not valid by the schema, and so were no mutants. */
  ongeldig = 0;
  readonly #zaad: string;
  readonly #basis: readonly Boom[];
  readonly #breuken: readonly Breuk[];

  constructor(naam: GeldigeNaam, zaad: string) {
    this.naam = naam;
    this.schema = schemaVan(naam);
    this.#zaad = `${zaad} regels ${naam}`;
    this.#basis = uitgangspunten(naam);
    this.#breuken = breukenVan(naam);
  }

  *maak(aantal: number): Generator<Mutant> {
    for (let nr = 0; nr < aantal; nr++) yield this.#mutant(nr);
  }

  #mutant(nr: number): Mutant {
    for (let poging = 0; poging < POGINGEN; poging++) {
      const r = new Random(`${this.#zaad} ${nr} ${poging}`);
      const plan = this.#plan(nr, poging, r);
      const wortel =
        plan.soort === WILLEKEURIG
          ? instantie(this.schema.wortel, r, { kans: r.next(), herhaal: 2, vol: false })
          : cloneBoom(r.pick(this.#basis));
      if (plan.doe(new Knoop(wortel, this.schema.wortel), r) === false) continue;
      const xml = Buffer.from(writeBoom(wortel, gewoneStijl(this.schema)));
      const gelezen = leesBericht(xml);
      if (gelezen.uitkomst === 'goed') return { naam: this.naam, nr, soort: plan.soort, xml, waarde: gelezen.waarde };
      this.ongeldig++;
    }
    throw new Error(`${this.naam}: no valid mutant ${nr} in ${POGINGEN} tries`);
  }

  /** Two of three aim at one rule, in turn; the rest combine, change at random, write otherwise or are invented whole. */
  #plan(nr: number, poging: number, r: Random): Plan {
    const gericht = Math.floor(nr / 3) * 2 + (nr % 3);
    if (nr % 3 < 2) return this.#gericht(gericht, poging);
    switch (r.below(7)) {
      case 0:
      case 1:
        return { soort: 'samen', doe: na(...Array.from({ length: 2 + r.below(2) }, () => this.#los(r))) };
      case 2:
        return { soort: 'samen', doe: na(this.#los(r), verander) };
      case 3:
        return { soort: 'schrijfwijze', doe: na(r.chance(0.5) ? this.#los(r) : verander, andersGeschreven) };
      case 4:
        return { soort: WILLEKEURIG, doe: () => undefined };
      default:
        return { soort: 'waarde', doe: na(...Array.from({ length: 1 + r.below(3) }, () => verander)) };
    }
  }

  /** In turn every rule, broken and only just kept, each time in the next way. */
  #gericht(n: number, poging: number): Plan {
    const breuk = this.#breuken[Math.floor(n / 2) % this.#breuken.length]!;
    const soort = n % 2 === 0 ? 'breek' : 'bijna';
    const ronde = Math.floor(n / 2 / this.#breuken.length) + poging;
    return { soort: `${soort} ${breuk.regel}`, doe: breuk[soort][ronde % breuk[soort].length]! };
  }

  #los(r: Random): Ingreep {
    const breuk = r.pick(this.#breuken);
    return r.pick(r.chance(0.6) ? breuk.breek : breuk.bijna);
  }
}
