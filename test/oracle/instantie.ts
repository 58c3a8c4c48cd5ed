/** Valid documents straight from the schema: values that every facet accepts, and trees with or without the optional parts. */
import { type Boom, escapeTekst, newBoom } from './boom.ts';
import { type Random } from './random.ts';
import { type Declaratie, type EnkelType } from './schema.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CIJFERS = '0123456789';
const TEKENS = `${LETTERS}${CIJFERS} .,-'&<>"éëïÅøßñ😀中`;

function tekens(r: Random, uit: string, n: number): string {
  const bron = [...uit];
  return Array.from({ length: n }, () => r.pick(bron)).join('');
}

function datum(r: Random): string {
  const twee = (n: number): string => String(n).padStart(2, '0');
  return `${1950 + r.below(80)}-${twee(1 + r.below(12))}-${twee(1 + r.below(28))}`;
}

function tekst(t: EnkelType, r: Random): string {
  const patroon = t.patronen.at(-1) ?? '';
  const vast = /^\[0-9\]\{(\d+)\}$/.exec(patroon);
  if (vast) return tekens(r, CIJFERS, Number(vast[1]));
  if (/^[0-9]+$/.test(patroon)) return patroon;
  const lengte = Math.max(1, t.minLength) + r.below(Math.min(t.maxLength, 30) - Math.max(1, t.minLength) + 1);
  if (patroon.startsWith('[0-9]')) return tekens(r, CIJFERS, lengte);
  if (patroon.includes('À')) return tekens(r, `${LETTERS}éÀỳ`, lengte);
  if (patroon.includes('[a-zA-Z0-9]')) return tekens(r, LETTERS + CIJFERS, lengte);
  if (patroon.includes('\\.')) return `${r.below(20)}.${r.below(20)}.${r.below(20)}`;
  return r.chance(0.5) ? tekens(r, LETTERS, lengte) : `a${tekens(r, TEKENS, lengte - 1)}`;
}

/** A value (not escaped) that the type accepts. */
export function geldigeWaarde(t: EnkelType, r: Random): string {
  if (t.waarden.length > 0) return r.pick(t.waarden);
  switch (t.basis) {
    case 'date':
      return datum(r);
    case 'time':
      return `${tekens(r, '01', 1)}${tekens(r, CIJFERS, 1)}:${tekens(r, '012345', 1)}${tekens(r, CIJFERS, 1)}:00`;
    case 'integer': {
      const vast = t.patronen.find((p) => /^[0-9]+$/.test(p));
      return vast ?? String(r.below(Math.min(Number(t.max ?? 1000n), 2 ** 31) + 1));
    }
    case 'string':
      return tekst(t, r);
  }
}

export interface Vorm {
  /** Chance that an optional part is there. */
  readonly kans: number;
  /** Most times that a repeated part occurs. */
  readonly herhaal: number;
  /** Exactly `herhaal` times instead of a random number. */
  readonly vol: boolean;
}

/** A valid tree of the declaration. */
export function instantie(d: Declaratie, r: Random, vorm: Vorm): Boom {
  if (d.type.soort === 'enkel') return newBoom(d.naam, d.ns, escapeTekst(geldigeWaarde(d.type, r)));
  const kinderen: Boom[] = [];
  for (const k of d.type.kinderen) {
    if (k.min === 0 && !r.chance(vorm.kans)) continue;
    const hoogste = Math.min(k.max, vorm.herhaal);
    const aantal = vorm.vol ? hoogste : 1 + r.below(hoogste);
    for (let i = 0; i < aantal; i++) kinderen.push(instantie(k, r, vorm));
  }
  return newBoom(d.naam, d.ns, kinderen);
}
