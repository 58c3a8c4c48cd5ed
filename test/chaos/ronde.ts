import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Functie } from '../../apps/simulator/src/berichten/soorten.ts';
import { type Envelop } from '../../apps/simulator/src/envelop/envelop.ts';
import { type Gebeurtenis } from '../../apps/simulator/src/rapport/register.ts';
import { type Simulator, startSimulator } from '../../apps/simulator/src/simulator.ts';
import { alleStoringen, GEEN_STORINGEN } from '../../apps/simulator/src/storing/mix.ts';
import { openToeval, type Toeval } from '../../apps/simulator/src/toeval.ts';
import { KafkaBroker } from '../support/kafka/broker.ts';
import { controleer, type Hubstand, type Uitslag } from './controle.ts';
import { type Adressen, HubProces, type Val, vraagStand } from './hub-proces.ts';
import { leesDossier } from './hub-stand.ts';
import { ingeleverd } from './ingeleverd.ts';
import { schrijfConfig } from './instellingen.ts';
import { controleerStand } from './standcontrole.ts';

export type Bus = 'postgres' | 'kafka';

/** A fall when so many events have been seen, and the way back. */
export interface Valmoment {
  readonly na: number;
  readonly hoe: Val | 'broker';
  /** Killed once more so many ms after the start began; undefined is left alone. */
  readonly weer: number | undefined;
}

/** What one seed does; everything follows from the number. */
export interface Plan {
  readonly zaad: number;
  readonly bus: Bus;
  readonly modus: 'http' | 'dai';
  readonly stijl: 'gewoon' | 'vreemd';
  /** Chance of a fault per message. */
  readonly storing: number;
  readonly functies: readonly Functie[];
  /** Heenberichten, and over how many dossiers. */
  readonly aantal: number;
  readonly dossiers: number;
  readonly vallen: readonly Valmoment[];
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
/** All that the hub keeps a state of. A 301 also stands in for what cannot be said yet. */
const NUMMERS = ['301', '305', '315', '307', '319', '317'] as const;

export function maakPlan(zaad: number, bus: Bus): Plan {
  const t = openToeval(`chaos-${zaad}`, 'plan');
  const domein = t.kies(['JW', 'WMO'] as const);
  const aantal = t.tussen(48, 72);
  const soorten = ['hub', 'alles', 'net', ...(bus === 'kafka' ? (['broker'] as const) : [])] as const;
  // A bericht is good for some eight events: sent, said, outcome and received, there and for its answer back.
  const vallen = Array.from({ length: t.tussen(1, 3) }, (): Valmoment => {
    const na = t.tussen(5, aantal * 7);
    return { na, hoe: t.kies(soorten), weer: t.getal() < 0.25 ? t.tussen(50, 1_500) : undefined };
  });
  return {
    zaad,
    bus,
    modus: t.kies(['http', 'http', 'dai'] as const),
    stijl: t.kies(['gewoon', 'vreemd'] as const),
    storing: t.kies([0.05, 0.15, 0.3]),
    functies: NUMMERS.map((nummer): Functie => `${domein}${nummer}`),
    aantal,
    dossiers: t.tussen(3, 12),
    vallen: vallen.sort((a, b) => a.na - b.na),
    valideer: zaad % 10 === 1,
  };
}

interface Valpartij {
  readonly plan: Plan;
  readonly hub: HubProces;
  readonly broker: KafkaBroker | undefined;
  readonly opStart: (adressen: Adressen) => void;
  /** Events seen so far; the moments of the plan are counted in these. */
  readonly gezien: () => number;
  readonly klaar: () => boolean;
}

/** Lets the hub fall at the planned moments and starts it again; resolves when every fall has been. */
async function laatVallen({ plan, hub, broker, opStart, gezien, klaar }: Valpartij): Promise<void> {
  for (const { na, hoe, weer } of plan.vallen) {
    while (gezien() < na && !klaar()) await slaap(2);
    if (hoe === 'broker') {
      await broker?.kill();
      await broker?.start();
      continue;
    }
    await hub.val(hoe);
    if (weer !== undefined) {
      hub.begin();
      await slaap(weer);
      await hub.val('hub');
    }
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

interface Partijen {
  readonly config: string;
  readonly verstuurd: readonly Envelop[];
  readonly plan: Plan;
  readonly hub: HubProces;
  readonly broker: KafkaBroker | undefined;
  readonly simulator: Simulator;
}

async function drijf({
  plan,
  hub,
  broker,
  simulator,
  config,
  verstuurd,
}: Partijen): Promise<Omit<RondeUitslag, 'plan' | 'seconden'>> {
  const gebeurtenissen: Gebeurtenis[] = [];
  simulator.volg((g) => gebeurtenissen.push(g));
  let beheer = '';
  const opStart = (adressen: Adressen): void => {
    beheer = adressen.beheer;
    simulator.verbind(adressen);
  };
  opStart(await hub.start());
  let klaar = false;
  const { functies, aantal, dossiers } = plan;
  const lasten = simulator
    .belast({ functies, aantal, dossiers, gelijktijdig: 12, perSeconde: 0 })
    .then(() => (klaar = true));
  await laatVallen({ plan, hub, broker, opStart, gezien: () => gebeurtenissen.length, klaar: () => klaar });
  await lasten;
  simulator.zetStoringen(GEEN_STORINGEN);
  const stand = await wachtOpRust(simulator, beheer);
  await simulator.samenvatting();
  const geenStand = stand === undefined ? [{ soort: 'balans' as const, melding: 'de hub zegt niets' }] : [];
  const dossier = controleerStand(ingeleverd(verstuurd, gebeurtenissen), await leesDossier(config));
  const uitslag = controleer(gebeurtenissen, stand, dossier.afgekeurd);
  return {
    ...uitslag,
    overtredingen: [...uitslag.overtredingen, ...geenStand, ...dossier.overtredingen],
    vallen: plan.vallen.length,
    gebeurtenissen,
  };
}

async function metBroker<T>(plan: Plan, map: string, doe: (broker: KafkaBroker | undefined) => Promise<T>): Promise<T> {
  if (plan.bus === 'postgres') return doe(undefined);
  const broker = await KafkaBroker.on(join(map, 'kafka'));
  await broker.start();
  try {
    return await doe(broker);
  } finally {
    await broker.kill();
  }
}

/** Runs one seed in a folder of its own, from a copy of the template store; leaves the folder when something is wrong. */
export async function speelRonde(plan: Plan, map: string, sjabloon: Sjabloon): Promise<RondeUitslag> {
  const begin = performance.now();
  mkdirSync(map, { recursive: true });
  await voer('cp', ['-a', sjabloon.data, join(map, 'data')]);
  const toeval: Toeval = openToeval(`chaos-${plan.zaad}`, 'simulator');
  const verstuurd: Envelop[] = [];
  const simulator = await startSimulator({
    zaad: toeval.uuid(),
    modus: plan.modus,
    stijl: plan.stijl,
    storingen: alleStoringen(plan.storing),
    valideer: plan.valideer ? 'alles' : 'uit',
    antwoordNa: [5, 60],
    zender: { gelijktijdig: 8, pogingen: 400, timeoutMs: 3_000, wachtMs: [20, 200] },
    wegNa: [100, 500],
    bijVerzenden: (e) => verstuurd.push(e),
  });
  try {
    return await metBroker(plan, map, async (broker) => {
      const config = schrijfConfig({ map, buiten: simulator.adressen, modus: plan.modus, kafka: broker?.address });
      const hub = new HubProces(map, config, { cache: sjabloon.cache });
      try {
        const uitslag = await drijf({ plan, hub, broker, simulator, config, verstuurd });
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

/** What every seed starts from. */
export interface Sjabloon {
  /** An initialised store without messages. */
  readonly data: string;
  /** Compiled code of the hub. */
  readonly cache: string;
}

/** Makes the template by running a hub once. */
export async function maakSjabloon(map: string): Promise<Sjabloon> {
  mkdirSync(map, { recursive: true });
  const nergens = { ggk: 'http://127.0.0.1:9', gws4all: 'http://127.0.0.1:9' };
  const config = schrijfConfig({ map, buiten: nergens, modus: 'http', kafka: undefined });
  const cache = join(map, 'cache');
  const hub = new HubProces(map, config, { cache });
  await hub.start();
  await hub.val('net');
  return { data: join(map, 'data'), cache };
}
