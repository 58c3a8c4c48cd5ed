/** A small mutable XML tree, made to be bent: every node can carry raw mark-up that no sane writer would emit. */
import { SaxesParser } from 'saxes';

export interface Boom {
  naam: string;
  ns: string;
  attributen: Map<string, string>;
  kinderen: Boom[];
  /** Raw content of an element without children; already escaped. */
  ruw: string;
  /** Raw mark-up before the start tag, right after it, before the end tag, and after the element. */
  voor: string;
  begin: string;
  eind: string;
  na: string;
  /** Raw text in the start tag, e.g. ` xsi:nil="true"`. */
  tag: string;
  /** `<X/>` when the element has no content. */
  zelfSluitend: boolean;
}

export function newBoom(naam: string, ns: string, inhoud: string | Boom[] = ''): Boom {
  const ruw = typeof inhoud === 'string' ? inhoud : '';
  const kinderen = typeof inhoud === 'string' ? [] : inhoud;
  return {
    naam,
    ns,
    attributen: new Map(),
    kinderen,
    ruw,
    voor: '',
    begin: '',
    eind: '',
    na: '',
    tag: '',
    zelfSluitend: false,
  };
}

export const escapeTekst = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

export function cloneBoom(b: Boom): Boom {
  return { ...b, attributen: new Map(b.attributen), kinderen: b.kinderen.map(cloneBoom) };
}

export function parseBoom(xml: string): Boom {
  const parser = new SaxesParser({ xmlns: true });
  const stapel: Boom[] = [];
  let wortel: Boom | undefined;
  parser.on('opentag', (t) => {
    const boom = newBoom(t.local, t.uri);
    for (const a of Object.values(t.attributes))
      if (a.prefix !== 'xmlns' && a.name !== 'xmlns') boom.attributen.set(a.name, a.value);
    stapel.at(-1)?.kinderen.push(boom);
    wortel ??= boom;
    stapel.push(boom);
  });
  parser.on('text', (t) => {
    const boom = stapel.at(-1);
    if (boom) boom.ruw += escapeTekst(t);
  });
  parser.on('closetag', () => {
    const boom = stapel.pop();
    if (boom && boom.kinderen.length > 0) boom.ruw = '';
  });
  parser.write(xml).close();
  if (!wortel) throw new Error('no root element');
  return wortel;
}

/** One way to write the same tree down. */
export interface Stijl {
  /** Everything before the root: XML declaration, comments, a document type. */
  readonly proloog: string;
  readonly regeleinde: string;
  readonly inspringing: string;
  /** Prefix per namespace, '' = default namespace. A namespace that is absent is declared where it is used. */
  readonly prefixen: ReadonlyMap<string, string>;
  /** Declare the default namespace on every element whose namespace differs from that of its parent. */
  readonly perElement: boolean;
  readonly aanhaling: '"' | "'";
  /** White space at the end of tags. */
  readonly tagRuimte: string;
  /** Extra raw text in the root's start tag. */
  readonly wortelTag: string;
  readonly naWortel: string;
}

export const VERKLARING = '<?xml version="1.0" encoding="UTF-8"?>';

class Schrijver {
  readonly #s: Stijl;
  readonly #delen: string[] = [];
  #extra = 0;

  constructor(stijl: Stijl) {
    this.#s = stijl;
  }

  document(wortel: Boom): string {
    this.#delen.push(this.#s.proloog);
    this.#element(wortel, 0, null);
    this.#delen.push(this.#s.naWortel);
    return this.#delen.join('');
  }

  #declaraties(): string {
    const q = this.#s.aanhaling;
    const een = ([ns, p]: [string, string]): string => ` xmlns${p === '' ? '' : `:${p}`}=${q}${ns}${q}`;
    return (this.#s.perElement ? '' : [...this.#s.prefixen].map(een).join('')) + this.#s.wortelTag;
  }

  /** The tag name and the declaration it needs. */
  #naam(b: Boom, ouderNs: string | null): [string, string] {
    const q = this.#s.aanhaling;
    if (this.#s.perElement) return [b.naam, b.ns === ouderNs ? '' : ` xmlns=${q}${b.ns}${q}`];
    const prefix = this.#s.prefixen.get(b.ns);
    if (prefix !== undefined) return [prefix === '' ? b.naam : `${prefix}:${b.naam}`, ''];
    if (b.ns === '') return [b.naam, [...this.#s.prefixen.values()].includes('') ? ` xmlns=${q}${q}` : ''];
    const vers = `x${++this.#extra}`;
    return [`${vers}:${b.naam}`, ` xmlns:${vers}=${q}${b.ns}${q}`];
  }

  #element(b: Boom, diepte: number, ouderNs: string | null): void {
    const [naam, extra] = this.#naam(b, ouderNs);
    const kop = `${b.voor}<${naam}${diepte === 0 ? this.#declaraties() : ''}${extra}${b.tag}`;
    const ruimte = this.#s.tagRuimte;
    if (b.zelfSluitend) {
      this.#delen.push(`${kop}${ruimte}/>${b.na}`);
      return;
    }
    this.#delen.push(`${kop}${ruimte}>${b.begin}`, b.ruw);
    const binnen = this.#s.regeleinde + this.#s.inspringing.repeat(diepte + 1);
    for (const k of b.kinderen) {
      this.#delen.push(binnen);
      this.#element(k, diepte + 1, b.ns);
    }
    if (b.kinderen.length > 0) this.#delen.push(this.#s.regeleinde + this.#s.inspringing.repeat(diepte));
    this.#delen.push(`${b.eind}</${naam}${ruimte}>${b.na}`);
  }
}

export function writeBoom(wortel: Boom, stijl: Stijl): string {
  return new Schrijver(stijl).document(wortel);
}

/** All nodes with their parents, the root first. */
export function* walk(
  b: Boom,
  ouder: Boom | null = null,
): Generator<{ readonly boom: Boom; readonly ouder: Boom | null }> {
  yield { boom: b, ouder };
  for (const k of b.kinderen) yield* walk(k, b);
}
