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

const EINDE = '\r\n';

function knoop(element: ElementTabel, tabel: BerichtTabel, diepte: number, declaraties = ''): Knoop {
  const tag = `${tabel.voorvoegsels[element.ns]}:${element.naam}`;
  const inspring = `${EINDE}${'\t'.repeat(diepte)}`;
  const { type } = element;
  const isKlasse = type.soort === 'klasse';
  return {
    naam: element.naam,
    sleutel: element.sleutel,
    verplicht: element.min === 1,
    rij: isKlasse && type.rij,
    open: `${inspring}<${tag}${declaraties}>`,
    sluit: `${isKlasse ? inspring : ''}</${tag}>`,
    kinderen: isKlasse ? type.elementen.map((e) => knoop(e, tabel, diepte + 1)) : null,
  };
}

const plannen = new WeakMap<BerichtTabel, Knoop>();

/** How a message is written, made once per table. */
export function schrijfplan(tabel: BerichtTabel): Knoop {
  let plan = plannen.get(tabel);
  if (!plan) {
    const declaraties = ([1, 0] as const).map((ns) => ` xmlns:${tabel.voorvoegsels[ns]}="${tabel.namespaces[ns]}"`);
    plannen.set(tabel, (plan = knoop(tabel.wortel, tabel, 0, declaraties.join(''))));
  }
  return plan;
}
