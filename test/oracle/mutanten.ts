/** The mutants of one message type: first every intervention at every element, then combinations at random. */
import { readFileSync } from 'node:fs';
import { type Boom, cloneBoom, parseBoom, walk, writeBoom } from './boom.ts';
import { CODERINGEN, SCHADE } from './bytes.ts';
import { INGREPEN, PLAATS, type Plek } from './ingrepen.ts';
import { instantie } from './instantie.ts';
import { Random } from './random.ts';
import { type Declaratie, type Schema } from './schema.ts';
import { gewoneStijl, PROLOGEN, STAARTEN, VARIANTEN, willekeurigeStijl } from './stijlen.ts';
import { proeven } from './waarden.ts';

export interface Mutant {
  readonly soort: string;
  readonly xml: Buffer;
}

type Maker = () => Mutant | null;

const mutant = (soort: string, xml: string): Mutant => ({ soort, xml: Buffer.from(xml) });

function declaratieVan(boom: Boom, decl: Declaratie | undefined, uit: (Declaratie | undefined)[]): void {
  uit.push(decl);
  const kinderen = decl?.type.soort === 'samengesteld' ? decl.type.kinderen : [];
  for (const k of boom.kinderen)
    declaratieVan(
      k,
      kinderen.find((d) => d.naam === k.naam && d.ns === k.ns),
      uit,
    );
}

/** Node `nr` (in walk order) of a fresh copy, ready to be changed. */
function plekIn(
  basis: Basis,
  nr: number,
  schema: Schema,
  random: Random,
): { readonly wortel: Boom; readonly plek: Plek } {
  const wortel = cloneBoom(basis.boom);
  let i = 0;
  for (const { boom, ouder } of walk(wortel))
    if (i++ === nr) return { wortel, plek: { boom, ouder, decl: basis.decls[nr], schema, random } };
  throw new Error(`no node ${nr}`);
}

interface Basis {
  readonly boom: Boom;
  readonly decls: readonly (Declaratie | undefined)[];
}

function basisVan(boom: Boom, schema: Schema): Basis {
  const decls: (Declaratie | undefined)[] = [];
  declaratieVan(boom, schema.wortel, decls);
  return { boom, decls };
}

export class Mutanten {
  readonly #schema: Schema;
  readonly #zaad: string;
  readonly #vol: Basis;
  readonly #voorbeelden: readonly Basis[];

  constructor(schema: Schema, zaad: string, voorbeelden: readonly string[]) {
    this.#schema = schema;
    this.#zaad = `${zaad} ${schema.bericht}`;
    this.#vol = basisVan(instantie(schema.wortel, this.#random('vol'), { kans: 1, herhaal: 1, vol: true }), schema);
    this.#voorbeelden = voorbeelden.map((pad) => basisVan(parseBoom(readFileSync(pad, 'utf8')), schema));
  }

  /** At least `aantal` mutants; from 3,000 on every systematic one is among them. */
  *maak(aantal: number): Generator<Mutant> {
    const makers = this.#systematisch();
    const gekozen =
      aantal >= 3000
        ? makers
        : this.#random('keuze')
            .shuffle(makers)
            .slice(0, Math.ceil((aantal * 2) / 3));
    let n = 0;
    for (const maker of gekozen) {
      const m = maker();
      if (!m) continue;
      n++;
      yield m;
    }
    for (let i = 0; n < aantal || i < aantal / 3; i++, n++) yield this.#willekeurig(i);
  }

  #random(doel: string): Random {
    return new Random(`${this.#zaad} ${doel}`);
  }

  #schrijf(soort: string, wortel: Boom): Mutant {
    return mutant(soort, writeBoom(wortel, gewoneStijl(this.#schema)));
  }

  #systematisch(): Maker[] {
    const makers: Maker[] = [];
    const gezien = new Set<Declaratie>();
    const typen = new Set<string | null>();
    this.#vol.decls.forEach((decl, nr) => {
      if (!decl || gezien.has(decl)) return;
      gezien.add(decl);
      const nieuw = !typen.has(decl.type.naam);
      makers.push(...this.#waarden(decl, nr, nieuw), ...this.#ingrepen(nr, nieuw));
      typen.add(decl.type.naam);
    });
    for (const basis of [this.#vol, ...this.#voorbeelden]) makers.push(...this.#document(basis));
    return makers;
  }

  /** A type met for the second time is probed only on what is its own: that the table has the right type there. */
  #waarden(decl: Declaratie, nr: number, nieuw: boolean): Maker[] {
    if (decl.type.soort !== 'enkel') return [];
    return proeven(decl.type, nieuw).map((proef) => () => {
      const { wortel, plek } = plekIn(this.#vol, nr, this.#schema, this.#random(''));
      plek.boom.ruw = proef.ruw;
      return this.#schrijf(proef.soort, wortel);
    });
  }

  #ingrepen(nr: number, nieuw: boolean): Maker[] {
    return (nieuw ? INGREPEN : PLAATS).map((ingreep, i) => () => {
      const { wortel, plek } = plekIn(this.#vol, nr, this.#schema, this.#random(`${nr} ${i}`));
      return ingreep.doe(plek) ? this.#schrijf(ingreep.soort, wortel) : null;
    });
  }

  #document(basis: Basis): Maker[] {
    const gewoon = gewoneStijl(this.#schema);
    const schrijf =
      (soort: string, stijl: typeof gewoon): Maker =>
      () =>
        mutant(soort, writeBoom(basis.boom, stijl));
    return [
      schrijf('ongewijzigd', gewoon),
      ...Object.values(VARIANTEN).map((v) => schrijf('stijl', v(gewoon, this.#schema))),
      ...PROLOGEN.map((proloog) => schrijf('proloog', { ...gewoon, proloog })),
      ...STAARTEN.map((naWortel) => schrijf('na de wortel', { ...gewoon, naWortel })),
      ...Object.values(CODERINGEN).map((c): Maker => () => ({
        soort: 'codering',
        xml: c(writeBoom(basis.boom, gewoon)),
      })),
    ];
  }

  #willekeurig(i: number): Mutant {
    const r = this.#random(`los ${i}`);
    const basis = this.#kiesBasis(r);
    let wortel = basis.boom;
    let soort = 'los: geldig';
    for (let n = r.below(3); n > 0; n--) {
      const nr = r.below(basis.decls.length);
      // A second change needs the tree of the first; its declarations are looked up again.
      const stand = wortel === basis.boom ? basis : basisVan(wortel, this.#schema);
      const gekozen = plekIn(stand, Math.min(nr, stand.decls.length - 1), this.#schema, r);
      const decl = gekozen.plek.decl;
      if (decl?.type.soort === 'enkel' && r.chance(0.5)) gekozen.plek.boom.ruw = r.pick(proeven(decl.type, true)).ruw;
      else r.pick(INGREPEN).doe(gekozen.plek);
      wortel = gekozen.wortel;
      soort = 'los: gewijzigd';
    }
    const { xml } = mutant(soort, writeBoom(wortel, willekeurigeStijl(this.#schema, r)));
    if (r.chance(0.75)) return { soort, xml };
    return { soort: 'los: bytes', xml: r.pick(Object.values(SCHADE))(xml, r) };
  }

  #kiesBasis(r: Random): Basis {
    const keuze = r.below(4);
    if (keuze === 0) return this.#vol;
    if (keuze === 1 && this.#voorbeelden.length > 0) return r.pick(this.#voorbeelden);
    return basisVan(instantie(this.#schema.wortel, r, { kans: r.next(), herhaal: 3, vol: false }), this.#schema);
  }
}
