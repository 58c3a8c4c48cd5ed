import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a running process from every other that had or will have its number: boot and moment of its start. Undefined
 * when there is none, or only its remains (zombie).
 */
export function procesStart(pid: number): string | undefined {
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
}

/** The command line of a process; empty when there is none. */
export function procesOpdracht(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Sends a signal; false when the process is already gone. */
export function signal(pid: number, naam: NodeJS.Signals): boolean {
  try {
    process.kill(pid, naam);
    return true;
  } catch {
    return false;
  }
}

/** Resolves to true as soon as `klaar` says so, to false when it did not within `ms`. */
export async function waitUntil(klaar: () => boolean, ms: number): Promise<boolean> {
  const tot = Date.now() + ms;
  while (!klaar()) {
    if (Date.now() > tot) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}

/** proc(5): after the name in parentheses come state (3rd field) and, as 22nd, the start in ticks since boot. */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const velden = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (velden[0] === 'Z' || velden[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${velden[19]}`;
  } catch {
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  try {
    const uit = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return uit === '' || uit.startsWith('Z') ? undefined : uit.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}
