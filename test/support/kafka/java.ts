import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POM = join(import.meta.dirname, 'pom.xml');

/** Options of every broker JVM: small, and quick to start rather than fast in the long run. */
export const JVM: readonly string[] = [
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:-UsePerfData',
  '-Djava.awt.headless=true',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];

/** The `java` to use, 17 or newer. */
export async function javaProgram(): Promise<string> {
  const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin/java');
  const { stderr } = await run(java, ['-version']).catch(() => ({ stderr: '' }));
  const version = Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  if (version < 17) throw new Error('Java 17 or newer is missing (Debian: openjdk-17-jre-headless)');
  return java;
}

/** Where the jars and the start archive of the Kafka version in pom.xml are kept between runs. */
export function cacheDir(): string {
  const version = /<kafka\.version>(.*?)</.exec(readFileSync(POM, 'utf8'))?.[1] ?? 'unknown';
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(cache, 'berichtenhub/kafka', version);
}

/** The class path of the broker; Maven fetches the jars once, about 45 MB. */
export async function classPath(): Promise<string> {
  const dir = join(cacheDir(), 'jars');
  if (!existsSync(dir)) await fetchJars(dir);
  return readdirSync(dir)
    .map((jar) => join(dir, jar))
    .join(':');
}

async function fetchJars(dir: string): Promise<void> {
  const part = `${dir}.${process.pid}`;
  mkdirSync(cacheDir(), { recursive: true });
  console.log('Kafka: fetching the jars with Maven (once, about 45 MB)');
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${part}`];
  try {
    await run('mvn', ['-q', '-B', '-f', POM, ...goal]);
  } catch (cause) {
    throw new Error('Maven cannot fetch the jars of Kafka (Debian: maven)', { cause });
  }
  // Two runs at once both fetch; the first one to end is kept.
  if (existsSync(dir)) rmSync(part, { recursive: true });
  else renameSync(part, dir);
}
