import { existsSync, readdirSync } from 'node:fs';
import { berichtTabel, leesBericht, schrijfBericht, type ElementTabel } from '#hub/istandaarden';
import { geldig, GELDIGE_NAMEN, type GeldigeNaam } from '../../../../test/builders/geldig.ts';
import { readVectorFile, type Vector } from '../../../../test/support/vectors.ts';
import { REGELS, type RegelCode } from '../generated/3.2/regels.ts';
import type { Plek, Vaststelling } from '../regel.ts';
import { INHOUDSREGELS, toetsInhoud } from './index.ts';
import { laadInhoudToets } from './laad-toets.ts';

const codes = (Object.keys(REGELS) as RegelCode[]).filter((code) => REGELS[code].niveau === 2);
const vectorsOf = (code: RegelCode): URL => new URL(`../../vectors/${code.toLowerCase()}.txt`, import.meta.url);

/** The messages on which a rule stands, in the domains that have it. */
const namenVan = (code: RegelCode): GeldigeNaam[] =>
  GELDIGE_NAMEN.filter((naam) => {
    const { nummer, domein } = berichtTabel(naam);
    const { op, alleen } = REGELS[code];
    return String(nummer) in op && (alleen === undefined || alleen === domein);
  });

describe('the rules of level 2', () => {
  it('have a file each, and no other file is called after a rule', () => {
    const bestanden = readdirSync(import.meta.dirname).flatMap((f) => /^((?:cd|cs|tr)\d{3})\.ts$/.exec(f)?.[1] ?? []);
    expect(bestanden.map((f) => f.toUpperCase()).sort()).toEqual([...codes].sort());
  });

  it.each(Object.entries(INHOUDSREGELS))('of a %s stand in its registry, once, in order', (nummer, regels) => {
    expect(regels.map(({ regel }) => regel)).toEqual(codes.filter((code) => nummer in REGELS[code].op).sort());
  });

  it.each(Object.values(INHOUDSREGELS).flatMap((regels) => regels.map((r) => [r.regel, r] as const)))(
    '%s looks at the messages of the catalogue',
    (code, { toets, prestaties }) => {
      const nummers = new Set([...Object.keys(toets), ...Object.keys(prestaties ?? {})]);
      expect([...nummers].sort()).toEqual(Object.keys(REGELS[code].op).sort());
    },
  );

  it('find nothing in a valid message', () => {
    expect(GELDIGE_NAMEN.flatMap((naam) => toetsInhoud(naam, geldig(naam)))).toEqual([]);
  });

  it('do not stand on a retourbericht', () => {
    const { header, client } = geldig('JW301');
    const kop = {
      ...header,
      identificatieRetour: '1',
      dagtekeningRetour: '2025-11-04',
      xsdVersieRetour: header.xsdVersie,
    };
    expect(toetsInhoud('JW302', { header: kop, client: { ...client, bsn: '999900001' } as never })).toEqual([]);
  });
});

type Boom = Record<string, unknown>;

/** Puts a value at a path, takes it away when undefined; what lies on the way must exist. */
function zet(boom: unknown, pad: string, waarde: unknown): void {
  const sleutels = pad.split('.');
  const laatste = sleutels.pop()!;
  const houder = sleutels.reduce<unknown>((x, s) => (x as Boom)[s], boom) as Boom;
  if (waarde === undefined) delete houder[laatste];
  else houder[laatste] = waarde;
}

const haal = (boom: unknown, pad: string): unknown => pad.split('.').reduce<unknown>((x, s) => (x as Boom)[s], boom);

/** `kopie.` first, then `zet.`, as they stand in the block; `-` takes an element away. */
function bouw(naam: GeldigeNaam, kopieen: [string, string][], waarden: [string, string][]): never {
  const bericht = geldig(naam);
  for (const [naar, van] of kopieen) zet(bericht, naar, structuredClone(haal(bericht, van)));
  for (const [pad, tekst] of waarden) zet(bericht, pad, tekst === '-' ? undefined : JSON.parse(tekst));
  return bericht as never;
}

/** `301` stands for both domains. */
const namenIn = (v: Vector): GeldigeNaam[] =>
  v
    .need('bericht')
    .split(' ')
    .flatMap((n) => (/^\d/.test(n) ? [`JW${n}`, `WMO${n}`] : [n]) as GeldigeNaam[]);

const punt = (plek: Plek): string => (plek.length === 0 ? '.' : plek.join('.'));

/** The place in the words of the catalogue: from the innermost class with a name of its own. */
function plaatsingen(naam: GeldigeNaam, plek: Plek): string[] {
  let element: ElementTabel | undefined = berichtTabel(naam).wortel;
  const namen = [element.naam];
  for (const sleutel of plek) {
    if (element?.type.soort !== 'klasse') throw new Error(`Geen element op ${punt(plek)}`);
    element = element.type.rij ? element.type.elementen[0] : element.type.elementen.find((e) => e.sleutel === sleutel);
    namen.push(element!.naam);
  }
  return namen.map((_, i) => namen.slice(i).join('.'));
}

function controleer(code: RegelCode, naam: GeldigeNaam, gevonden: readonly Vaststelling[]): void {
  for (const { plek, melding, niveau, code: retourcode } of gevonden) {
    const op = REGELS[code].op[naam.slice(-3)] ?? [];
    expect([punt(plek), op.filter((p) => plaatsingen(naam, plek).includes(p)).length]).toEqual([punt(plek), 1]);
    expect([niveau, retourcode]).toEqual([2, '0001']);
    expect(melding).not.toMatch(/[{}]|undefined/);
  }
}

describe.each(codes)('%s', (code) => {
  if (!existsSync(vectorsOf(code))) return void it('has vectors', () => expect(code).toBe('with vectors'));
  const gezien = new Set<string>();
  const blokken = readVectorFile(vectorsOf(code)).map((v) => {
    const naam = v.need('naam');
    return { naam, v, namen: namenIn(v), kopieen: v.takeAll('kopie.'), waarden: v.takeAll('zet.') };
  });
  const gevallen = blokken.flatMap(({ namen, v, ...blok }) => {
    const verwacht = v.need('bevinding');
    v.done();
    return namen.map((bericht) => ({ ...blok, bericht, verwacht }));
  });

  it.each(gevallen.map((g) => [`${g.bericht} ${g.naam}`, g] as const))('%s', async (_, { bericht: naam, ...geval }) => {
    const bericht = bouw(naam, geval.kopieen, geval.waarden);
    expect(leesBericht(schrijfBericht(naam, bericht))).toMatchObject({ uitkomst: 'goed', waarde: bericht });
    const voor = structuredClone(bericht);
    const alle = toetsInhoud(naam, bericht);
    const gevonden = alle.filter(({ regel }) => regel === code);
    const alleenDeze = await laadInhoudToets(naam);

    expect(alleenDeze(bericht)).toEqual({ vaststellingen: alle, meer: 0 });
    expect(bericht).toEqual(voor);
    expect(gevonden.map(({ plek }) => punt(plek)).join(', ') || '-').toBe(geval.verwacht);
    controleer(code, naam, gevonden);
    gezien.add(`${naam} ${geval.verwacht === '-' ? 'goed' : 'fout'}`);
  });

  it('has a vector that passes and one that fails for every message it stands on', () => {
    const nodig = namenVan(code).flatMap((naam) => [`${naam} goed`, `${naam} fout`]);
    expect(nodig.filter((n) => !gezien.has(n))).toEqual([]);
  });
});
