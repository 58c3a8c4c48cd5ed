import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { bind, type ConfigProbleem } from './bind.ts';
import { HubConfig } from './hub-config.ts';
import { type Env, leesOmgeving, type Omgeving } from './omgeving.ts';
import { maakPadenAbsoluut } from './paden.ts';
import { toetsSamenhang } from './samenhang/index.ts';
import { TEKST } from './teksten.ts';

/** The whole configuration, valid and typed: the file and the environment. Frozen; a reload makes a new one. */
export interface Config extends HubConfig {
  readonly omgeving: Omgeving;
}

/** Most uses of one anchor, such as a contactpersoon of many aanbieders. */
const ALIASSEN = 10_000;

export type ConfigUitkomst =
  | { readonly goed: true; readonly config: Config }
  | { readonly goed: false; readonly problemen: readonly ConfigProbleem[] };

/**
 * Reads and validates hub.config.yaml and the environment as a whole: either a configuration without a single problem,
 * or all problems at once. Relative paths count from the folder of the file. Nothing is applied.
 */
export function leesConfig(pad: string, env: Env = process.env): ConfigUitkomst {
  let tekst: string;
  try {
    tekst = readFileSync(pad, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      goed: false,
      problemen: [{ pad: '', melding: missing ? TEKST.bestandOntbreekt : TEKST.bestandOnleesbaar }],
    };
  }
  return ontleedConfig(tekst, dirname(resolve(pad)), env);
}

/** The same for text; `map` is the folder from which relative paths count. */
export function ontleedConfig(tekst: string, map: string, env: Env): ConfigUitkomst {
  const problemen: ConfigProbleem[] = [];
  const ruw = ontleedYaml(tekst, problemen);
  const omgeving = leesOmgeving(env, problemen);
  if (ruw === undefined) return { goed: false, problemen };
  const gelezen = bind(HubConfig, ruw, '', problemen);
  maakPadenAbsoluut(gelezen, map);
  toetsSamenhang(gelezen, omgeving, problemen);
  if (problemen.length > 0) return { goed: false, problemen };
  return { goed: true, config: bevries(voegSamen(gelezen, omgeving, map)) };
}

/** Undefined when it is no YAML; says so in `problemen`, with the line and without its text. */
function ontleedYaml(tekst: string, problemen: ConfigProbleem[]): unknown {
  const document = parseDocument(tekst);
  const [fout] = document.errors;
  if (fout) {
    problemen.push({ pad: '', melding: TEKST.geenYaml(fout.linePos?.[0].line) });
    return undefined;
  }
  try {
    return document.toJS({ maxAliasCount: ALIASSEN }) as unknown;
  } catch {
    problemen.push({ pad: '', melding: TEKST.verwijzing });
    return undefined;
  }
}

function voegSamen(gelezen: HubConfig, omgeving: Omgeving, map: string): Config {
  const bestand = omgeving.sleutelbestand;
  return {
    ...gelezen,
    log: omgeving.logNiveau === null ? gelezen.log : { ...gelezen.log, niveau: omgeving.logNiveau },
    omgeving: { ...omgeving, sleutelbestand: bestand === null ? null : resolve(map, bestand) },
  };
}

function bevries<T extends object>(waarde: T): T {
  for (const deel of Object.values(waarde))
    if (typeof deel === 'object' && deel !== null && !Object.isFrozen(deel)) bevries(deel as object);
  return Object.freeze(waarde);
}
