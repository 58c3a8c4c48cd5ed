import { type BerichtNaam, type BerichtPerNaam, berichtTabel, type Domein } from '#hub/istandaarden';
import { REGELS, type RegelCode } from '../generated/3.2/regels.ts';
import type { Bericht, Inhoudsregel, Nummer, Prestatievraag, Vaststelling, Vondst } from '../regel.ts';
import { stelVast } from '../vaststelling.ts';
import { vraagPrestaties } from './prestaties.ts';

/** Every finding of level 2 in one kind of message, in order of rule and then of the message. */
export type InhoudToets<N extends BerichtNaam = BerichtNaam> = (waarde: BerichtPerNaam[N]) => readonly Vaststelling[];

/** A rule as it stands on one kind of message. */
interface Toets {
  readonly regel: RegelCode;
  readonly toets?: (bericht: BerichtPerNaam[BerichtNaam], domein: Domein) => readonly Vondst[];
  readonly prestaties?: (bericht: Bericht<'323' | '325'>) => Prestatievraag;
}

/** The rules that stand on a message in its domain. */
function toetsenVan(nummer: string, domein: Domein, regels: readonly Inhoudsregel[]): Toets[] {
  return regels
    .filter(({ regel }) => (REGELS[regel].alleen ?? domein) === domein)
    .map(({ regel, toets, prestaties }) => {
      return { regel, toets: toets[nummer as Nummer], prestaties: prestaties?.[nummer as '323'] } as Toets;
    });
}

/** What the rules ask of each prestatie, answered; undefined for a rule that asks nothing. */
function prestatieVondsten(
  toetsen: readonly Toets[],
  bericht: BerichtPerNaam[BerichtNaam],
): readonly (readonly Vondst[] | undefined)[] {
  const declaratie = bericht as Bericht<'323' | '325'>;
  const vragen = toetsen.map(({ prestaties }) => prestaties?.(declaratie));
  const gesteld = vragen.filter((vraag) => vraag !== undefined);
  if (gesteld.length === 0) return [];
  const antwoorden = vraagPrestaties(declaratie, gesteld)[Symbol.iterator]();
  return vragen.map((vraag) => (vraag ? antwoorden.next().value : undefined));
}

/** Makes the judge of one kind of message out of the rules that stand on it. */
export function maakToets<N extends BerichtNaam>(naam: N, regels: readonly Inhoudsregel[]): InhoudToets<N> {
  const { nummer, domein } = berichtTabel(naam);
  const toetsen = toetsenVan(String(nummer), domein, regels);
  return (waarde) => {
    const opPrestaties = prestatieVondsten(toetsen, waarde);
    const uit: Vaststelling[] = [];
    toetsen.forEach(({ regel, toets }, i) => {
      for (const vondst of toets?.(waarde, domein) ?? []) uit.push(stelVast(regel, vondst));
      for (const vondst of opPrestaties[i] ?? []) uit.push(stelVast(regel, vondst));
    });
    return uit;
  };
}
