import { TEKST } from '../teksten.ts';
import { ligging } from './adres.ts';
import { toetsBestanden } from './bestanden.ts';
import { type Samenhang } from './samenhang.ts';

/** Doors of the hub itself, its bus, and what the environment has to bring. */
export function toetsDeuren({ config, isGoed, meld }: Samenhang): void {
  const { gateway, beheer, bus, aflevering } = config;
  for (const [pad, deur, tls] of [
    ['gateway', gateway, gateway.tls],
    ['beheer', beheer, undefined],
  ] as const) {
    if (isGoed(pad) && !tls && !deur.onversleuteldToestaan && ligging(deur.host) !== 'machine')
      meld(`${pad}.host`, TEKST.onversleuteld);
  }
  if (isGoed('gateway') && isGoed('beheer') && gateway.poort !== 0 && gateway.poort === beheer.poort)
    meld('beheer.poort', TEKST.zelfdePoort);
  if (isGoed('gateway')) toetsBestanden('gateway.tls', gateway.tls, meld);
  if (isGoed('bus') && bus.soort === 'kafka' && bus.brokers.length === 0) meld('bus.brokers', TEKST.geenBrokers);
  if (isGoed('aflevering') && aflevering.grootstePauze < aflevering.eerstePauze)
    meld('aflevering.grootstePauze', TEKST.pauzes);
}
