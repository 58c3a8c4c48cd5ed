import type { BerichtTabel, ElementTabel } from '../tabel/tabel.ts';

/** An element as it will be written at its place in the message, line end and indentation included. */
export interface Knoop {
  readonly naam: string;
  readonly sleutel: string;
  readonly verplicht: boolean;
  /** The value is the list of the only child. */
  readonly rij: boolean;
  readonly open: string;
  readonly sluit: string;
  /** null: a simple value. */
  readonly kinderen: readonly Knoop[] | null;
}

/**
 * `ruim`: a line per element and the prefixes of the standard. `compact`: the fewest bytes, for a message that must stay
 * below the limit of the chain; the same message to every reader.
 */
export type Vorm = 'ruim' | 'compact';

interface Stijl {
  /** What goes before the name, by namespace: bericht, basisschema. */
  readonly voor: readonly [string, string];
  readonly declaraties: string;
  inspring(diepte: number): string;
}

const EINDE = '\r\n';

function stijlVan({ voorvoegsels, namespaces }: BerichtTabel, vorm: Vorm): Stijl {
  const [bericht, basis] = namespaces;
  if (vorm === 'compact') {
    const declaraties = ` xmlns:b="${basis}" xmlns="${bericht}"`;
    return { voor: ['', 'b:'], declaraties, inspring: (diepte) => (diepte === 0 ? EINDE : '') };
  }
  const declaraties = ` xmlns:${voorvoegsels[1]}="${basis}" xmlns:${voorvoegsels[0]}="${bericht}"`;
  return {
    voor: [`${voorvoegsels[0]}:`, `${voorvoegsels[1]}:`],
    declaraties,
    inspring: (diepte) => `${EINDE}${'\t'.repeat(diepte)}`,
  };
}

function knoop(element: ElementTabel, stijl: Stijl, diepte: number): Knoop {
  const tag = `${stijl.voor[element.ns]}${element.naam}`;
  const inspring = stijl.inspring(diepte);
  const { type } = element;
  const isKlasse = type.soort === 'klasse';
  return {
    naam: element.naam,
    sleutel: element.sleutel,
    verplicht: element.min === 1,
    rij: isKlasse && type.rij,
    open: `${inspring}<${tag}${diepte === 0 ? stijl.declaraties : ''}>`,
    sluit: `${isKlasse ? inspring : ''}</${tag}>`,
    kinderen: isKlasse ? type.elementen.map((e) => knoop(e, stijl, diepte + 1)) : null,
  };
}

const plannen: Readonly<Record<Vorm, WeakMap<BerichtTabel, Knoop>>> = { ruim: new WeakMap(), compact: new WeakMap() };

/** How a message is written, made once per table and form. */
export function schrijfplan(tabel: BerichtTabel, vorm: Vorm): Knoop {
  let plan = plannen[vorm].get(tabel);
  if (!plan) plannen[vorm].set(tabel, (plan = knoop(tabel.wortel, stijlVan(tabel, vorm), 0)));
  return plan;
}
