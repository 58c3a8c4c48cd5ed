import { datatype, type Domein, leesWaarde, toegestaan, type WaardeType } from '#hub/istandaarden';
import { TEKST, veiligeNaam } from './teksten.ts';

/** One thing that is wrong with a stand file: where, and what. Neither holds a value from the file. */
export interface StandProbleem {
  /** JSON path: `$.toewijzingen[2].omvang.volume`; an index counts from 0. */
  readonly pad: string;
  readonly melding: string;
}

/** Where a value stands and what is known when it is read. */
export interface Plaats {
  /** Made only for what is reported: a large file has a million places. */
  readonly pad: () => string;
  /** Some code lists differ per domain; null when the file does not say a valid one. */
  readonly domein: Domein | null;
  readonly problemen: StandProbleem[];
}

export type Leden = Readonly<Record<string, Veld<unknown>>>;

/** One member of the stand file: validator and reference documentation, declared once. */
export interface Veld<T> {
  readonly uitleg: string;
  /** What the value has to be, in words. */
  readonly eis: (domein: Domein | null) => string;
  /** When set: the member may be absent, and (for a scalar or a group) null; this is then its value. */
  readonly leeg?: { readonly waarde: T; readonly alsNull: boolean };
  /** The members of the group, or of each row of the list. */
  readonly deel?: { readonly vorm: 'groep' | 'lijst'; readonly leden: Leden };
  /** The value, or undefined after reporting what is wrong with it. */
  readonly lees: (ruw: unknown, plaats: Plaats) => T | undefined;
}

export type Gelezen<L extends Leden> = { readonly [K in keyof L]: L[K] extends Veld<infer T> ? T : never };

function meld(plaats: Plaats, melding: string): undefined {
  plaats.problemen.push({ pad: plaats.pad(), melding });
  return undefined;
}

/** A value that one test of the whole text decides on. */
function waarde<T>(uitleg: string, eis: Veld<T>['eis'], lees: (ruw: unknown, domein: Domein | null) => T | undefined) {
  const veld: Veld<T> = {
    uitleg,
    eis,
    lees: (ruw, plaats) => lees(ruw, plaats.domein) ?? meld(plaats, TEKST.moet(eis(plaats.domein))),
  };
  return veld;
}

/** A datatype of the standard in each domain: most are the same in both. */
interface Type {
  readonly jw: WaardeType;
  readonly wmo: WaardeType;
}

const typeVan = (naam: `LDT_${string}`): Type => ({ jw: datatype(naam, 'jw'), wmo: datatype(naam, 'wmo') });

/** What a datatype allows; named per domain where they differ and the domain is not known. */
function eisVan(type: Type): Veld<unknown>['eis'] {
  return (domein) => {
    if (domein) return toegestaan(type[domein]);
    const [jw, wmo] = [toegestaan(type.jw), toegestaan(type.wmo)];
    return jw === wmo ? jw : `Jw: ${jw}; Wmo: ${wmo}`;
  };
}

function past(type: Type, domein: Domein | null, ruw: string): boolean {
  if (domein) return leesWaarde(type[domein], ruw) !== undefined;
  return leesWaarde(type.jw, ruw) !== undefined || leesWaarde(type.wmo, ruw) !== undefined;
}

/** A text or code of a datatype of the standard. */
export function tekst<T extends string = string>(naam: `LDT_${string}`, uitleg: string): Veld<T> {
  const type = typeVan(naam);
  return waarde(uitleg, eisVan(type), (ruw, domein) =>
    typeof ruw === 'string' && past(type, domein, ruw) ? (ruw as T) : undefined,
  );
}

/** An AGB-code or a gemeentecode. */
export function partij(uitleg: string): Veld<string> {
  const typen = [typeVan('LDT_AgbCode'), typeVan('LDT_Gemeente')];
  const eis = (): string => typen.map((t) => toegestaan(t.jw)).join('; of ');
  return waarde(uitleg, eis, (ruw) =>
    typeof ruw === 'string' && typen.some((t) => past(t, null, ruw)) ? ruw : undefined,
  );
}

const DATUM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

export function datum(uitleg: string): Veld<string> {
  const type = typeVan('LDT_Datum');
  return waarde(uitleg, eisVan(type), (ruw) =>
    typeof ruw === 'string' && DATUM.test(ruw) && past(type, null, ruw) ? ruw : undefined,
  );
}

export function tijd(uitleg: string): Veld<string> {
  const type = typeVan('LDT_Tijd');
  return waarde(uitleg, eisVan(type), (ruw) =>
    typeof ruw === 'string' && !/\s/.test(ruw) && past(type, null, ruw) ? ruw : undefined,
  );
}

/** A JSON number: whole, not negative, within what the datatype can carry. */
export function getal(naam: `LDT_${string}`, uitleg: string): Veld<number> {
  const type = typeVan(naam);
  return waarde(uitleg, eisVan(type), (ruw) =>
    typeof ruw === 'number' && Number.isSafeInteger(ruw) && past(type, null, String(ruw)) ? ruw : undefined,
  );
}

/** A number written as text, so that `007` is 7. */
export function nummer(uitleg: string): Veld<number> {
  const type = typeVan('LDT_Nummer');
  const eis = (): string => `${toegestaan(type.jw)}, als tekst tussen aanhalingstekens`;
  return waarde(uitleg, eis, (ruw) =>
    typeof ruw === 'string' && /^[0-9]+$/.test(ruw) && past(type, null, ruw) ? Number(ruw) : undefined,
  );
}

/** One of a few texts, each with the value it stands for. */
export function keuze<T extends string>(keuzen: Readonly<Record<string, T>>, uitleg: string): Veld<T> {
  const eis = (): string => Object.keys(keuzen).join(', ');
  return waarde(uitleg, eis, (ruw) =>
    typeof ruw === 'string' && Object.hasOwn(keuzen, ruw) ? keuzen[ruw] : undefined,
  );
}

/** The same member, that may be null or absent. */
export function ofNull<T>(veld: Veld<T>): Veld<T | null> {
  return { ...veld, eis: (domein) => `${veld.eis(domein)}; of null`, leeg: { waarde: null, alsNull: true } };
}

type Ruw = Readonly<Record<string, unknown>>;
const isObject = (ruw: unknown): ruw is Ruw => typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw);

function leesLid(veld: Veld<unknown>, ruw: unknown, plaats: Plaats): unknown {
  if (veld.leeg && (ruw === undefined || (ruw === null && veld.leeg.alsNull))) return veld.leeg.waarde;
  return ruw === undefined ? meld(plaats, TEKST.ontbreekt(veld.eis(plaats.domein))) : veld.lees(ruw, plaats);
}

/** Every member that could be read; what is unknown, missing or wrong is reported and left out. */
export function leesLeden<L extends Leden>(leden: L, ruw: unknown, plaats: Plaats): Partial<Gelezen<L>> {
  if (!isObject(ruw)) {
    meld(plaats, TEKST.geenGroep);
    return {};
  }
  const onder = (naam: string): Plaats => ({ ...plaats, pad: () => `${plaats.pad()}${veiligeNaam(naam)}` });
  for (const naam of Object.keys(ruw)) {
    if (!Object.hasOwn(leden, naam)) meld(onder(naam), TEKST.onbekend(Object.keys(leden)));
  }
  const gelezen = Object.entries(leden).map(([naam, veld]) => [
    naam,
    leesLid(veld, Object.hasOwn(ruw, naam) ? ruw[naam] : undefined, onder(naam)),
  ]);
  return Object.fromEntries(gelezen.filter(([, w]) => w !== undefined)) as Partial<Gelezen<L>>;
}

function isHeel<L extends Leden>(leden: L, gelezen: Partial<Gelezen<L>>): gelezen is Gelezen<L> {
  return Object.keys(leden).every((naam) => gelezen[naam] !== undefined);
}

export function groep<L extends Leden>(uitleg: string, leden: L): Veld<Gelezen<L>> {
  return {
    uitleg,
    eis: () => 'een groep',
    deel: { vorm: 'groep', leden },
    lees: (ruw, plaats) => {
      const gelezen = leesLeden(leden, ruw, plaats);
      return isHeel(leden, gelezen) ? gelezen : undefined;
    },
  };
}

/** A list of the file itself; absent it is empty. A row that is wrong leaves a hole: the others keep their index. */
export function hoofdlijst<T>(uitleg: string, rij: Veld<T>): Veld<readonly T[]> {
  return {
    uitleg,
    eis: () => 'een lijst',
    leeg: { waarde: [], alsNull: false },
    deel: { vorm: 'lijst', leden: rij.deel?.leden ?? {} },
    lees: (ruw, plaats) => {
      if (!Array.isArray(ruw)) return meld(plaats, TEKST.geenLijst);
      return ruw.map((r, i) => rij.lees(r, { ...plaats, pad: () => `${plaats.pad()}[${i}]` })) as readonly T[];
    },
  };
}

/** A list inside a group; absent it is empty. */
export function lijst<T>(uitleg: string, rij: Veld<T>): Veld<readonly T[]> {
  const veld = hoofdlijst(uitleg, rij);
  const lees: Veld<readonly T[]>['lees'] = (ruw, plaats) => {
    const gelezen = veld.lees(ruw, plaats);
    return gelezen?.includes(undefined as T) ? undefined : gelezen;
  };
  return { ...veld, lees };
}

/** The same member with another value in the end. */
export function zet<T, U>(veld: Veld<T>, om: (waarde: T) => U): Veld<U> {
  const { uitleg, eis, deel } = veld;
  const lees: Veld<U>['lees'] = (ruw, plaats) => {
    const gelezen = veld.lees(ruw, plaats);
    return gelezen === undefined ? undefined : om(gelezen);
  };
  return deel ? { uitleg, eis, deel, lees } : { uitleg, eis, lees };
}
