/**
 * `npm run oracle:xsd`: seeded mutants of all 28 messages, our verdict against xmllint and the schema.
 * Options: --aantal N (per message, default 3000), --zaad S, --type JW301 (repeatable), --eigen (our own schemas).
 */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BERICHTEN, STANDAARDEN } from './berichten.ts';
import { type Onverklaard, run, type Uitslag } from './run.ts';
import { heeftXmllint } from './xmllint.ts';

function bewaar(lijst: readonly Onverklaard[]): void {
  const map = mkdtempSync(join(tmpdir(), 'oracle-onverklaard-'));
  for (const o of lijst) {
    writeFileSync(join(map, `${o.bericht}-${o.nr}.xml`), o.xml);
    writeFileSync(join(map, `${o.bericht}-${o.nr}.txt`), `${o.soort}\n${o.reden}\n`);
  }
  console.log(`\n${lijst.length} onverklaard, bewaard in ${map}`);
  for (const o of lijst.slice(0, 20)) console.log(`  ${o.bericht} ${o.nr} (${o.soort}): ${o.reden}`);
}

function tabel(uitslagen: readonly Uitslag[]): void {
  console.log('\nbericht  schema      mutanten  geldig  snel ja  verklaard  onverklaard');
  for (const u of uitslagen) {
    const verklaard = [...u.verklaard.values()].reduce((a, b) => a + b, 0);
    console.log(
      `${u.bericht.padEnd(8)} ${(u.officieel ? 'officieel' : 'eigen').padEnd(10)} ${String(u.mutanten).padStart(9)} ${String(u.geldig).padStart(7)} ${String(u.snel).padStart(8)} ${String(verklaard).padStart(10)} ${String(u.onverklaard.length).padStart(12)}`,
    );
  }
  const namen = new Map<string, number>();
  for (const u of uitslagen) for (const [naam, n] of u.verklaard) namen.set(naam, (namen.get(naam) ?? 0) + n);
  if (namen.size > 0) console.log('\nverklaard (docs/afwijkingen.md):');
  for (const [naam, n] of [...namen].sort()) console.log(`  ${String(n).padStart(6)}  ${naam}`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      aantal: { type: 'string', default: '3000' },
      zaad: { type: 'string', default: '1' },
      type: { type: 'string', multiple: true },
      eigen: { type: 'boolean', default: false },
    },
  });
  const onbekend = values.type?.filter((t) => !BERICHTEN.includes(t)) ?? [];
  if (onbekend.length > 0 || !/^[1-9]\d*$/.test(values.aantal)) {
    console.log(
      onbekend.length > 0 ? `Onbekend bericht: ${onbekend.join(', ')}.` : '--aantal vraagt een geheel getal boven 0.',
    );
    return 64;
  }
  if (!heeftXmllint()) {
    console.log('Overgeslagen: xmllint is er niet.');
    return 0;
  }
  if (!existsSync(STANDAARDEN))
    console.log('Zonder ../shared/standaarden oordelen de eigen schema’s in plaats van de officiële.');
  const begin = performance.now();
  const uitslagen: Uitslag[] = [];
  for (const bericht of values.type ?? BERICHTEN) {
    const bijVoortgang = (u: Uitslag): void => {
      const seconden = Math.round((performance.now() - begin) / 1000);
      if (process.stdout.isTTY)
        process.stdout.write(
          `\r${bericht.padEnd(8)} ${String(u.mutanten).padStart(7)} mutanten, ${u.onverklaard.length} onverklaard, ${seconden} s `,
        );
    };
    const u = await run({
      bericht,
      aantal: Number(values.aantal),
      zaad: values.zaad,
      eigen: values.eigen,
      bijVoortgang,
    });
    const seconden = Math.round((performance.now() - begin) / 1000);
    console.log(
      `${process.stdout.isTTY ? '\r' : ''}${bericht.padEnd(8)} ${String(u.mutanten).padStart(7)} mutanten, ${u.onverklaard.length} onverklaard, ${seconden} s`,
    );
    uitslagen.push(u);
  }
  tabel(uitslagen);
  const onverklaard = uitslagen.flatMap((u) => u.onverklaard);
  const totaal = uitslagen.reduce((n, u) => n + u.mutanten, 0);
  if (onverklaard.length > 0) bewaar(onverklaard);
  console.log(
    `\n${totaal} mutanten van ${uitslagen.length} berichten in ${Math.round((performance.now() - begin) / 1000)} s: ${onverklaard.length} onverklaard`,
  );
  return onverklaard.length > 0 ? 1 : 0;
}

process.exitCode = await main();
