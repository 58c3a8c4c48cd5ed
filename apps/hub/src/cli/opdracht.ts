import type { Command } from 'commander';

/** One command of `hub`: what the overview says of it, and how to get at it. */
export interface Opdracht {
  readonly naam: string;
  /** Dutch, one line. */
  readonly uitleg: string;
  /** Loads the module; called only when this command runs, so that a command costs only what it needs. */
  readonly laad: () => Promise<OpdrachtModule>;
}

export type Opties = Readonly<Record<string, unknown>>;

/** What the module of a command gives. */
export interface OpdrachtModule {
  /** Adds arguments, options and help text, in Commander's terms. */
  readonly beschrijf: (command: Command) => void;
  /** Does the work; the answer is the exit code. Throws a CommandError or HubError when it cannot go on. */
  readonly voerUit: (argumenten: readonly string[], opties: Opties) => Promise<number>;
  /** When only these flags are given, beside at least one argument, the command starts without loading Commander. */
  readonly vlaggen?: readonly `--${string}`[];
}
