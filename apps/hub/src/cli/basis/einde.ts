/** Whether somebody asked this command to end. */
export interface Einde {
  /** Resolves at Ctrl-C or a request to stop. */
  readonly verzoek: Promise<void>;
  readonly gevraagd: boolean;
}

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. A person who means it presses again later. */
const ZELFDE_SEIN_MS = 1_000;

/**
 * Listens to Ctrl-C and requests to stop from now on. A second one ends the process at once: work that was under way is
 * safe in the store and goes on at the next start.
 */
export function luisterNaarEinde(): Einde {
  let gevraagdOp: number | undefined;
  const verzoek = new Promise<void>((klaar) => {
    for (const [signaal, exitCode] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
      process.on(signaal, () => {
        if (gevraagdOp !== undefined && performance.now() - gevraagdOp > ZELFDE_SEIN_MS) process.exit(exitCode);
        gevraagdOp ??= performance.now();
        klaar();
      });
    }
  });
  return {
    verzoek,
    get gevraagd() {
      return gevraagdOp !== undefined;
    },
  };
}

/** Ctrl-C reaches children at the same moment; this long after their end it has certainly reached this process. */
const SEINTIJD_MS = 100;

/** Does the work; undefined when it failed because the end was asked for meanwhile. */
export async function tenzijEinde<T>(einde: Einde, werk: () => Promise<T>): Promise<T | undefined> {
  try {
    return await werk();
  } catch (error) {
    if (!einde.gevraagd) await new Promise((klaar) => setTimeout(klaar, SEINTIJD_MS));
    if (einde.gevraagd) return undefined;
    throw error;
  }
}
