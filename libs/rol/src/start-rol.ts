import { type Type } from '@nestjs/common';
import { Herlader, standaardConfigPad } from '#hub/config';
import { type Rol } from '#hub/envelope';
import { startRollen } from './start-rollen.ts';

/** Exit code of a configuration with problems (sysexits EX_CONFIG). */
const EX_CONFIG = 78;

/** Starts one role as a process of its own, with the configuration at its usual place, until SIGTERM or SIGINT. */
export async function startRol(rol: Rol, module: Type): Promise<void> {
  const config = Herlader.open(standaardConfigPad());
  if (!config.goed) {
    process.stderr.write(config.problemen.map((p) => `${p.pad}: ${p.melding}\n`).join(''));
    process.exitCode = EX_CONFIG;
    return;
  }
  const rollen = await startRollen(config.herlader, rol, [module]);
  for (const sein of ['SIGINT', 'SIGTERM'] as const) process.once(sein, () => void rollen.stop());
}
