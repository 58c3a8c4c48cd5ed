/**
 * A hold on one element of a message tree that knows its declaration: what it adds lands where the schema wants it, and
 * what it takes away is optional. So most of what is changed through it stays valid, and only the rules are broken.
 */
import { type Boom, cloneBoom, escapeTekst } from '../boom.ts';
import { instantie } from '../instantie.ts';
import { type Random } from '../random.ts';
import { type Declaratie } from '../schema.ts';

const GEEN: readonly Declaratie[] = [];

export class Knoop {
  readonly boom: Boom;
  readonly decl: Declaratie;
  readonly ouder: Knoop | null;

  constructor(boom: Boom, decl: Declaratie, ouder: Knoop | null = null) {
    this.boom = boom;
    this.decl = decl;
    this.ouder = ouder;
  }

  get naam(): string {
    return this.boom.naam;
  }

  /** Declarations of the children; none for a simple element. */
  get decls(): readonly Declaratie[] {
    return this.decl.type.soort === 'samengesteld' ? this.decl.type.kinderen : GEEN;
  }

  kinderen(): Knoop[] {
    return this.boom.kinderen.map((k) => new Knoop(k, this.#decl(k.naam), this));
  }

  /** The first element at this path of names (`Product/Code`). */
  kind(pad: string): Knoop | undefined {
    const [eerste = '', ...rest] = pad.split('/');
    const boom = this.boom.kinderen.find((k) => k.naam === eerste);
    const knoop = boom && new Knoop(boom, this.#decl(eerste), this);
    return knoop && rest.length > 0 ? knoop.kind(rest.join('/')) : knoop;
  }

  heeft(pad: string): boolean {
    return this.kind(pad) !== undefined;
  }

  /** All descendants with one of these names, in document order. */
  alle(...namen: string[]): Knoop[] {
    return this.kinderen().flatMap((k) => [...(namen.includes(k.naam) ? [k] : []), ...k.alle(...namen)]);
  }

  /** This element and all below it. */
  bladeren(): Knoop[] {
    return [this, ...this.kinderen().flatMap((k) => k.bladeren())];
  }

  /** The nearest ancestor of that name. */
  boven(naam: string): Knoop | undefined {
    if (this.ouder === null) return undefined;
    return this.ouder.naam === naam ? this.ouder : this.ouder.boven(naam);
  }

  /** The text of the element at the path, '' when there is none. Only for values without mark-up. */
  tekst(pad: string): string {
    return this.kind(pad)?.boom.ruw.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>') ?? '';
  }

  /** Sets the text of the element at the path, and makes what is missing on the way. */
  zet(pad: string, waarde: string): this {
    const [eerste = '', ...rest] = pad.split('/');
    const kind = this.kind(eerste) ?? this.#maak(eerste);
    if (rest.length > 0) kind.zet(rest.join('/'), waarde);
    else kind.boom.ruw = escapeTekst(waarde);
    return this;
  }

  /** Sets several at once; undefined takes away. */
  zetAlle(waarden: Readonly<Record<string, string | undefined>>): this {
    for (const [pad, waarde] of Object.entries(waarden))
      if (waarde === undefined) this.weg(pad);
      else this.zet(pad, waarde);
    return this;
  }

  weg(pad: string): this {
    this.kind(pad)?.verwijder();
    return this;
  }

  /** Takes this element out of its parent; a wrapper that becomes empty goes with it. */
  verwijder(): void {
    const ouder = this.ouder;
    if (!ouder) return;
    ouder.boom.kinderen = ouder.boom.kinderen.filter((k) => k !== this.boom);
    if (ouder.boom.kinderen.length === 0) ouder.verwijder();
  }

  /** A copy of this element, right behind it. */
  kopie(): Knoop {
    const boom = cloneBoom(this.boom);
    const ouder = this.ouder!;
    ouder.boom.kinderen.splice(ouder.boom.kinderen.indexOf(this.boom) + 1, 0, boom);
    return new Knoop(boom, this.decl, ouder);
  }

  /** Adds a valid child that the schema knows, with only what must be in it. */
  voegToe(naam: string, r: Random): Knoop {
    const knoop = this.#maak(naam);
    const vers = instantie(knoop.decl, r, { kans: 0, herhaal: 1, vol: true });
    knoop.boom.kinderen = vers.kinderen;
    knoop.boom.ruw = vers.ruw;
    return knoop;
  }

  #decl(naam: string): Declaratie {
    const decl = this.decls.find((d) => d.naam === naam);
    if (!decl) throw new Error(`${this.naam} has no ${naam}`);
    return decl;
  }

  #maak(naam: string): Knoop {
    const decl = this.#decl(naam);
    const plaats = this.decls.indexOf(decl);
    const kinderen = this.boom.kinderen;
    const eerder = kinderen.filter((k) => this.decls.findIndex((d) => d.naam === k.naam) <= plaats);
    const boom: Boom = { ...cloneBoom(this.boom), naam, ns: decl.ns, kinderen: [], ruw: '' };
    kinderen.splice(eerder.length, 0, boom);
    this.boom.ruw = '';
    return new Knoop(boom, decl, this);
  }
}
