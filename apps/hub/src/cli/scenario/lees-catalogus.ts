import { type Blok, leesBlokken, Leesfout, type Regel } from './blokken.ts';
import { leesBoom, leesWijziging, type Wijziging } from './boom.ts';
import {
  type Basis,
  type Catalogus,
  type Inhoudseis,
  type Proef,
  type Stap,
  type Verwachting,
  type Wet,
} from './proef.ts';

export interface Scenariobestand {
  /** Without folder and extension: the subject. */
  readonly naam: string;
  readonly tekst: string;
}

const WETTEN: readonly Wet[] = ['jw', 'wmo'];
const GOED: Verwachting = { soort: 'goed' };

/** Reads all scenario files together. @throws Leesfout at the first mistake, with file and line */
export function leesCatalogus(bestanden: readonly Scenariobestand[]): Catalogus {
  const blokken = bestanden.flatMap(({ naam, tekst }) => leesBlokken(naam, tekst).map((blok) => new Lezer(naam, blok)));
  const bases = new Map(blokken.filter((b) => b.soort === 'basis').map((b) => b.basis()));
  const proeven = blokken.flatMap((b) => {
    if (b.soort === 'scenario') return b.scenario(bases);
    return b.soort === 'reis' ? b.reis(bases) : [];
  });
  return { bases, proeven };
}

type Bases = ReadonlyMap<string, Basis>;

/** The lines of one block, each taken once; what is left over is a mistake. */
class Lezer {
  readonly #bestand: string;
  readonly #eerste: Regel;
  readonly #rest: Regel[];

  constructor(bestand: string, [eerste, ...rest]: Blok) {
    this.#bestand = bestand;
    this.#eerste = eerste;
    this.#rest = [...rest];
    if (!['basis', 'scenario', 'reis'].includes(eerste.sleutel))
      this.#fout(eerste, 'een blok begint met basis, scenario of reis');
  }

  get soort(): string {
    return this.#eerste.sleutel;
  }

  basis(): [string, Basis] {
    const bericht = this.#verplicht('bericht');
    this.#klaar();
    return [
      this.#eerste.waarde,
      { nummer: bericht.waarde, boom: this.#probeer(bericht, () => leesBoom(bericht.onder)) },
    ];
  }

  scenario(bases: Bases): Proef[] {
    const regel = this.#verplicht('regel').waarde;
    const inhoud = this.#inhoudseis(regel);
    const wetten = this.#wetten();
    const verwacht = this.#verwachting();
    const vooraf = this.#zendingen('vooraf', bases);
    const bericht = this.#zending(this.#verplicht('bericht'), bases);
    const proeven = (['fout', 'goed'] as const).flatMap((soort): Omit<Proef, 'wet'>[] => {
      const eigen = this.#neem(soort);
      const extra = this.#zendingen(`vooraf bij ${soort}`, bases);
      const wijzigingen = [...bericht.wijzigingen, ...(eigen ? this.#wijzigingen(eigen) : [])];
      const laatste = { ...bericht, wijzigingen, verwacht: soort === 'fout' ? verwacht : GOED };
      const naam = soort === 'fout' ? this.#eerste.waarde : `${this.#eerste.waarde}: goede buur`;
      const stappen = [...vooraf, ...extra, laatste];
      const vast = { onderwerp: this.#bestand, regel, stand: null, later: [] };
      return [{ naam, soort, stappen, inhoud: soort === 'fout' ? inhoud : null, ...vast }];
    });
    this.#klaar();
    return wetten.flatMap((wet) => proeven.map((proef) => ({ ...proef, wet })));
  }

  reis(bases: Bases): Proef[] {
    const wetten = this.#wetten();
    const stand = this.#neem('stand')?.onder.map((regel) => regel.trim()) ?? null;
    const later = this.#alle('later').map(({ waarde }) => waarde);
    const stappen = this.#stappen(bases);
    this.#klaar();
    const vast = { naam: this.#eerste.waarde, onderwerp: this.#bestand, regel: null, soort: 'reis' as const };
    return wetten.map((wet) => ({ ...vast, wet, stappen, stand, later, inhoud: null }));
  }

  /** `stap` with, on the line after it, `verwacht`. */
  #stappen(bases: Bases): Stap[] {
    const stappen: Stap[] = [];
    for (const regel of this.#rest.splice(0)) {
      const laatste = stappen.at(-1);
      if (regel.sleutel === 'stap') stappen.push(this.#zending(regel, bases));
      else if (regel.sleutel === 'verwacht' && laatste)
        stappen[stappen.length - 1] = { ...laatste, verwacht: this.#leesVerwachting(regel, []) };
      else this.#rest.push(regel);
    }
    return stappen;
  }

  #inhoudseis(regel: string): Inhoudseis | null {
    const wegens = this.#neem('wegens')?.waarde;
    const ook = this.#neem('ook')?.waarde.split(/[ ,]+/) ?? [];
    return wegens === undefined ? null : { regels: [regel, ...ook], plek: wegens };
  }

  #wetten(): readonly Wet[] {
    const regel = this.#neem('wet');
    if (!regel) return WETTEN;
    const wet = WETTEN.find((w) => w === regel.waarde);
    return wet ? [wet] : this.#fout(regel, 'wet is jw of wmo');
  }

  #verwachting(): Verwachting {
    const naast = this.#alle('naast').map(({ waarde }) => waarde);
    return this.#leesVerwachting(this.#verplicht('verwacht'), naast);
  }

  #leesVerwachting(regel: Regel, naast: readonly string[]): Verwachting {
    const { waarde } = regel;
    if (waarde === 'goed') return GOED;
    const [, fo01] = /^Fo01 (\w+)$/.exec(waarde) ?? [];
    if (fo01 !== undefined) return { soort: 'fo01', code: fo01 };
    const codes = waarde.split(' en ');
    if (!codes.every((code) => /^\w{4} op \S+$/.test(code)))
      this.#fout(regel, 'verwacht is "goed", "CODE op Element" of "Fo01 CODE"');
    return { soort: 'retour', codes, naast };
  }

  #zendingen(sleutel: string, bases: Bases): Stap[] {
    return this.#alle(sleutel).map((regel) => this.#zending(regel, bases));
  }

  #zending(regel: Regel, bases: Bases): Stap {
    if (!bases.has(regel.waarde)) this.#fout(regel, `${regel.waarde} is geen basisbericht`);
    return { basis: regel.waarde, wijzigingen: this.#wijzigingen(regel), verwacht: GOED };
  }

  #wijzigingen(regel: Regel): Wijziging[] {
    return this.#probeer(regel, () => regel.onder.map(leesWijziging));
  }

  #probeer<T>(regel: Regel, werk: () => T): T {
    try {
      return werk();
    } catch (fout) {
      return this.#fout(regel, (fout as Error).message);
    }
  }

  #neem(sleutel: string): Regel | undefined {
    const [regel, tweede] = this.#alle(sleutel);
    if (tweede) this.#fout(tweede, `${sleutel} staat er twee keer`);
    return regel;
  }

  #alle(sleutel: string): Regel[] {
    const alle = this.#rest.filter((regel) => regel.sleutel === sleutel);
    for (const regel of alle) this.#rest.splice(this.#rest.indexOf(regel), 1);
    return alle;
  }

  #verplicht(sleutel: string): Regel {
    return this.#neem(sleutel) ?? this.#fout(this.#eerste, `${sleutel} ontbreekt`);
  }

  #klaar(): void {
    const [over] = this.#rest;
    if (over) this.#fout(over, `${over.sleutel} hoort hier niet`);
  }

  #fout({ nummer }: Regel, zin: string): never {
    throw new Leesfout(this.#bestand, nummer, zin);
  }
}
