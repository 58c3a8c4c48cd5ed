import { type Config, type Env, Herlader, standaardConfigPad } from '#hub/config';
import { CommandError, EXIT } from './fout.ts';

/** What `--config` says in every command that takes it. */
export const CONFIG_OPTIE = [
  '--config <bestand>',
  'instellingen; standaard hub.config.yaml in deze map, anders die van de hub',
] as const;

/**
 * Reads the configuration, to be read again at SIGHUP, or throws with all its problems at once: names of settings and what
 * they must be, never a value. Nothing has been started then. With `env` that counts instead of the environment of this
 * process.
 */
export function laadHerlader(pad: string | undefined, env?: Env): Herlader {
  const bestand = pad ?? standaardConfigPad();
  const uitkomst = env === undefined ? Herlader.open(bestand) : Herlader.open(bestand, env);
  if (uitkomst.goed) return uitkomst.herlader;
  const regels = uitkomst.problemen.map((p) => `  ${p.pad === '' ? '' : `${p.pad}: `}${p.melding}`);
  const aantal = regels.length === 1 ? 'een fout' : `${regels.length} fouten`;
  throw new CommandError(
    EXIT.configuratie,
    [`De instellingen in ${bestand} hebben ${aantal}; er is niets gestart.`, ...regels].join('\n'),
  );
}

/** The configuration for a command that reads it once. */
export function laadConfig(pad: string | undefined, env?: Env): Config {
  return laadHerlader(pad, env).huidig;
}

/** A configuration that was made up here and stands in no file: reading it again is refused, and it stays. */
export function vasteHerlader(config: Config): Herlader {
  return new Herlader('', {}, config);
}
