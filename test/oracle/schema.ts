/**
 * Reads an XSD of the iStandaarden into a tree of declarations. On purpose it shares nothing with the tables of the
 * hub: the mutants must follow from the schema that judges them, not from the code under test.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Boom, parseBoom } from './boom.ts';

const XS = 'http://www.w3.org/2001/XMLSchema';

export interface EnkelType {
  readonly soort: 'enkel';
  /** Name of the named type, or null for a restriction inside an element. */
  readonly naam: string | null;
  readonly basis: 'string' | 'integer' | 'date' | 'time';
  readonly minLength: number;
  readonly maxLength: number;
  readonly min: bigint | null;
  readonly max: bigint | null;
  readonly patronen: readonly string[];
  readonly waarden: readonly string[];
}

export interface SamengesteldType {
  readonly soort: 'samengesteld';
  readonly naam: string;
  readonly ns: string;
  readonly kinderen: readonly Declaratie[];
}

export interface Declaratie {
  readonly naam: string;
  readonly ns: string;
  readonly min: number;
  readonly max: number;
  readonly type: EnkelType | SamengesteldType;
}

export interface Schema {
  readonly bericht: string;
  readonly berichtNs: string;
  readonly basisNs: string;
  readonly wortel: Declaratie;
}

interface Bron {
  readonly ns: string;
  readonly eenvoudig: Map<string, Boom>;
  readonly complex: Map<string, Boom>;
  readonly wortel: Boom | undefined;
}

const kinderen = (b: Boom, naam: string): Boom[] => b.kinderen.filter((k) => k.ns === XS && k.naam === naam);
const attribuut = (b: Boom, naam: string): string | undefined => b.attributen.get(naam);

function readBron(pad: string): Bron & { readonly basis: string | undefined } {
  const schema = parseBoom(readFileSync(pad, 'utf8'));
  const named = (soort: string): Map<string, Boom> =>
    new Map(kinderen(schema, soort).map((t) => [attribuut(t, 'name') ?? '', t]));
  return {
    ns: attribuut(schema, 'targetNamespace') ?? '',
    eenvoudig: named('simpleType'),
    complex: named('complexType'),
    wortel: kinderen(schema, 'element')[0],
    basis: kinderen(schema, 'import')[0]?.attributen.get('schemaLocation'),
  };
}

class Lezer {
  readonly #bericht: Bron;
  readonly #basis: Bron;

  constructor(bericht: Bron, basis: Bron) {
    this.#bericht = bericht;
    this.#basis = basis;
  }

  element(e: Boom, ns: string): Declaratie {
    const max = attribuut(e, 'maxOccurs') ?? '1';
    const verwijzing = attribuut(e, 'type');
    const inline = kinderen(e, 'simpleType')[0];
    return {
      naam: attribuut(e, 'name') ?? '',
      ns,
      min: Number(attribuut(e, 'minOccurs') ?? '1'),
      max: max === 'unbounded' ? Infinity : Number(max),
      type: verwijzing === undefined && inline ? this.#enkel(inline, null) : this.#named(verwijzing ?? ''),
    };
  }

  #named(qname: string): EnkelType | SamengesteldType {
    const naam = qname.split(':').at(-1) ?? '';
    for (const bron of [this.#bericht, this.#basis]) {
      const complex = bron.complex.get(naam);
      if (complex) {
        const reeks = kinderen(complex, 'sequence')[0];
        return {
          soort: 'samengesteld',
          naam,
          ns: bron.ns,
          kinderen: kinderen(reeks!, 'element').map((k) => this.element(k, bron.ns)),
        };
      }
      const enkel = bron.eenvoudig.get(naam);
      if (enkel) return this.#enkel(enkel, naam);
    }
    throw new Error(`type ${qname} is not in the schema`);
  }

  #enkel(t: Boom, naam: string | null): EnkelType {
    const r = kinderen(t, 'restriction')[0]!;
    const basisNaam = (attribuut(r, 'base') ?? '').split(':').at(-1) ?? '';
    const named = this.#basis.eenvoudig.get(basisNaam) ?? this.#bericht.eenvoudig.get(basisNaam);
    const ouder = named ? this.#enkel(named, basisNaam) : undefined;
    const facet = (f: string): string[] => kinderen(r, f).map((k) => attribuut(k, 'value') ?? '');
    const getal = (f: string): bigint | null => (facet(f)[0] === undefined ? null : BigInt(facet(f)[0]!));
    return {
      soort: 'enkel',
      naam,
      basis: ouder?.basis ?? (basisNaam as EnkelType['basis']),
      minLength: Number(facet('minLength')[0] ?? ouder?.minLength ?? 0),
      maxLength: Number(facet('maxLength')[0] ?? ouder?.maxLength ?? Infinity),
      min: getal('minInclusive') ?? ouder?.min ?? null,
      max: getal('maxInclusive') ?? ouder?.max ?? null,
      patronen: [...(ouder?.patronen ?? []), ...facet('pattern')],
      waarden: [...facet('enumeration'), ...(ouder?.waarden ?? [])],
    };
  }
}

/** Reads the schema of one message, e.g. `readSchema('…/xsd', 'JW301')`. */
export function readSchema(map: string, bericht: string): Schema {
  const bron = readBron(join(map, `${bericht}.xsd`));
  const basis = readBron(join(map, bron.basis ?? 'basisschema.xsd'));
  if (!bron.wortel) throw new Error(`${bericht}.xsd declares no element`);
  return {
    bericht,
    berichtNs: bron.ns,
    basisNs: basis.ns,
    wortel: new Lezer(bron, basis).element(bron.wortel, bron.ns),
  };
}
