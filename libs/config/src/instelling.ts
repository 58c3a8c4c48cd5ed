import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { leesDuur, toonDuur } from './duur.ts';

export type Klasse = new () => object;

/** A group of settings below a setting: one, a list of them, or a register (name → group). */
export interface Groep {
  readonly vorm: 'een' | 'lijst' | 'register';
  /** The classes that may describe the group; with more than one, `soort` says which. */
  readonly klassen: Readonly<Record<string, Klasse>>;
}

/** One setting: validator, reference documentation and reading of the raw YAML value, declared in one place. */
export interface Instelling {
  readonly naam: string;
  readonly uitleg: string;
  /** What a value has to be, as it follows "moet … zijn" and as the type in the reference. */
  readonly eis: string;
  readonly optioneel: boolean;
  /** A change only counts after a restart of the hub. */
  readonly herstart: boolean;
  readonly lees: (ruw: unknown) => unknown;
  /** The value as one writes it in the file, for the reference. */
  readonly toon: (waarde: unknown) => string;
  /** A text: a number in the file then misses its quotes. */
  readonly isTekst: boolean;
  readonly groep?: Groep;
}

export interface Opties {
  readonly optioneel?: boolean;
  readonly herstart?: boolean;
}

type Decorator = (doel: object, naam: string) => void;
const REGISTER = new WeakMap<object, Instelling[]>();

/** The settings of a class in the order of declaration. */
export function instellingenVan(klasse: Klasse): readonly Instelling[] {
  return REGISTER.get(klasse.prototype as object) ?? [];
}

function meld(
  eis: string,
  opties: Opties,
  keuring: readonly PropertyDecorator[],
  rest: Partial<Instelling> & { uitleg: string },
): Decorator {
  return (doel, naam) => {
    if (opties.optioneel) IsOptional()(doel, naam);
    for (const keur of keuring) keur(doel, naam);
    const instelling: Instelling = {
      naam,
      eis,
      optioneel: opties.optioneel ?? false,
      herstart: opties.herstart ?? false,
      isTekst: false,
      lees: (ruw) => ruw,
      toon: (waarde) => `\`${String(waarde)}\``,
      ...rest,
    };
    REGISTER.set(doel, [...(REGISTER.get(doel) ?? []), instelling]);
  };
}

export interface TekstOpties extends Opties {
  readonly min?: number;
  readonly max?: number;
  readonly patroon?: RegExp;
  /** Required with `patroon`: what the pattern asks, in words. */
  readonly eis?: string;
}

/** A text; one that looks like a number must stand between quotes in YAML. */
export function Tekst(uitleg: string, opties: TekstOpties = {}): Decorator {
  const { min = 1, max = 200, patroon } = opties;
  const eis = opties.eis ?? `tekst van ${min} tot ${max} tekens`;
  const message = eis;
  const keuring = [IsString({ message }), MinLength(min, { message }), MaxLength(max, { message })];
  if (patroon) keuring.push(Matches(patroon, { message }));
  return meld(eis, opties, keuring, { uitleg, isTekst: true });
}

export function Keuze(uitleg: string, waarden: readonly string[], opties: Opties = {}): Decorator {
  const eis = waarden.map((w) => `\`${w}\``).join(' of ');
  return meld(eis, opties, [IsIn(waarden, { message: eis })], { uitleg });
}

export function Getal(uitleg: string, opties: Opties & { min: number; max: number }): Decorator {
  const eis = `een geheel getal van ${opties.min} tot ${opties.max}`;
  const message = eis;
  return meld(eis, opties, [IsInt({ message }), Min(opties.min, { message }), Max(opties.max, { message })], {
    uitleg,
  });
}

export function Vlag(uitleg: string, opties: Opties = {}): Decorator {
  const eis = '`true` of `false`';
  return meld(eis, opties, [IsBoolean({ message: eis })], { uitleg });
}

/** A duration such as `500ms`, `2s`, `15m`, `8h` or `5d`; in the typed object milliseconds. */
export function Duur(uitleg: string, opties: Opties & { min: string; max: string }): Decorator {
  const eis = `een duur van ${opties.min} tot ${opties.max} (ms, s, m, h of d)`;
  const message = eis;
  const [min, max] = [opties.min, opties.max].map((grens) => leesDuur(grens) as number) as [number, number];
  return meld(eis, opties, [IsInt({ message }), Min(min, { message }), Max(max, { message })], {
    uitleg,
    lees: (ruw) => (typeof ruw === 'string' ? leesDuur(ruw) : 'geen duur'),
    toon: (waarde) => `\`${toonDuur(waarde as number)}\``,
  });
}

/** A list of names; a single name may stand there without brackets. */
export function Namen(
  uitleg: string,
  opties: TekstOpties & { keuze?: ReadonlySet<string>; minstens?: number } = {},
): Decorator {
  const { keuze, minstens = 0, patroon, max = 200 } = opties;
  const eis = opties.eis ?? 'een lijst van namen';
  const goed = (naam: unknown): boolean =>
    typeof naam === 'string' &&
    naam.length > 0 &&
    naam.length <= max &&
    (patroon?.test(naam) ?? true) &&
    (keuze?.has(naam) ?? true);
  const lees = (ruw: unknown): unknown => {
    const lijst: unknown[] = Array.isArray(ruw) ? ruw : [ruw];
    return lijst.length >= minstens && lijst.every(goed) ? lijst : 'geen lijst van namen';
  };
  return meld(eis, opties, [IsArray({ message: eis })], {
    uitleg,
    lees,
    toon: (waarde) => `\`[${(waarde as string[]).join(', ')}]\``,
  });
}

function meldGroep(uitleg: string, groep: Groep, opties: Opties): Decorator {
  const eis = { een: 'een groep instellingen', lijst: 'een lijst van groepen', register: 'een groep per naam' }[
    groep.vorm
  ];
  return meld(eis, opties, [], { uitleg, groep });
}

/** A group of settings; `Sectie` one, `Lijst` a list, `Register` one per name. */
export function Sectie(uitleg: string, klasse: Klasse, opties: Opties = {}): Decorator {
  return meldGroep(uitleg, { vorm: 'een', klassen: { '': klasse } }, opties);
}

export function Lijst(uitleg: string, klasse: Klasse, opties: Opties = {}): Decorator {
  return meldGroep(uitleg, { vorm: 'lijst', klassen: { '': klasse } }, opties);
}

/** `klassen`: by the value of `soort`. */
export function Register(uitleg: string, klassen: Readonly<Record<string, Klasse>>, opties: Opties = {}): Decorator {
  return meldGroep(uitleg, { vorm: 'register', klassen }, opties);
}
