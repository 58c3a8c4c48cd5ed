/** An element of a bericht: with a text, or with elements of its own. */
export interface Knoop {
  readonly naam: string;
  waarde: string | null;
  readonly kinderen: Knoop[];
}

/** What a scenario changes of a base message. */
export type Wijziging =
  | { readonly soort: 'zet'; readonly pad: string; readonly waarde: string }
  | { readonly soort: 'weg'; readonly pad: string }
  | { readonly soort: 'nog eens'; readonly pad: string };

const INSPRONG = 2;

/** The elements of an outline: one per line, two spaces deeper is inside it; `Naam = tekst` holds a text. */
export function leesBoom(regels: readonly string[]): Knoop[] {
  const wortel: Knoop = { naam: '', waarde: null, kinderen: [] };
  const pad: Knoop[] = [wortel];
  for (const regel of regels) {
    const diepte = (regel.length - regel.trimStart().length) / INSPRONG;
    const ouder = pad[diepte - 1];
    if (!Number.isInteger(diepte) || !ouder) throw new RangeError(`verkeerd ingesprongen: ${regel.trim()}`);
    const [naam = '', waarde = null] = splits(regel.trim());
    const knoop: Knoop = { naam, waarde, kinderen: [] };
    ouder.kinderen.push(knoop);
    pad.splice(diepte, pad.length, knoop);
  }
  return wortel.kinderen;
}

function splits(regel: string): string[] {
  const [, naam = regel, waarde] = /^(\S+) =\s*(.*)$/.exec(regel) ?? [];
  return waarde === undefined ? [naam] : [naam, waarde];
}

/** Reads `Pad = waarde`, `Pad weg` or `Pad nog eens`. */
export function leesWijziging(regel: string): Wijziging {
  const [, pad = '', waarde] = /^\s+(\S+) =\s*(.*)$/.exec(regel) ?? [];
  if (waarde !== undefined) return { soort: 'zet', pad, waarde };
  const [, ander = '', soort] = /^\s+(\S+) (weg|nog eens)$/.exec(regel) ?? [];
  if (soort === 'weg' || soort === 'nog eens') return { soort, pad: ander };
  throw new RangeError(`geen wijziging: ${regel.trim()}; schrijf "Pad = waarde", "Pad weg" of "Pad nog eens"`);
}

/** A copy with the changes. A first name in a path may stand anywhere; the nearest one is meant. */
export function pasToe(boom: readonly Knoop[], wijzigingen: readonly Wijziging[]): Knoop[] {
  const wortel: Knoop = { naam: '', waarde: null, kinderen: structuredClone([...boom]) };
  for (const wijziging of wijzigingen) pasEenToe(wortel, wijziging);
  return wortel.kinderen;
}

interface Stap {
  readonly naam: string;
  /** From 1. */
  readonly index: number;
}

interface Plaats {
  readonly ouder: Knoop;
  readonly knoop: Knoop;
}

function pasEenToe(wortel: Knoop, wijziging: Wijziging): void {
  const stappen = wijziging.pad.split('/').map(leesStap);
  if (wijziging.soort === 'zet') {
    const knoop = zoekOfMaak(wortel, stappen);
    knoop.waarde = wijziging.waarde;
    knoop.kinderen.length = 0;
    return;
  }
  const plaats = zoek(wortel, stappen);
  if (!plaats) throw new RangeError(`${wijziging.pad} staat niet in het bericht`);
  const { ouder, knoop } = plaats;
  const op = ouder.kinderen.indexOf(knoop);
  if (wijziging.soort === 'weg') ouder.kinderen.splice(op, 1);
  else ouder.kinderen.splice(op + 1, 0, structuredClone(knoop));
}

function leesStap(tekst: string): Stap {
  const [, naam = '', index = '1'] = /^(\w+)(?:\[(\d+)\])?$/.exec(tekst) ?? [];
  if (naam === '') throw new RangeError(`${tekst} is geen element`);
  return { naam, index: Number(index) };
}

/** The nearest element of that name below, level by level. */
function dichtstbij(onder: Knoop, { naam, index }: Stap): Plaats | undefined {
  const rij = [onder];
  for (let ouder = rij.shift(); ouder; ouder = rij.shift()) {
    const knoop = ouder.kinderen.filter((kind) => kind.naam === naam)[index - 1];
    if (knoop) return { ouder, knoop };
    rij.push(...ouder.kinderen);
  }
  return undefined;
}

function zoek(wortel: Knoop, stappen: readonly Stap[]): Plaats | undefined {
  let plaats: Plaats | undefined = { ouder: wortel, knoop: wortel };
  for (const stap of stappen) plaats = plaats && dichtstbij(plaats.knoop, stap);
  return plaats;
}

/** Elements that are not there are made inside the last one that is. */
function zoekOfMaak(wortel: Knoop, stappen: readonly Stap[]): Knoop {
  let hier = wortel;
  stappen.forEach((stap, i) => {
    const gevonden = i === 0 ? dichtstbij(hier, stap)?.knoop : kindVan(hier, stap, i === stappen.length - 1);
    if (gevonden) return void (hier = gevonden);
    if (i === 0 && stappen.length === 1)
      throw new RangeError(`${stap.naam} staat niet in het bericht; noem ook waarin het staat`);
    const nieuw: Knoop = { naam: stap.naam, waarde: null, kinderen: [] };
    hier.kinderen.push(nieuw);
    hier = nieuw;
  });
  return hier;
}

/** What is set is a child; on the way there containers need not be named. */
function kindVan(ouder: Knoop, stap: Stap, laatste: boolean): Knoop | undefined {
  return laatste
    ? ouder.kinderen.filter((kind) => kind.naam === stap.naam)[stap.index - 1]
    : dichtstbij(ouder, stap)?.knoop;
}
