import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../ports.ts';
import { cacheDir, classPath, javaProgram, JVM } from './java.ts';
import { serves } from './ready.ts';
import { serverProperties } from './settings.ts';

const START_MS = 60_000;

/** Starts a broker on a folder and a port, and waits until it serves clients; an open port alone is not enough. */
export async function launch(dir: string, port: number): Promise<ChildProcess> {
  return start(dir, port, [`-XX:SharedArchiveFile=${await startArchive()}`]);
}

async function start(dir: string, port: number, flags: readonly string[]): Promise<ChildProcess> {
  const properties = join(dir, 'server.properties');
  writeFileSync(properties, serverProperties(dir, port));
  await format(dir, flags);
  const logFile = join(dir, 'kafka.log');
  const log = openSync(logFile, 'a');
  const args = [...JVM, ...flags, '-cp', await classPath(), 'kafka.Kafka', properties];
  const child = spawn(await javaProgram(), args, { stdio: ['ignore', log, log] });
  const end = Date.now() + START_MS;
  while (!(await serves(port))) {
    if (child.exitCode !== null || Date.now() > end) {
      child.kill('SIGKILL');
      throw new Error(`Kafka does not start:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`);
    }
    await sleep(100);
  }
  return child;
}

/** KRaft wants its folder formatted once, with the id of the cluster: 22 characters of base64url. */
async function format(dir: string, flags: readonly string[]): Promise<void> {
  if (existsSync(join(dir, 'logs/meta.properties'))) return;
  const id = `A${randomBytes(16).toString('base64url').slice(1)}`;
  const shared = flags.filter((f) => f.startsWith('-XX:SharedArchiveFile'));
  const args = ['kafka.tools.StorageTool', 'format', '-t', id, '-c', join(dir, 'server.properties')];
  const child = spawn(await javaProgram(), [...JVM, ...shared, '-cp', await classPath(), ...args], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Kafka cannot format ${dir}`);
}

/** The archive of loaded classes that halves the time of every later start; made once, by a broker that only stops. */
async function startArchive(): Promise<string> {
  const archive = join(cacheDir(), 'start.jsa');
  if (existsSync(archive)) return archive;
  await classPath();
  console.log('Kafka: making the start archive (once)');
  const dir = mkdtempSync(join(tmpdir(), 'hub-kafka-'));
  const part = `${archive}.${process.pid}`;
  const child = await start(dir, await freePort(2), [`-XX:ArchiveClassesAtExit=${part}`]);
  child.kill('SIGTERM');
  await once(child, 'exit');
  renameSync(part, archive);
  rmSync(dir, { recursive: true, force: true });
  return archive;
}
