import { BERICHTKENMERKEN, HUB } from '#hub/envelope';
import { type ConnectorConfig } from '../secties/connector.ts';
import { type RouteConfig } from '../secties/route.ts';
import { TEKST } from '../teksten.ts';
import { type Samenhang } from './samenhang.ts';

/** Routes name connectors that exist, on the right sides of the hub, and never say the same twice. */
export function toetsRoutes(s: Samenhang): void {
  const ids = new Set<string>();
  const wegen = new Set<string>();
  s.config.routes.forEach((route, i) => {
    const pad = `routes[${i}]`;
    if (!s.isGoed(pad)) return;
    if (ids.has(route.id)) s.meld(`${pad}.id`, TEKST.dubbel);
    ids.add(route.id);
    if (s.isGoed('connectoren')) toetsConnectoren(pad, route, s);
    if (wegenVan(route).some((weg) => wegen.has(weg))) s.meld(pad, TEKST.routeDubbel);
    for (const weg of wegenVan(route)) wegen.add(weg);
  });
}

function wegenVan(route: RouteConfig): string[] {
  return route.van.flatMap((van) => route.berichten.map((bericht) => `${van} ${bericht} ${route.naar}`));
}

function toetsConnectoren(pad: string, route: RouteConfig, { config, meld }: Samenhang): void {
  const bestaat = (naam: string): boolean => Object.hasOwn(config.connectoren, naam);
  route.van.forEach((naam, j) => {
    if (naam === HUB) {
      if (!route.berichten.every(isRetour)) meld(`${pad}.van[${j}]`, TEKST.hubMaaktRetour);
    } else if (!bestaat(naam)) meld(`${pad}.van[${j}]`, TEKST.connectorOnbekend);
    else if (naam === route.naar) meld(`${pad}.van[${j}]`, TEKST.heenEnWeer);
    else if (!pastBijZijde(route, config.connectoren[naam]!)) meld(`${pad}.van[${j}]`, TEKST.verkeerdeKant);
  });
  const doel = bestaat(route.naar) ? config.connectoren[route.naar] : undefined;
  if (!doel) meld(`${pad}.naar`, TEKST.connectorOnbekend);
  else if (doel.soort === 'map' && doel.uit === undefined) meld(`${pad}.naar`, TEKST.geenUitMap);
}

/** The hub itself makes retourberichten and nothing else. */
function isRetour(naam: string): boolean {
  return BERICHTKENMERKEN.get(naam)?.vorm === 'retour';
}

/** From the chain come messages of aanbieders, from a back office those of the gemeente. */
function pastBijZijde(route: RouteConfig, van: ConnectorConfig): boolean {
  const afzender = van.soort === 'ggk' ? 'aanbieder' : 'gemeente';
  return route.berichten.every((naam) => BERICHTKENMERKEN.get(naam)?.afzender === afzender);
}
