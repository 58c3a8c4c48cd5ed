/** How often each rule was tried, per domain. */
import { domeinVan } from './berichten.ts';
import { BREUKEN } from './mutanten.ts';
import { type Uitslag } from './run.ts';

/** Each rule of a domain at least so often broken, and so often only just kept. */
const MINSTENS = 20;

export interface Telling {
  readonly regel: string;
  readonly geraakt: number;
  readonly bijna: number;
}

const som = (tellers: readonly ReadonlyMap<string, number>[], regel: string): number =>
  tellers.reduce((n, t) => n + (t.get(regel) ?? 0), 0);

/** Of the rules that one of these messages carries in the official sheet. */
export function telling(uitslagen: readonly Uitslag[]): Telling[] {
  const domeinen = new Set(uitslagen.map((u) => domeinVan(u.bericht)));
  const nummers = new Set(uitslagen.map((u) => u.bericht.slice(-3)));
  const breuken = BREUKEN.filter((b) => b.op.some((n) => nummers.has(n)) && (!b.alleen || domeinen.has(b.alleen)));
  const regels = new Set([...breuken.map((b) => b.regel), ...uitslagen.flatMap((u) => [...u.geraakt.keys()])]);
  return [...regels].sort().map((regel) => ({
    regel,
    geraakt: som(
      uitslagen.map((u) => u.geraakt),
      regel,
    ),
    bijna: som(
      uitslagen.map((u) => u.bijna),
      regel,
    ),
  }));
}

export function tekortVan(uitslagen: readonly Uitslag[]): string[] {
  return (['Jw', 'Wmo'] as const).flatMap((domein) =>
    telling(uitslagen.filter((u) => domeinVan(u.bericht) === domein))
      .filter((t) => t.geraakt < MINSTENS || t.bijna < MINSTENS)
      .map((t) => `${t.regel} ${domein} ${t.geraakt}/${t.bijna}`),
  );
}
