import { type Config } from '#hub/config';
import { listBerichten, readStand, readTijdlijn, type Stand, type Store, type Tijdlijn } from '#hub/store';
import { metVoortgang } from '../basis/voortgang.ts';
import { metOpslag } from '../beheer/opslag.ts';
import { type Reis, type Simulator } from '../wereld/simulator.ts';
import { TEKST } from './teksten.ts';

/**
 * What is said about four clients, in this order: a toewijzing with start, stop and declaratie, and verzoeken with what the
 * gemeente says to them. Each goes out and comes back with its answer before the next goes.
 */
const VERHALEN = [
  ['301', '305', '307', '323'],
  ['301', '315', '319', '317'],
].flatMap((nummers) => ['WMO', 'JW'].map((domein) => nummers.map((nummer) => domein + nummer)));
const RUST_MS = 20_000;

/** Lets four clients tell their story at once and prints a line per delivery; true when all reached their outcome in time. */
export async function laatRondgaan(config: Config, keten: Simulator, limietMs: number): Promise<boolean> {
  const verteld = await metVoortgang(TEKST.onderweg, () =>
    Promise.all(VERHALEN.map((functies, i) => vertel(functies, { keten, dossier: String(i), limietMs }))),
  );
  const reizen = verteld.flat();
  await metVoortgang(TEKST.rust, () => keten.rust(RUST_MS));
  return metOpslag(config, async (store) => {
    const stand = await metVoortgang(TEKST.rust, () => wachtOpUitkomst(store));
    const tijdlijnen = await leesAlles(store);
    const nietRond = reizen.filter(({ uitkomst }) => uitkomst !== 'rond');
    const nietKlaar = tijdlijnen.filter(({ bericht }) => bericht.status !== 'afgeleverd');
    process.stdout.write(tijdlijnen.flatMap(TEKST.regels).join(''));
    process.stdout.write(TEKST.slot(stand, nietRond, nietKlaar));
    return nietRond.length === 0 && nietKlaar.length === 0 && stand.verschil === 0;
  });
}

interface Verteller {
  readonly keten: Simulator;
  readonly dossier: string;
  readonly limietMs: number;
}

async function vertel(functies: readonly string[], { keten, ...wens }: Verteller): Promise<Reis[]> {
  const reizen: Reis[] = [];
  for (const functie of functies) reizen.push(await keten.reis({ functie, ...wens }));
  return reizen;
}

/** The outside world may have everything a moment before the hub has written that down; what is parked waits for ever. */
async function wachtOpUitkomst(store: Store): Promise<Stand> {
  const tot = Date.now() + RUST_MS;
  for (;;) {
    const stand = await readStand(store.db);
    if (stand.onderweg === stand.geparkeerd + stand.wees || Date.now() > tot) return stand;
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

/** All messages of the run, oldest first. */
async function leesAlles(store: Store): Promise<Tijdlijn[]> {
  const regels = await listBerichten(store.db, { limiet: 1000 });
  const tijdlijnen: Tijdlijn[] = [];
  for (const { id } of regels.reverse()) {
    const gevonden = await readTijdlijn(store.db, id);
    tijdlijnen.push(...gevonden.filter((t) => t.bericht.id === id));
  }
  return tijdlijnen;
}
