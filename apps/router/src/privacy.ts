import { type Config } from '#hub/config';
import { filter, type FilterUitkomst, PRIVACYREDENEN, type Privacyreden } from '#hub/privacy';
import { PARKEERREDENEN, type Parkeerreden } from '#hub/routing';

/** Every reason for which the router holds a bericht, with the sentence for the operator and the sender. */
export const STOPREDENEN = { ...PARKEERREDENEN, ...PRIVACYREDENEN } as const;
export type Stopreden = Parkeerreden | Privacyreden;

/** What the privacy rules leave of a bericht on a route. */
export type Privacy = <T extends object>(route: string, berichtnaam: string, waarde: T) => FilterUitkomst<T>;

/** The privacy rules under the routes of one configuration; a route that is gone has no ground, so it lets nothing pass. */
export function maakPrivacy(config: Config): Privacy {
  const perRoute = new Map(config.routes.map((route) => [route.id, route.privacy]));
  const { stage } = config;
  return (route, berichtnaam, waarde) => filter(waarde, { berichtnaam, route: perRoute.get(route) ?? {}, stage });
}
