import { type Type } from '@nestjs/common';
import { type Herlader } from '#hub/config';
import { type Rol } from '#hub/envelope';
import { startRollen } from '#hub/rol';
import { ConsoleModule } from '../../console/src/console.module.ts';
import { FinanceModule } from '../../finance/src/finance.module.ts';
import { GatewayModule } from '../../gateway/src/gateway.module.ts';
import { RouterModule } from '../../router/src/router.module.ts';
import { TranslatorModule } from '../../translator/src/translator.module.ts';

const MODULES: Readonly<Record<Rol, Type>> = {
  gateway: GatewayModule,
  translator: TranslatorModule,
  router: RouterModule,
  finance: FinanceModule,
  console: ConsoleModule,
};

/** Where a running hub serves; null for a connector that this process does not run. */
export interface HubAdressen {
  readonly ggk: string | null;
  readonly gws4all: string | null;
  readonly beheer: string;
}

export interface DraaiendeHub {
  readonly adressen: HubAdressen;
  /** What the operator must know of the store, in Dutch; empty as a rule. */
  readonly meldingen: readonly string[];
  /** Finishes what is under way and closes everything. */
  stop(): Promise<void>;
}

/** Starts the hub, or some of its roles, in this process; `logNaar` as in LogOptions. Errors: as `startRollen`. */
export async function startHub(herlader: Herlader, rollen: readonly Rol[], logNaar?: string): Promise<DraaiendeHub> {
  const naam = rollen.length === 1 ? rollen.join() : 'hub';
  const modules = rollen.map((rol) => MODULES[rol]);
  const { adressen, context, stop } = await startRollen(herlader, naam, modules, logNaar);
  return {
    adressen: {
      ggk: adressen.get('ggk') ?? null,
      gws4all: adressen.get('gws4all') ?? null,
      beheer: adressen.get('beheer') ?? '',
    },
    meldingen: context.store.meldingen,
    stop,
  };
}
