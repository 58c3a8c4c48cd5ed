import { GEBRUIK, leesArgumenten } from './argumenten.ts';
import { openBesturing } from './besturing.ts';
import { type Opties } from './opties.ts';
import { startSimulator } from './simulator.ts';

async function draai(opties: Opties): Promise<void> {
  const simulator = await startSimulator(opties, (tekst) => process.stderr.write(`${tekst}\n`));
  const besturing = await openBesturing(simulator, opties.poorten.besturing);
  process.stdout.write(
    `${JSON.stringify({ ...simulator.adressen, besturing: besturing.url, zaad: simulator.zaad })}\n`,
  );
  const stop = (): void => void simulator.stop().then(() => besturing.sluit());
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

try {
  const opties = leesArgumenten(process.argv.slice(2));
  if (opties === undefined) process.stdout.write(GEBRUIK);
  else await draai(opties);
} catch (fout) {
  process.stderr.write(`simulator: ${(fout as Error).message}\n`);
  process.exitCode = 2;
}
