import { type ConfigProbleem } from '../bind.ts';
import { type HubConfig } from '../hub-config.ts';
import { type Omgeving } from '../omgeving.ts';
import { toetsAanbieders } from './aanbieders.ts';
import { toetsBeantwoording } from './beantwoording.ts';
import { toetsConnectoren } from './connectoren.ts';
import { toetsDeuren } from './deuren.ts';
import { toetsRoutes } from './routes.ts';
import { type Samenhang } from './samenhang.ts';
import { toetsTermijnen } from './termijnen.ts';

const TOETSEN: readonly ((s: Samenhang) => void)[] = [
  toetsDeuren,
  toetsConnectoren,
  toetsAanbieders,
  toetsRoutes,
  toetsBeantwoording,
  toetsTermijnen,
];

/** The checks that need more than one setting; adds what they find to `problemen`. */
export function toetsSamenhang(config: HubConfig, omgeving: Omgeving, problemen: ConfigProbleem[]): void {
  const fout = problemen.map((p) => p.pad);
  const isGoed = (pad: string): boolean =>
    !fout.some((p) => p === pad || p === '' || p.startsWith(`${pad}.`) || p.startsWith(`${pad}[`));
  const meld = (pad: string, melding: string): void => void problemen.push({ pad, melding });
  for (const toets of TOETSEN) toets({ config, omgeving, isGoed, meld });
}
