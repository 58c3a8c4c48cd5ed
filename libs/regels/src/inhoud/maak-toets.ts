import { type BerichtNaam, type BerichtPerNaam, berichtTabel, type Domein } from '#hub/istandaarden';
import { REGELS, type RegelCode } from '../generated/3.2/regels.ts';
import type { Bericht, Inhoudsregel, Nummer, Prestatievraag, Vaststelling, Vondst } from '../regel.ts';
import { stelVast } from '../vaststelling.ts';
import { type Antwoord, vraagPrestaties } from './prestaties.ts';

/** What was found inside a message. */
export interface Inhoudsuitslag {
  /** In order of rule and then of the message. */
  readonly vaststellingen: readonly Vaststelling[];
  /** How many more there are than these. */
  readonly meer: number;
}

/** Judges one kind of message by the rules inside it (level 2), and keeps at most so many findings. */
export type InhoudToets<N extends BerichtNaam = BerichtNaam> = (
  waarde: BerichtPerNaam[N],
  hoogstens?: number,
) => Inhoudsuitslag;

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
function antwoordenOp(
  toetsen: readonly Toets[],
  bericht: BerichtPerNaam[BerichtNaam],
  hoogstens: number,
): readonly (Antwoord | undefined)[] {
  const declaratie = bericht as Bericht<'323' | '325'>;
  const vragen = toetsen.map(({ prestaties }) => prestaties?.(declaratie));
  const gesteld = vragen.filter((vraag) => vraag !== undefined);
  if (gesteld.length === 0) return [];
  const antwoorden = vraagPrestaties(declaratie, gesteld, hoogstens)[Symbol.iterator]();
  return vragen.map((vraag) => (vraag ? antwoorden.next().value : undefined));
}

/** Makes the judge of one kind of message out of the rules that stand on it. */
export function maakToets<N extends BerichtNaam>(naam: N, regels: readonly Inhoudsregel[]): InhoudToets<N> {
  const { nummer, domein } = berichtTabel(naam);
  const toetsen = toetsenVan(String(nummer), domein, regels);
  return (waarde, hoogstens = Infinity) => {
    const antwoorden = antwoordenOp(toetsen, waarde, hoogstens);
    const vaststellingen: Vaststelling[] = [];
    let meer = 0;
    const neem = (regel: RegelCode, vondsten: readonly Vondst[] = []): void => {
      const past = vondsten.slice(0, hoogstens - vaststellingen.length);
      for (const vondst of past) vaststellingen.push(stelVast(regel, vondst));
      meer += vondsten.length - past.length;
    };
    toetsen.forEach(({ regel, toets }, i) => {
      neem(regel, toets?.(waarde, domein));
      neem(regel, antwoorden[i]?.vondsten);
      meer += antwoorden[i]?.meer ?? 0;
    });
    return { vaststellingen, meer };
  };
}
