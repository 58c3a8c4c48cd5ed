import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Functie } from '../../apps/simulator/src/berichten/soorten.ts';
import { type Gebeurtenis } from '../../apps/simulator/src/rapport/register.ts';
import { type Simulator, startSimulator } from '../../apps/simulator/src/simulator.ts';
import { alleStoringen, GEEN_STORINGEN } from '../../apps/simulator/src/storing/mix.ts';
import { openToeval, type Toeval } from '../../apps/simulator/src/toeval.ts';
import { KafkaBroker } from '../support/kafka/broker.ts';
import { controleer, type Hubstand, type Uitslag } from './controle.ts';
import { type Adressen, HubProces, type Val, vraagStand } from './hub-proces.ts';
import { schrijfConfig } from './instellingen.ts';

export type Bus = 'postgres' | 'kafka';

/** What one seed does; everything follows from the number. */
export interface Plan {
  readonly zaad: number;
  readonly bus: Bus;
  readonly modus: 'http' | 'dai';
  readonly stijl: 'gewoon' | 'vreemd';
  /** Chance of a fault per message. */
  readonly storing: number;
  readonly functies: { readonly gws4all: readonly Functie[]; readonly ggk: readonly Functie[] };
  /** Messages per side, and over how many dossiers. */
  readonly aantal: number;
  readonly dossiers: number;
  /** The hub falls when so many events have been seen. */
  readonly vallen: readonly { readonly na: number; readonly hoe: Val }[];
  /** Every message against the official schemas; costs time, so not in every seed. */
  readonly valideer: boolean;
}

export interface RondeUitslag extends Uitslag {
  readonly plan: Plan;
  readonly vallen: number;
  readonly seconden: number;
  readonly gebeurtenissen: readonly Gebeurtenis[];
}

/** How long the world may take to become quiet after the faults are off, in ms. */
const RUST_MS = 40_000;
const voer = promisify(execFile);

export function maakPlan(zaad: number, bus: Bus): Plan {
  const t = openToeval(`chaos-${zaad}`, 'plan');
  const domein = t.kies(['JW', 'WMO'] as const);
  const aantal = t.tussen(24, 36);
  // A bericht is good for some seven events: sent, said, outcome and received, there and for its answer back.
  const vallen = Array.from({ length: t.tussen(1, 3) }, () => ({
    na: t.tussen(5, aantal * 8),
    hoe: t.kies(['hub', 'alles'] as const),
  }));
  return {
    zaad,
    bus,
    modus: t.kies(['http', 'http', 'dai'] as const),
    stijl: t.kies(['gewoon', 'vreemd'] as const),
    storing: t.kies([0.05, 0.15, 0.3]),
    functies: { gws4all: [`${domein}301`], ggk: [`${domein}305`, `${domein}307`, `${domein}315`] },
    aantal,
    dossiers: t.tussen(3, 12),
    vallen: vallen.sort((a, b) => a.na - b.na),
    valideer: zaad % 10 === 1,
  };
}

interface Valpartij {
  readonly plan: Plan;
  readonly hub: HubProces;
  readonly opStart: (adressen: Adressen) => void;
  /** Events seen so far; the moments of the plan are counted in these. */
  readonly gezien: () => number;
  readonly klaar: () => boolean;
}

/** Lets the hub fall at the planned moments and starts it again; resolves when every fall has been. */
async function laatVallen({ plan, hub, opStart, gezien, klaar }: Valpartij): Promise<void> {
  for (const { na, hoe } of plan.vallen) {
    while (gezien() < na && !klaar()) await slaap(2);
    await hub.val(hoe);
    opStart(await hub.start());
  }
}

async function wachtOpRust(simulator: Simulator, beheer: string): Promise<Hubstand | undefined> {
  const tot = Date.now() + RUST_MS;
  await simulator.rust({ limietMs: RUST_MS, allesBezorgd: true });
  let stand = await vraagStand(beheer);
  while (Date.now() < tot && (stand === undefined || stand.onderweg !== stand.geparkeerd)) {
    await slaap(50);
    stand = await vraagStand(beheer);
  }
  // What was parked too early or delivered twice shows a moment later.
  await simulator.rust({ limietMs: 5_000, allesBezorgd: false });
  return stand;
}

async function drijf(
  plan: Plan,
  hub: HubProces,
  simulator: Simulator,
): Promise<Omit<RondeUitslag, 'plan' | 'seconden'>> {
  const gebeurtenissen: Gebeurtenis[] = [];
  simulator.volg((g) => gebeurtenissen.push(g));
  let beheer = '';
  const opStart = (adressen: Adressen): void => {
    beheer = adressen.beheer;
    simulator.verbind(adressen);
  };
  opStart(await hub.start());
  let klaar = false;
  const wens = { aantal: plan.aantal, gelijktijdig: 6, perSeconde: 0, dossiers: plan.dossiers };
  const lasten = Promise.all([
    simulator.belast({ functies: plan.functies.gws4all, ...wens }),
    simulator.belast({ functies: plan.functies.ggk, ...wens }),
  ]).then(() => (klaar = true));
  await laatVallen({ plan, hub, opStart, gezien: () => gebeurtenissen.length, klaar: () => klaar });
  await lasten;
  simulator.zetStoringen(GEEN_STORINGEN);
  const stand = await wachtOpRust(simulator, beheer);
  await simulator.samenvatting();
  const geenStand = stand === undefined ? [{ soort: 'balans' as const, melding: 'de hub zegt niets' }] : [];
  const uitslag = controleer(gebeurtenissen, stand);
  return {
    ...uitslag,
    overtredingen: [...uitslag.overtredingen, ...geenStand],
    vallen: plan.vallen.length,
    gebeurtenissen,
  };
}

async function metBroker<T>(plan: Plan, map: string, doe: (adres: string | undefined) => Promise<T>): Promise<T> {
  if (plan.bus === 'postgres') return doe(undefined);
  const broker = await KafkaBroker.on(join(map, 'kafka'));
  await broker.start();
  try {
    return await doe(broker.address);
  } finally {
    await broker.kill();
  }
}

/** Runs one seed in a folder of its own, from a copy of the template store; leaves the folder when something is wrong. */
export async function speelRonde(plan: Plan, map: string, sjabloon: string): Promise<RondeUitslag> {
  const begin = performance.now();
  mkdirSync(map, { recursive: true });
  await voer('cp', ['-a', '--reflink=auto', sjabloon, join(map, 'data')]);
  const toeval: Toeval = openToeval(`chaos-${plan.zaad}`, 'simulator');
  const simulator = await startSimulator({
    zaad: toeval.uuid(),
    modus: plan.modus,
    stijl: plan.stijl,
    storingen: alleStoringen(plan.storing),
    valideer: plan.valideer ? 'alles' : 'uit',
    antwoordNa: [5, 60],
    zender: { gelijktijdig: 8, pogingen: 400, timeoutMs: 3_000, wachtMs: [20, 200] },
    wegNa: [100, 500],
  });
  try {
    return await metBroker(plan, map, async (kafka) => {
      const config = schrijfConfig({ map, buiten: simulator.adressen, modus: plan.modus, kafka });
      const hub = new HubProces(map, config);
      try {
        const uitslag = await drijf(plan, hub, simulator);
        await bewaar(map, uitslag);
        return { ...uitslag, plan, seconden: (performance.now() - begin) / 1_000 };
      } finally {
        await hub.val('alles');
      }
    });
  } finally {
    await simulator.stop();
  }
}

async function bewaar(
  map: string,
  { overtredingen, gebeurtenissen }: Pick<RondeUitslag, 'overtredingen' | 'gebeurtenissen'>,
): Promise<void> {
  if (overtredingen.length === 0) return;
  writeFileSync(join(map, 'rapport.jsonl'), gebeurtenissen.map((g) => `${JSON.stringify(g)}\n`).join(''));
}

/** Makes the store that every seed starts from: an initialised database without messages. */
export async function maakSjabloon(map: string): Promise<string> {
  mkdirSync(map, { recursive: true });
  const nergens = { ggk: 'http://127.0.0.1:9', gws4all: 'http://127.0.0.1:9' };
  const hub = new HubProces(map, schrijfConfig({ map, buiten: nergens, modus: 'http', kafka: undefined }));
  await hub.start();
  await hub.stop();
  await rm(join(map, 'gereed.json'), { force: true });
  return join(map, 'data');
}
