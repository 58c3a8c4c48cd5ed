import { type ConfigProbleem } from './bind.ts';
import { HubConfig } from './hub-config.ts';
import { instellingenVan } from './instelling.ts';
import { type Config, leesConfig } from './lees-config.ts';
import { type Env } from './omgeving.ts';

/** What a reload did. Paths only, never values. */
export type Herlaadverslag =
  | { readonly uitkomst: 'gewisseld'; readonly gewijzigd: readonly string[]; readonly naHerstart: readonly string[] }
  | { readonly uitkomst: 'geweigerd'; readonly problemen: readonly ConfigProbleem[] };

export type HerladerUitkomst =
  | { readonly goed: true; readonly herlader: Herlader }
  | { readonly goed: false; readonly problemen: readonly ConfigProbleem[] };

/**
 * Holds the running configuration. `herlaad` (at SIGHUP) validates the whole file first and then swaps; with a single
 * problem the running configuration stays. Ask `huidig` anew for every piece of work, so that no work sees two.
 */
export class Herlader {
  readonly #pad: string;
  readonly #env: Env;
  #huidig: Config;

  constructor(pad: string, env: Env, eerste: Config) {
    this.#pad = pad;
    this.#env = env;
    this.#huidig = eerste;
  }

  /** Reads the first configuration; the later ones see the same environment. */
  static open(pad: string, env: Env = process.env): HerladerUitkomst {
    const gelezen = leesConfig(pad, env);
    return gelezen.goed ? { goed: true, herlader: new Herlader(pad, env, gelezen.config) } : gelezen;
  }

  get huidig(): Config {
    return this.#huidig;
  }

  herlaad(): Herlaadverslag {
    const gelezen = leesConfig(this.#pad, this.#env);
    if (!gelezen.goed) return { uitkomst: 'geweigerd', problemen: gelezen.problemen };
    const gewijzigd = verschillen(this.#huidig, gelezen.config);
    this.#huidig = gelezen.config;
    return { uitkomst: 'gewisseld', gewijzigd, naHerstart: gewijzigd.filter(vraagtHerstart) };
  }
}

const HERSTART = new Set(
  instellingenVan(HubConfig)
    .filter((i) => i.herstart)
    .map((i) => i.naam),
);

function vraagtHerstart(pad: string): boolean {
  return HERSTART.has(pad.split(/[.[]/, 1)[0]!);
}

/** Paths at which two configurations differ; a part that came or went is named as a whole. */
function verschillen(oud: unknown, nieuw: unknown, pad = ''): string[] {
  if (Object.is(oud, nieuw)) return [];
  if (!isGroep(oud) || !isGroep(nieuw)) return [pad];
  const namen = new Set([...Object.keys(oud), ...Object.keys(nieuw)]);
  return [...namen].flatMap((naam) => {
    const deel = Array.isArray(oud) || Array.isArray(nieuw) ? `${pad}[${naam}]` : pad === '' ? naam : `${pad}.${naam}`;
    return naam === 'omgeving' && pad === '' ? [] : verschillen(oud[naam], nieuw[naam], deel);
  });
}

function isGroep(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null;
}
