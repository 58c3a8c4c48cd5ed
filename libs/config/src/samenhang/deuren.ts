import { type BeheerConfig, type GatewayConfig } from '../secties/gateway.ts';
import { TEKST } from '../teksten.ts';
import { ligging } from './adres.ts';
import { toetsBestanden } from './bestanden.ts';
import { type Samenhang } from './samenhang.ts';

/** The doors of the hub itself, its bus and its patience. */
export function toetsDeuren(s: Samenhang): void {
  toetsGateway(s);
  toetsBeheer(s);
  const { bus, aflevering } = s.config;
  if (s.isGoed('bus') && bus.soort === 'kafka' && bus.brokers.length === 0) s.meld('bus.brokers', TEKST.geenBrokers);
  const isTeKort = s.isGoed('aflevering') && aflevering.grootstePauze < aflevering.eerstePauze;
  if (isTeKort) s.meld('aflevering.grootstePauze', TEKST.pauzes);
}

function toetsGateway({ config: { gateway }, isGoed, meld }: Samenhang): void {
  if (!isGoed('gateway')) return;
  if (!gateway.tls && isOpenHttp(gateway)) meld('gateway.host', TEKST.onversleuteld);
  toetsBestanden('gateway.tls', gateway.tls, meld);
}

function toetsBeheer({ config: { gateway, beheer }, isGoed, meld }: Samenhang): void {
  if (!isGoed('beheer')) return;
  if (isOpenHttp(beheer)) meld('beheer.host', TEKST.onversleuteld);
  if (isGoed('gateway') && isZelfdePoort(gateway, beheer)) meld('beheer.poort', TEKST.zelfdePoort);
}

function isOpenHttp(deur: { readonly host: string; readonly onversleuteldToestaan: boolean }): boolean {
  return !deur.onversleuteldToestaan && ligging(deur.host) !== 'machine';
}

function isZelfdePoort(gateway: GatewayConfig, beheer: BeheerConfig): boolean {
  return gateway.poort !== 0 && gateway.poort === beheer.poort;
}
