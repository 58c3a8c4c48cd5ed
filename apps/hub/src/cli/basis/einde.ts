/**
 * Waits for Ctrl-C or a request to stop. A second one ends the process at once: work that was under way is safe in the
 * store and goes on at the next start.
 */
export function wachtOpEinde(): Promise<void> {
  return new Promise((klaar) => {
    let gevraagd = false;
    for (const [signaal, exitCode] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
      process.on(signaal, () => {
        if (gevraagd) process.exit(exitCode);
        gevraagd = true;
        klaar();
      });
    }
  });
}
