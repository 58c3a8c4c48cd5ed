import { type Command } from 'commander';
import { beschrijfIngreep, grijpIn } from '../beheer/ingreep.ts';
import { type Opties } from '../opdracht.ts';

export function beschrijf(command: Command): void {
  beschrijfIngreep(command).requiredOption('--reden <tekst>', 'waarom; wordt vastgelegd');
}

export function voerUit(argumenten: readonly string[], opties: Opties): Promise<number> {
  return grijpIn('parkeer', argumenten, opties);
}
