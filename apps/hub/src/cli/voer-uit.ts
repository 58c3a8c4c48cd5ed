/** From the words on the command line to the command that does it. */
import type { Opdracht, OpdrachtModule } from './opdracht.ts';
import { OPDRACHTEN } from './opdrachten.ts';

/** Wrong use, after sysexits. */
const EXIT_GEBRUIK = 64;

/** Where help and sentences go; a test listens in. */
export interface Kanalen {
  readonly uit: (tekst: string) => void;
  readonly fout: (tekst: string) => void;
}

const PROCES: Kanalen = {
  uit: (tekst) => process.stdout.write(tekst),
  fout: (tekst) => process.stderr.write(tekst),
};

/** Runs `hub …argv`; the answer is the exit code. What goes wrong is one Dutch sentence on the error stream. */
export async function voerUit(argv: readonly string[], kanalen: Kanalen = PROCES): Promise<number> {
  const [naam, ...rest] = argv;
  if (naam === undefined || naam === '--help' || naam === '-h') {
    const { overzicht } = await import('./hulp.ts');
    kanalen.uit(overzicht(OPDRACHTEN));
    return naam === undefined ? EXIT_GEBRUIK : 0;
  }
  const opdracht = OPDRACHTEN.find((o) => o.naam === naam);
  if (!opdracht) {
    const bekend = OPDRACHTEN.map((o) => o.naam).join(', ');
    kanalen.fout(`Onbekende opdracht ${naam}. Bekend zijn: ${bekend}. Zie hub --help.\n`);
    return EXIT_GEBRUIK;
  }
  try {
    return await voerOpdrachtUit(opdracht, rest, kanalen);
  } catch (error) {
    const { meldingVan } = await import('./basis/fout.ts');
    const { exitCode, zin } = meldingVan(error);
    kanalen.fout(`${zin}\n`);
    return exitCode;
  }
}

async function voerOpdrachtUit(opdracht: Opdracht, argv: readonly string[], kanalen: Kanalen): Promise<number> {
  const module = await opdracht.laad();
  const eenvoudig = alleenVlaggen(module, argv);
  if (eenvoudig) return await module.voerUit(eenvoudig.argumenten, eenvoudig.opties);
  const { ontleed } = await import('./hulp.ts');
  const uitkomst = ontleed(opdracht, module, argv);
  switch (uitkomst.soort) {
    case 'uitvoeren':
      return await module.voerUit(uitkomst.argumenten, uitkomst.opties);
    case 'hulp':
      kanalen.uit(uitkomst.tekst);
      return 0;
    case 'fout':
      kanalen.fout(`${uitkomst.zin}\n`);
      return EXIT_GEBRUIK;
  }
}

/** The arguments and flags, when there is nothing else to parse. */
function alleenVlaggen(
  module: OpdrachtModule,
  argv: readonly string[],
): { argumenten: readonly string[]; opties: Record<string, true> } | null {
  const isVlag = (a: string): boolean => a.startsWith('-');
  const gegeven = argv.filter(isVlag);
  const argumenten = argv.filter((a) => !isVlag(a));
  const vlaggen: readonly string[] = module.vlaggen ?? [];
  if (module.vlaggen === undefined || argumenten.length === 0 || !gegeven.every((v) => vlaggen.includes(v)))
    return null;
  return { argumenten, opties: Object.fromEntries(gegeven.map((v) => [v.slice(2), true as const])) };
}
