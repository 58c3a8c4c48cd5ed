/** One run over one message type: our findings of level 2 against those of the official sheet, place by place. */
import { toetsInhoud } from '#hub/regels';
import { type GeldigeNaam } from '../../builders/geldig.ts';
import { bronVan } from '../berichten.ts';
import { beoordeel as xsdOordeel } from '../xmllint.ts';
import { bladVan, domeinVan } from './berichten.ts';
import { type Mutant, Regelmutanten } from './mutanten.ts';
import { plaatsenVanBlad, plaatsenVanOns } from './plaats.ts';
import { gewoon, verklaar, type Verschil, verschillen } from './verklaard.ts';
import { beoordeel } from './xsltproc.ts';

const PARTIJ = 400;
/** One of so many mutants is shown to xmllint as well; all of them to our own reader. */
const STEEKPROEF = 20;

export interface Onverklaard {
  readonly mutant: Mutant;
  readonly verschillen: readonly Verschil[];
}

export interface Uitslag {
  readonly bericht: GeldigeNaam;
  mutanten: number;
  /** Mutants without any finding of the sheet. */
  schoon: number;
  /** Mutants that xmllint judged as well, and those of them that it did not find valid. */
  steekproef: number;
  readonly ongeldig: number[];
  /** Per rule: mutants in which the sheet has it. */
  readonly geraakt: Map<string, number>;
  /** Per rule: mutants made to keep it only just, in which the sheet does not have it. */
  readonly bijna: Map<string, number>;
  readonly verklaard: Map<string, number>;
  readonly onverklaard: Onverklaard[];
}

const erbij = (tel: Map<string, number>, naam: string): void => void tel.set(naam, (tel.get(naam) ?? 0) + 1);
const regelVan = (plaats: string): string => plaats.slice(0, plaats.indexOf(' '));

interface Oordeel {
  readonly mutant: Mutant;
  readonly blad: ReadonlySet<string>;
  readonly hub: ReadonlySet<string>;
}

function tel({ mutant, blad }: Oordeel, u: Uitslag): void {
  u.mutanten++;
  if (blad.size === 0) u.schoon++;
  const regels = new Set([...blad].map(regelVan));
  for (const r of regels) erbij(u.geraakt, r);
  const [soort, regel = ''] = mutant.soort.split(' ');
  if (soort === 'bijna' && !regels.has(regel)) erbij(u.bijna, regel);
}

class Toets {
  readonly #bron: Regelmutanten;
  readonly #blad: string;
  readonly #xsd: string;

  constructor(bron: Regelmutanten) {
    this.#bron = bron;
    this.#blad = bladVan(domeinVan(bron.naam));
    this.#xsd = bronVan(bron.naam, false).xsd;
  }

  async partij(mutanten: readonly Mutant[], u: Uitslag): Promise<void> {
    // xsltproc works in its own process while we judge the same messages here.
    const rechter = this.#bladVan(mutanten);
    const hub = mutanten.map((m) => this.#hubVan(m));
    const blad = await rechter;
    const oordelen = mutanten.map((mutant, i) => ({ mutant, blad: blad[i]!, hub: hub[i]! }));
    for (const o of oordelen) tel(o, u);
    await this.#vergelijk(oordelen, u);
    await this.#steekproef(mutanten, u);
  }

  async #bladVan(mutanten: readonly Mutant[]): Promise<Set<string>[]> {
    const fouten = await beoordeel(
      this.#blad,
      mutanten.map((m) => m.xml),
    );
    return fouten.map((f, i) => plaatsenVanBlad(f, mutanten[i]!, this.#bron.schema.wortel));
  }

  #hubVan({ naam, waarde }: Mutant): Set<string> {
    return plaatsenVanOns(toetsInhoud(naam, waarde as never), this.#bron.schema.wortel);
  }

  async #vergelijk(oordelen: readonly Oordeel[], u: Uitslag): Promise<void> {
    const twijfel: Oordeel[] = [];
    for (const o of oordelen) {
      const { namen, rest } = verklaar(verschillen(o.blad, o.hub), o.mutant);
      for (const naam of namen) erbij(u.verklaard, naam);
      if (rest.length > 0) twijfel.push(o);
    }
    const gewone = twijfel.map((o) => gewoon(o.mutant));
    const opnieuw = await this.#bladVan(gewone.map((g) => g.mutant));
    twijfel.forEach(({ mutant, hub, blad }, i) => {
      const { naam, mutant: plat } = gewone[i]!;
      const { rest } = verklaar(verschillen(opnieuw[i]!, this.#hubVan(plat)), plat);
      if (rest.length === 0) erbij(u.verklaard, naam);
      else u.onverklaard.push({ mutant, verschillen: verklaar(verschillen(blad, hub), mutant).rest });
    });
  }

  async #steekproef(mutanten: readonly Mutant[], u: Uitslag): Promise<void> {
    const proef = mutanten.filter((m) => m.nr % STEEKPROEF === 0);
    const geldig = await xsdOordeel(
      this.#xsd,
      proef.map((m) => m.xml),
    );
    u.steekproef += proef.length;
    proef.forEach((m, i) => geldig[i] || u.ongeldig.push(m.nr));
  }
}

export interface Opdracht {
  readonly bericht: GeldigeNaam;
  readonly aantal: number;
  readonly zaad: string;
  readonly bijVoortgang?: (u: Uitslag) => void;
}

export async function run({ bericht, aantal, zaad, bijVoortgang }: Opdracht): Promise<Uitslag> {
  const bron = new Regelmutanten(bericht, zaad);
  const toets = new Toets(bron);
  const uitslag: Uitslag = {
    bericht,
    mutanten: 0,
    schoon: 0,
    steekproef: 0,
    ongeldig: [],
    geraakt: new Map(),
    bijna: new Map(),
    verklaard: new Map(),
    onverklaard: [],
  };
  let volgende: Mutant[] = [];
  for (const m of bron.maak(aantal)) {
    if (volgende.push(m) < PARTIJ) continue;
    await toets.partij(volgende, uitslag);
    bijVoortgang?.(uitslag);
    volgende = [];
  }
  await toets.partij(volgende, uitslag);
  return uitslag;
}
