import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { type ServerGebruiker } from './programma.ts';

/**
 * Starts the server under a small shell that ends it when the hub is gone: the hub holds the other end of the shell's
 * input, and the kernel closes that also when the hub is killed. `stop` on that input asks for an orderly end. A session
 * of its own keeps Ctrl-C, meant for the hub, away from the server: the hub stops it last.
 */
const SCRIPT = `exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r hoe <&3; if [ "$hoe" = stop ]; then kill -INT $server; else kill -QUIT $server; fi) 2>/dev/null &
wacht=$!
exec 3<&-
wait $server
code=$?
kill $wacht 2>/dev/null
exit $code`;

const LOG_GRENS = 5_000_000;

export function spawnServer(opdracht: readonly string[], log: string, gebruiker: ServerGebruiker): ChildProcess {
  const uit = openLog(log);
  try {
    return spawn('/bin/sh', ['-c', SCRIPT, 'postgres', ...opdracht], {
      ...gebruiker,
      detached: true,
      stdio: ['pipe', uit, uit],
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    });
  } finally {
    closeSync(uit);
  }
}

/** The last lines that the server said, for a message about why it does not start. */
export function lastLines(log: string): string {
  const regels = readFileSync(log, 'utf8').trimEnd().split('\n');
  return regels
    .filter((regel) => /(FATAL|PANIC|ERROR|HINT):/.test(regel))
    .slice(-2)
    .map((regel) => regel.replace(/^.*?(FATAL|PANIC|ERROR|HINT):\s*/, ''))
    .join('; ');
}

function openLog(log: string): number {
  if (existsSync(log) && statSync(log).size > LOG_GRENS) renameSync(log, `${log}.1`);
  return openSync(log, 'a', 0o600);
}
