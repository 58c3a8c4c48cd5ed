import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { alsGebruiker, type ServerGebruiker } from './programma.ts';

/**
 * Starts the server under a small shell that ends it when the hub is gone: the hub holds the other end of the shell's
 * input, which the hub closes to stop it and the kernel closes when the hub is killed. Both end it in order. A session
 * of its own keeps Ctrl-C, meant for the hub, away from the server: the hub stops it last.
 */
const SCRIPT = `exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r einde <&3; kill -INT $server) 2>/dev/null &
wacht=$!
exec 3<&-
wait $server
code=$?
kill $wacht 2>/dev/null
exit $code`;

const LOG_GRENS = 5_000_000;

export function spawnServer(opdracht: readonly string[], log: string, gebruiker: ServerGebruiker): ChildProcess {
  const uit = openSync(log, 'a', 0o600);
  try {
    const { bestand, argumenten, rechten } = alsGebruiker(gebruiker, [
      '/bin/sh',
      '-c',
      SCRIPT,
      'postgres',
      ...opdracht,
    ]);
    return spawn(bestand, argumenten, {
      ...rechten,
      detached: true,
      stdio: ['pipe', uit, uit],
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    });
  } finally {
    closeSync(uit);
  }
}

/** Size of the log now: where what the next server says begins. */
export function logEinde(log: string): number {
  return existsSync(log) ? statSync(log).size : 0;
}

/** What the server said from `vanaf` on about why it ended, in one line. */
export function reasonOf(log: string, vanaf: number): string {
  const regels = readFileSync(log).subarray(vanaf).toString('utf8').trim().split('\n');
  const fouten = regels.filter((regel) => NIVEAU.test(regel));
  return (fouten.length > 0 ? fouten : regels)
    .slice(-3)
    .map((regel) => regel.replace(NIVEAU, ''))
    .join(' ');
}

const NIVEAU = /^.*?(FATAL|PANIC|ERROR|HINT):\s*/;

/** Keeps the log small over many starts. */
export function rotateLog(log: string): void {
  if (logEinde(log) > LOG_GRENS) renameSync(log, `${log}.1`);
}
