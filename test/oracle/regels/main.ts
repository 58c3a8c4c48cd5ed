/**
 * `npm run oracle:regels`: seeded mutants of the 16 messages that carry rules, our findings inside the message (level 2)
 * against the official sheet. Options: --aantal N (per message, default 2000), --zaad S, --type JW301 (repeatable).
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type GeldigeNaam } from '../../builders/geldig.ts';
import { domeinVan, heeftBladen, MET_REGELS } from './berichten.ts';
import { tekortVan, telling } from './dekking.ts';
import { type Onverklaard, run, type Uitslag } from './run.ts';
import { heeftXsltproc } from './xsltproc.ts';

const VOL = 2000;

const zeg = ({ alleen, plaats }: Onverklaard['verschillen'][number]): string =>
  `${plaats}: alleen ${alleen === 'blad' ? 'het officiële blad' : 'de hub'}`;

function bewaar(lijst: readonly Onverklaard[]): void {
  const map = mkdtempSync(join(tmpdir(), 'oracle-regels-onverklaard-'));
  for (const { mutant, verschillen } of lijst) {
    const naam = join(map, `${mutant.naam}-${mutant.nr}`);
    writeFileSync(`${naam}.xml`, mutant.xml);
    writeFileSync(`${naam}.txt`, `${mutant.soort}\n${verschillen.map(zeg).join('\n')}\n`);
  }
  console.log(`\n${lijst.length} onverklaard, bewaard in ${map}`);
  for (const { mutant, verschillen } of lijst.slice(0, 20))
    console.log(`  ${mutant.naam} ${mutant.nr} (${mutant.soort}): ${verschillen.map(zeg).join('; ')}`);
}

function tabel(uitslagen: readonly Uitslag[]): void {
  console.log('\nbericht  mutanten  zonder bevinding  verklaard  onverklaard');
  for (const u of uitslagen) {
    const verklaard = [...u.verklaard.values()].reduce((a, b) => a + b, 0);
    console.log(
      `${u.bericht.padEnd(8)} ${String(u.mutanten).padStart(8)} ${String(u.schoon).padStart(17)} ${String(verklaard).padStart(10)} ${String(u.onverklaard.length).padStart(12)}`,
    );
  }
  for (const domein of ['Jw', 'Wmo'] as const) {
    const regels = telling(uitslagen.filter((u) => domeinVan(u.bericht) === domein));
    if (regels.length === 0) continue;
    console.log(`\n${domein}: per regel hoe vaak gebroken / net niet`);
    console.log(`  ${regels.map((r) => `${r.regel} ${r.geraakt}/${r.bijna}`).join('  ')}`);
  }
  const namen = new Map<string, number>();
  for (const u of uitslagen) for (const [naam, n] of u.verklaard) namen.set(naam, (namen.get(naam) ?? 0) + n);
  if (namen.size > 0) console.log('\nverklaard (docs/afwijkingen.md):');
  for (const [naam, n] of [...namen].sort()) console.log(`  ${String(n).padStart(6)}  ${naam}`);
}

/** Only the full run promises that every rule is tried often enough. */
function besluit(uitslagen: readonly Uitslag[], vol: boolean): number {
  const onverklaard = uitslagen.flatMap((u) => u.onverklaard);
  if (onverklaard.length > 0) bewaar(onverklaard);
  const ongeldig = uitslagen.flatMap((u) => u.ongeldig.map((nr) => `${u.bericht} ${nr}`));
  if (ongeldig.length > 0) console.log(`\nVolgens xmllint ongeldig: ${ongeldig.join(', ')}`);
  const tekort = vol ? tekortVan(uitslagen) : [];
  if (tekort.length > 0) console.log(`\nTe weinig geprobeerd: ${tekort.join(', ')}`);
  return onverklaard.length + ongeldig.length + tekort.length > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      aantal: { type: 'string', default: String(VOL) },
      zaad: { type: 'string', default: '1' },
      type: { type: 'string', multiple: true },
    },
  });
  const berichten = (values.type ?? MET_REGELS) as readonly GeldigeNaam[];
  const onbekend = berichten.filter((t) => !MET_REGELS.includes(t));
  if (onbekend.length > 0 || !/^[1-9]\d*$/.test(values.aantal)) {
    console.log(
      onbekend.length > 0
        ? `Geen bericht met regels: ${onbekend.join(', ')}. Kies uit ${MET_REGELS.join(', ')}.`
        : '--aantal vraagt een geheel getal boven 0.',
    );
    return 64;
  }
  if (!heeftXsltproc() || !heeftBladen()) {
    console.log(`Overgeslagen: ${heeftXsltproc() ? '../shared/standaarden' : 'xsltproc'} is er niet.`);
    return 0;
  }
  const begin = performance.now();
  const seconden = (): number => Math.round((performance.now() - begin) / 1000);
  const uitslagen: Uitslag[] = [];
  for (const bericht of berichten) {
    const regel = (u: Uitslag): string =>
      `${bericht.padEnd(8)} ${String(u.mutanten).padStart(7)} mutanten, ${u.onverklaard.length} onverklaard, ${seconden()} s`;
    const bijVoortgang = (u: Uitslag): void => {
      if (process.stdout.isTTY) process.stdout.write(`\r${regel(u)} `);
    };
    const u = await run({ bericht, aantal: Number(values.aantal), zaad: values.zaad, bijVoortgang });
    console.log(`${process.stdout.isTTY ? '\r' : ''}${regel(u)}`);
    uitslagen.push(u);
  }
  tabel(uitslagen);
  const uit = besluit(uitslagen, Number(values.aantal) >= VOL && values.type === undefined);
  const totaal = uitslagen.reduce((n, u) => n + u.mutanten, 0);
  const onverklaard = uitslagen.reduce((n, u) => n + u.onverklaard.length, 0);
  console.log(`\n${totaal} mutanten van ${uitslagen.length} berichten in ${seconden()} s: ${onverklaard} onverklaard`);
  return uit;
}

process.exitCode = await main();
