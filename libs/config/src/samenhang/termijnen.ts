import { TEKST } from '../teksten.ts';
import { bestaatDatum } from './datum.ts';
import { type Samenhang } from './samenhang.ts';

/** Every free day of the municipality exists. */
export function toetsTermijnen({ config, isGoed, meld }: Samenhang): void {
  if (!isGoed('termijnen')) return;
  config.termijnen.vrijeDagen.forEach((dag, i) => {
    if (!bestaatDatum(dag)) meld(`termijnen.vrijeDagen[${i}]`, TEKST.geenDatum);
  });
}
