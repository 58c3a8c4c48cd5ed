import type { BerichtNaam, BerichtPerNaam, Domein } from '#hub/istandaarden';
import type { Bronnen } from '../extern/bronnen.ts';
import { EXTERNE_REGELS } from '../extern/index.ts';
import { REGELS } from '../generated/3.2/regels.ts';
import type { Bericht, Nummer, Standregel, StandVraag, Vaststelling } from '../regel.ts';
import { stelVast } from '../vaststelling.ts';
import { starts, stops } from './in-volgorde.ts';
import { STANDREGELS } from './regels/index.ts';
import type { Stand } from './stand.ts';

interface Regels {
  /** Those that stand on an element of the Header; one of them (TR378 on a 319) on a class as well. */
  readonly kop: readonly Standregel[];
  /** On a 317: those on Client, whose finding leaves the classes below it unjudged. */
  readonly client: readonly Standregel[];
  readonly klassen: readonly Standregel[];
}

const NUMMERS: readonly Nummer[] = ['301', '305', '307', '315', '317', '319', '323', '325'];
const REGELS_VAN = new Map(NUMMERS.map((nummer) => [nummer as string, regelsVan(nummer)]));

function regelsVan(nummer: Nummer): Regels {
  const regels = [...STANDREGELS, ...EXTERNE_REGELS].filter((regel) => regel.toets[nummer]);
  const deel = ({ regel }: Standregel): keyof Regels => {
    const op = REGELS[regel].op[nummer] ?? [];
    if (op.some((element) => element.startsWith('Header.'))) return 'kop';
    return nummer === '317' && op.some((element) => element.startsWith('Client.')) ? 'client' : 'klassen';
  };
  const { kop = [], client = [], klassen = [] } = Object.groupBy(regels, deel);
  return { kop, client, klassen };
}

/**
 * Judges a message against what happened before and against sources outside the messages: levels 3 and 4 together. First
 * the Header: with a finding there no class is judged. Then every class, with all its errors; below a rejected Client of a
 * 317 nothing. Products of a 305 and 307 are judged one after the other (randgevallen 11, 13, 16 and 22).
 * A message without such rules (a retourbericht) gets none.
 * @param stand of the party that judges, for the domein of the message; what `nodigVoor` names is enough.
 */
export function toetsStand(
  naam: BerichtNaam,
  waarde: BerichtPerNaam[BerichtNaam],
  stand: Stand,
  bronnen: Bronnen,
): readonly Vaststelling[] {
  const nummer = naam.slice(-3);
  const regels = REGELS_VAN.get(nummer);
  if (!regels) return [];
  const domein: Domein = naam.startsWith('JW') ? 'jw' : 'wmo';
  // The name of a message and the type of its value belong together; a number as text cannot tell the compiler.
  const vraag = { bericht: waarde as Bericht<Nummer>, domein, stand, bronnen } as StandVraag<never>;
  return toets(nummer as Nummer, vraag, regels);
}

function toets(nummer: Nummer, vraag: StandVraag<never>, regels: Regels): readonly Vaststelling[] {
  const eerst = pasToe(regels.kop, nummer, vraag);
  const opKop = eerst.filter(({ plek }) => plek[0] === 'header');
  if (opKop.length > 0) return opKop;
  const opClient = pasToe(regels.client, nummer, vraag);
  return opClient.length > 0 ? opClient : [...eerst, ...toetsKlassen(nummer, vraag, regels.klassen)];
}

function toetsKlassen(
  nummer: Nummer,
  vraag: StandVraag<never>,
  klassen: readonly Standregel[],
): readonly Vaststelling[] {
  if (nummer === '305') return starts(vraag, (een) => pasToe(klassen, '305', een));
  if (nummer === '307') return stops(vraag, (een) => pasToe(klassen, '307', een));
  return pasToe(klassen, nummer, vraag);
}

function pasToe<N extends Nummer>(regels: readonly Standregel[], nummer: N, vraag: StandVraag<N>): Vaststelling[] {
  return regels.flatMap(({ regel, toets: perNummer }) =>
    (perNummer[nummer]?.(vraag) ?? []).map((vondst) => stelVast(regel, vondst)),
  );
}
