/** Commander, speaking Dutch. Loaded only for help, for wrong use and for commands with more than plain flags. */
import { type Argument, Command, CommanderError } from 'commander';
import type { Opdracht, OpdrachtModule } from './opdracht.ts';

const TITELS: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

const FOUTEN: Readonly<Record<string, (wat: string) => string>> = {
  'commander.unknownOption': (wat) => `Onbekende optie ${wat}.`,
  'commander.missingArgument': (wat) => `Het argument ${wat} ontbreekt.`,
  'commander.optionMissingArgument': (wat) => `De optie ${wat} vraagt een waarde.`,
  'commander.missingMandatoryOptionValue': (wat) => `De optie ${wat} is verplicht.`,
  'commander.conflictingOption': (wat) => `De optie ${wat} gaat niet samen met een andere optie.`,
  'commander.excessArguments': () => 'Er zijn te veel argumenten.',
  'commander.invalidArgument': (wat) => `De waarde bij ${wat} past niet.`,
};

function nieuw(naam: string): Command {
  return new Command(naam)
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (titel) => TITELS[titel] ?? titel,
      styleOptionDescription: (tekst) => tekst.replace('(default: ', '(standaard: '),
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}

/** The overview of all commands. */
export function overzicht(opdrachten: readonly Opdracht[]): string {
  const hub = nieuw('hub')
    .usage('OPDRACHT [opties]')
    .description('Berichtenhub: zaakverkeer en berichtenverkeer op één knooppunt');
  for (const o of opdrachten) hub.addCommand(nieuw(o.naam).description(o.uitleg).usage('').helpOption(false));
  return `${hub.helpInformation()}\nMeer over een opdracht: hub OPDRACHT --help\n`;
}

/** How an argument stands in the usage line: `BESTAND…`, `[KENMERK]`. */
function plaats(argument: Argument): string {
  const naam = argument.name().toUpperCase() + (argument.variadic ? '…' : '');
  return argument.required ? naam : `[${naam}]`;
}

export type Ontleed =
  | { readonly soort: 'uitvoeren'; readonly argumenten: readonly string[]; readonly opties: Record<string, unknown> }
  | { readonly soort: 'hulp'; readonly tekst: string }
  | { readonly soort: 'fout'; readonly zin: string };

/** Reads the arguments of one command; gives its help when asked for. */
export function ontleed(opdracht: Opdracht, module: OpdrachtModule, argv: readonly string[]): Ontleed {
  const command = nieuw(`hub ${opdracht.naam}`).description(opdracht.uitleg);
  let tekst = '';
  command.configureOutput({ writeOut: (deel) => (tekst += deel) });
  module.beschrijf(command);
  command.usage(['[opties]', ...command.registeredArguments.map(plaats)].join(' '));
  try {
    command.action(() => undefined).parse(argv, { from: 'user' });
    return { soort: 'uitvoeren', argumenten: command.args, opties: command.opts() };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { soort: 'hulp', tekst };
    const wat = /'([^']+)'/.exec(error.message)?.[1] ?? '';
    const zin = FOUTEN[error.code]?.(wat) ?? 'Deze opdracht kan zo niet.';
    return { soort: 'fout', zin: `${zin} Zie hub ${opdracht.naam} --help.` };
  }
}
