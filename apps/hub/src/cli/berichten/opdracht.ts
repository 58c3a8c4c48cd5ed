import { type Command, InvalidArgumentError } from 'commander';
import { type BerichtFilter, type BerichtRegel, type BerichtStatus, listBerichten } from '#hub/store';
import { EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig } from '../basis/laad-config.ts';
import { metOpslag } from '../beheer/opslag.ts';
import { type Opties } from '../opdracht.ts';
import { jsonRegel, toonLijst } from './toon.ts';

const STATUSSEN = [
  'onderweg',
  'wees',
  'geparkeerd',
  'afgeleverd',
  'afgewezen',
] as const satisfies readonly BerichtStatus[];
const MEESTE = 1000;

const HULP = `
De nieuwste eerst. Persoonsgegevens staan er niet in.

Statussen:
  onderweg    de hub is ermee bezig
  wees        een antwoord waarvan de vraag nog niet bekend is
  geparkeerd  wacht op de beheerder
  afgeleverd  klaar: de andere kant heeft het
  afgewezen   klaar: het krijgt geen aflevering; de zender weet waarom

Uitkomst: 0, of 69 als de opslag niet te bereiken is.`;

interface BerichtenOpties extends BerichtFilter {
  readonly config?: string;
  readonly json?: true;
  readonly limiet: number;
}

export function beschrijf(command: Command): void {
  command
    .option('--status <status>', `alleen deze status: ${STATUSSEN.join(', ')}`, leesStatus)
    .option('--functie <bericht>', 'alleen dit bericht, bijvoorbeeld JW301')
    .option('--connector <naam>', 'alleen wat over deze connector kwam')
    .option('--limiet <aantal>', `hoogstens zoveel, tot ${MEESTE}`, leesLimiet, 50)
    .option('--na <id>', 'verder na dit id, het laatste van de vorige lijst')
    .option('--json', 'een JSON-object per bericht, elk op een regel')
    .option(...CONFIG_OPTIE)
    .addHelpText('after', HULP);
}

export async function voerUit(_: readonly string[], opties: Opties): Promise<number> {
  const { config, json, ...filter } = opties as unknown as BerichtenOpties;
  const regels = await metOpslag(laadConfig(config), (store) => listBerichten(store.db, filter));
  process.stdout.write(json === true ? regels.map(jsonRegel).join('') : toonLijst(regels, isVol(regels, filter)));
  return EXIT.goed;
}

function isVol(regels: readonly BerichtRegel[], { limiet }: { readonly limiet: number }): boolean {
  return regels.length === limiet;
}

function leesStatus(tekst: string): BerichtStatus {
  const status = STATUSSEN.find((s) => s === tekst);
  if (status === undefined) throw new InvalidArgumentError('');
  return status;
}

function leesLimiet(tekst: string): number {
  const limiet = Number(tekst);
  if (!Number.isInteger(limiet) || limiet < 1 || limiet > MEESTE) throw new InvalidArgumentError('');
  return limiet;
}
