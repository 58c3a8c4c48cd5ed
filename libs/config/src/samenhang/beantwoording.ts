import { HUB } from '#hub/envelope';
import { TEKST } from '../teksten.ts';
import { type Samenhang } from './samenhang.ts';

/** What the hub answers itself needs a route for the answer: it leaves under the same rules as everything else. */
export function toetsBeantwoording({ config, isGoed, meld }: Samenhang): void {
  if (!isGoed('routes')) return;
  const gerouteerd = new Set(config.routes.filter((r) => r.van.includes(HUB)).flatMap((r) => r.berichten));
  config.beantwoording.forEach(({ beantwoordt, berichten }, i) => {
    const pad = `beantwoording[${i}]`;
    if (!isGoed(pad) || beantwoordt !== 'hub') return;
    if (!berichten.every((naam) => gerouteerd.has(retourVan(naam)))) meld(`${pad}.berichten`, TEKST.retourZonderRoute);
  });
}

/** `JW305` → `JW306` */
function retourVan(naam: string): string {
  return `${naam.slice(0, -3)}${Number(naam.slice(-3)) + 1}`;
}
