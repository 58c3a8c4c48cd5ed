import { type Command } from 'commander';
import { beschrijfIngreep, grijpIn } from '../beheer/ingreep.ts';
import { type Opties } from '../opdracht.ts';

export function beschrijf(command: Command): void {
  beschrijfIngreep(command).option(
    '--reden <tekst>',
    'waarom; komt op de tijdlijn',
    'opnieuw aangeboden door de beheerder',
  );
}

export function voerUit(argumenten: readonly string[], opties: Opties): Promise<number> {
  return grijpIn('opnieuw', argumenten, opties);
}
