import { HubError, type HubErrorCode } from '#hub/envelope';

/** Exit codes of every command, after sysexits: what a script may conclude from them. */
export const EXIT = {
  goed: 0,
  uitkomst: 1,
  gebruik: 64,
  nietBeschikbaar: 69,
  bug: 70,
  configuratie: 78,
  afgebroken: 130,
} as const;

/** A command that cannot go on, with the one sentence for the person and the exit code. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, zin: string, options?: { cause?: unknown }) {
    super(zin, options);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}

export interface Melding {
  readonly exitCode: number;
  readonly zin: string;
}

const CONFIGURATIE: ReadonlySet<HubErrorCode> = new Set([
  'HUB_CONFIG_INVALID',
  'HUB_STORE_KEY_MISSING',
  'HUB_STORE_KEY_WRONG',
]);

/** What a failed command says: one Dutch sentence with what to do, and its exit code. Anything unknown is a bug. */
export function meldingVan(error: unknown): Melding {
  if (error instanceof CommandError) return { exitCode: error.exitCode, zin: error.message };
  if (error instanceof HubError) {
    return { exitCode: CONFIGURATIE.has(error.code) ? EXIT.configuratie : EXIT.nietBeschikbaar, zin: error.message };
  }
  return systeemMelding(error) ?? { exitCode: EXIT.bug, zin: bug(error) };
}

function systeemMelding(error: unknown): Melding | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const poort = 'port' in error ? String(error.port) : '';
  const pad = 'path' in error ? String(error.path) : '';
  switch (error.code) {
    case 'EADDRINUSE':
      return {
        exitCode: EXIT.nietBeschikbaar,
        zin: `Poort ${poort} is al in gebruik. Stop het programma dat haar gebruikt (misschien een andere hub) of kies een andere poort in de instellingen.`,
      };
    case 'EACCES':
      return {
        exitCode: EXIT.nietBeschikbaar,
        zin: `Geen toegang tot ${pad === '' ? `poort ${poort}` : pad}. Geef de gebruiker van de hub de rechten of kies een andere plek.`,
      };
    case 'EADDRNOTAVAIL':
      return {
        exitCode: EXIT.configuratie,
        zin: 'Het adres in de instellingen is geen adres van deze machine. Pas host aan in de instellingen.',
      };
    default:
      return null;
  }
}

function bug(error: unknown): string {
  const soort = error instanceof Error ? error.name : typeof error;
  return `Er ging iets mis in de hub zelf (${soort}). Meld dit met de regels uit het log van dit moment; er is geen bericht verloren.`;
}
