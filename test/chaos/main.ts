import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bus, maakPlan, maakSjabloon, type Plan, type RondeUitslag, type Sjabloon, speelRonde } from './ronde.ts';

const GEBRUIK = `chaos: een echte hub valt steeds om terwijl de buitenwereld zich misdraagt; daarna klopt alles of niet

  --zaden N      aantal zaden (25)
  --start S      eerste zaad (1)
  --bus postgres|kafka
  --tegelijk N   zaden naast elkaar (2)
  --uitgebreid   noem bij een fout alle overtredingen
`;
const GETOOND = 5;

/** A seed that could not be played counts as failed. */
type Gespeeld = RondeUitslag | { readonly plan: Plan; readonly mislukt: string };

const rij = (delen: readonly (string | number)[]): string =>
  delen.map((deel, i) => (i === 0 ? String(deel).padEnd(8) : String(deel).padStart(15))).join('');

function regel(r: Gespeeld): string {
  if ('mislukt' in r) return `zaad ${r.plan.zaad}: MISLUKT ${r.mislukt}`;
  const { plan } = r;
  const tekst = `${r.geaccepteerd} geaccepteerd, ${r.bezorgd} bezorgd, ${r.beantwoord} beantwoord, ${r.afgekeurd} afgekeurd, ${r.afgewezen} geweigerd, ${r.onbekend} onbekend`;
  const hoe = `${r.vallen}× gevallen, storing ${plan.storing}, ${plan.modus}`;
  const oordeel = r.overtredingen.length === 0 ? 'goed' : `${r.overtredingen.length} OVERTREDINGEN`;
  return `zaad ${plan.zaad}: ${oordeel}; ${tekst}; ${hoe}; ${r.seconden.toFixed(1)} s`;
}

function tabel(gespeeld: readonly Gespeeld[]): string {
  const gelukt = gespeeld.filter((r): r is RondeUitslag => !('mislukt' in r));
  const som = (waarde: (r: RondeUitslag) => number): number => gelukt.reduce((s, r) => s + waarde(r), 0);
  const tel = (soort: string): number => som((r) => r.overtredingen.filter((o) => o.soort === soort).length);
  const soorten = [
    ...['verloren', 'dubbel', 'spook', 'volgorde', 'verminkt', 'geweigerd', 'onbeantwoord', 'tweedeAntwoord'],
    ...['stand', 'bevinding', 'balans'],
  ];
  return [
    rij(['zaden', 'geaccepteerd', 'bezorgd', 'beantwoord', 'afgekeurd', 'geweigerd', 'vallen', 'mislukt', 'seconden']),
    rij([
      gespeeld.length,
      som((r) => r.geaccepteerd),
      som((r) => r.bezorgd),
      som((r) => r.beantwoord),
      som((r) => r.afgekeurd),
      som((r) => r.afgewezen),
      som((r) => r.vallen),
      gespeeld.length - gelukt.length,
      Math.round(som((r) => r.seconden)),
    ]),
    rij(['', ...soorten]),
    rij(['', ...soorten.map(tel)]),
  ].join('\n');
}

async function speel(zaad: number, bus: Bus, werk: { map: string; sjabloon: Sjabloon }): Promise<Gespeeld> {
  const plan = maakPlan(zaad, bus);
  try {
    return await speelRonde(plan, join(werk.map, `zaad-${zaad}`), werk.sjabloon);
  } catch (fout) {
    return { plan, mislukt: (fout as Error).message };
  }
}

interface Wens {
  readonly zaden: number;
  readonly start: number;
  readonly bus: Bus;
  readonly tegelijk: number;
  readonly uitgebreid: boolean;
}

/** Prints what came of a seed and cleans up after a good one; true when it was good. */
function toon(r: Gespeeld, map: string, uitgebreid: boolean): boolean {
  console.log(regel(r));
  const goed = !('mislukt' in r) && r.overtredingen.length === 0;
  if (goed) {
    rmSync(map, { recursive: true, force: true });
    return true;
  }
  const getoond = 'mislukt' in r ? [] : r.overtredingen.slice(0, uitgebreid ? undefined : GETOOND);
  for (const o of getoond) console.log(`  ${o.soort}: ${o.melding}`);
  console.log(`  sporen: ${map}`);
  return false;
}

async function alleZaden({ zaden, start, bus, tegelijk, uitgebreid }: Wens): Promise<number> {
  const map = mkdtempSync(join(tmpdir(), 'chaos-'));
  // As root the hub runs its PostgreSQL as another user, who must be able to reach its data.
  chmodSync(map, 0o755);
  const sjabloon = await maakSjabloon(join(map, 'sjabloon'));
  const gespeeld: Gespeeld[] = [];
  const fout: number[] = [];
  let volgende = start;
  const werk = async (): Promise<void> => {
    while (volgende < start + zaden) {
      const zaad = volgende++;
      const r = await speel(zaad, bus, { map, sjabloon });
      gespeeld.push('mislukt' in r ? r : { ...r, gebeurtenissen: [] });
      if (!toon(r, join(map, `zaad-${zaad}`), uitgebreid)) fout.push(zaad);
    }
  };
  await Promise.all(Array.from({ length: tegelijk }, werk));
  console.log(`\n${tabel(gespeeld)}`);
  if (fout.length === 0) rmSync(map, { recursive: true, force: true });
  for (const zaad of fout)
    console.log(`nog eens: npm run chaos -- --zaden 1 --start ${zaad} --bus ${bus} --uitgebreid`);
  return fout.length === 0 ? 0 : 1;
}

const { values } = parseArgs({
  options: {
    zaden: { type: 'string', default: '25' },
    start: { type: 'string', default: '1' },
    bus: { type: 'string', default: 'postgres' },
    tegelijk: { type: 'string', default: '2' },
    uitgebreid: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const bus = (['postgres', 'kafka'] as const).find((b) => b === values.bus);
if (values.help || bus === undefined) {
  console.log(GEBRUIK);
  process.exitCode = values.help ? 0 : 2;
} else
  process.exitCode = await alleZaden({
    zaden: Number(values.zaden),
    start: Number(values.start),
    bus,
    tegelijk: Number(values.tegelijk),
    uitgebreid: values.uitgebreid,
  });
