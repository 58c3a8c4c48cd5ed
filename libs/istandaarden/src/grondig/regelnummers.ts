import { Invoer } from './invoer.ts';
import { STUK } from './stuk.ts';
import { XmlParser } from './xml-parser.ts';

/** An element on the way to one of the paths, and the line where it was seen. A leaf holds no maps: there are many. */
class Knoop {
  #kinderen: Map<string, Knoop> | null = null;
  /** How often each child that a path counts was seen. */
  #aantallen: Map<string, number> | null = null;
  regel: number | null = null;

  /** The node for a part of a path, such as `Client` or `Prestatie[2]`. */
  maak(deel: string): Knoop {
    this.#kinderen ??= new Map();
    let kind = this.#kinderen.get(deel);
    if (!kind) this.#kinderen.set(deel, (kind = new Knoop()));
    const index = deel.indexOf('[');
    if (index > 0) (this.#aantallen ??= new Map()).set(deel.slice(0, index), 0);
    return kind;
  }

  zoek(deel: string): Knoop | undefined {
    return this.#kinderen?.get(deel);
  }

  /** The node of the child that opens now; undefined when no path leads through it. */
  open(naam: string): Knoop | undefined {
    const aantal = this.#aantallen?.get(naam);
    if (aantal === undefined) return this.#kinderen?.get(naam);
    this.#aantallen?.set(naam, aantal + 1);
    return this.#kinderen?.get(`${naam}[${aantal + 1}]`);
  }
}

const delen = (pad: string): string[] => pad.split('/').slice(1);

/** Notes the lines of the elements that a tree of paths leads through. */
function loop(bytes: Uint8Array, wortel: Knoop): void {
  const parser = new XmlParser();
  const invoer = new Invoer();
  const open = [wortel];
  let overslaan = 0;
  parser.on('opentag', ({ name }) => {
    const kind = overslaan > 0 ? undefined : (open.at(-1) as Knoop).open(name.slice(name.indexOf(':') + 1));
    if (!kind) overslaan++;
    else {
      kind.regel = parser.line;
      open.push(kind);
    }
  });
  parser.on('closetag', () => {
    if (overslaan > 0) overslaan--;
    else open.pop();
  });
  for (let i = 0; i < bytes.length; i += STUK) parser.write(invoer.lees(bytes.subarray(i, i + STUK)));
}

/**
 * The line of each path in a message, counted from 1, where its begin tag ends; of an element that is not there the line
 * of what would be around it. The bytes are those of a message that was read before; reading again is cheaper than to
 * keep the line of every element of a good message.
 */
export function regelnummersVan(bytes: Uint8Array, paden: Iterable<string>): ReadonlyMap<string, number> {
  const gevraagd = new Set(paden);
  const regels = new Map<string, number>();
  if (gevraagd.size === 0) return regels;
  const wortel = new Knoop();
  for (const pad of gevraagd) delen(pad).reduce((knoop, deel) => knoop.maak(deel), wortel);
  loop(bytes, wortel);
  for (const pad of gevraagd) {
    let knoop: Knoop | undefined = wortel;
    let regel = 1;
    for (const deel of delen(pad)) {
      knoop = knoop?.zoek(deel);
      regel = knoop?.regel ?? regel;
    }
    regels.set(pad, regel);
  }
  return regels;
}
