/**
 * `npm run bench [-- --json] [--alleen codec]`: every benchmark in turn, as ratios within one run where a peer exists.
 * Exit 1 when a figure stays below its limit.
 */
import { parseArgs } from 'node:util';
import { type Benchmark, type Meting, oordeel } from './meting.ts';

/** A new benchmark is one line here. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  codec: () => import('./codec.ts'),
  pijplijn: () => import('./pijplijn.ts'),
};

const getal = (n: number): string => n.toFixed(n < 10 ? 2 : 0).replace('.', ',');

function tabel(metingen: readonly Meting[]): string {
  const rijen = metingen.map((m) => [
    m.werk,
    `${getal(m.waarde)} ${m.eenheid}`,
    `${getal(m.minstens)} / ${getal(m.doel)}`,
    oordeel(m),
    m.uitleg,
  ]);
  const kop = ['werk', 'gemeten', 'minstens / doel', 'oordeel', 'onderliggend'];
  const breedten = kop.map((k, i) => Math.max(k.length, ...rijen.map((r) => r[i]?.length ?? 0)));
  return [kop, ...rijen]
    .map((r) =>
      r
        .map((c, i) => c.padEnd(breedten[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, alleen: { type: 'string', multiple: true } },
  });
  const onbekend = values.alleen?.find((naam) => !(naam in BENCHMARKS));
  if (onbekend !== undefined) {
    process.stderr.write(`Onbekende meting ${onbekend}. Bekend zijn: ${Object.keys(BENCHMARKS).join(', ')}.\n`);
    return 64;
  }
  const metingen: Meting[] = [];
  for (const [naam, laad] of Object.entries(BENCHMARKS)) {
    if (values.alleen && !values.alleen.includes(naam)) continue;
    const benchmark = await laad();
    metingen.push(...(await benchmark.meet((tekst) => process.stderr.write(`${naam}: ${tekst}\n`))));
  }
  const uit = values.json
    ? JSON.stringify(
        metingen.map((m) => ({ ...m, oordeel: oordeel(m) })),
        null,
        2,
      )
    : tabel(metingen);
  process.stdout.write(`${uit}\n`);
  return metingen.some((m) => oordeel(m) === 'te weinig') ? 1 : 0;
}

process.exitCode = await main();
