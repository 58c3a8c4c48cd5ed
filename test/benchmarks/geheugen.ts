/**
 * Loaded before a program (`--import`): when it ends, writes the most memory it ever had resident, in kB, to the file
 * descriptor 3. From /proc, because resourceUsage() counts the memory of the parent that started it.
 */
import { readFileSync, writeSync } from 'node:fs';

function hoogste(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => writeSync(3, String(hoogste())));
