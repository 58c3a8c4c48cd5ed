import { type Domein } from '#hub/envelope';

/** One route of the configuration, as far as routing looks at it. */
export interface Route {
  readonly id: string;
  readonly van: readonly string[];
  readonly berichten: readonly string[];
  readonly naar: string;
}

/** One channel of an aanbieder for one law, while its contract runs. Dates yyyy-mm-dd, both days included. */
export interface Kanaal {
  readonly domein: Domein;
  readonly kanaal: string;
  readonly contract: { readonly begin: string; readonly eind?: string };
}

export interface RouteboekInvoer {
  /** CBS code of the own gemeente. */
  readonly gemeente: string;
  readonly routes: readonly Route[];
  readonly aanbieders: readonly { readonly agb: string; readonly domeinen: readonly Kanaal[] }[];
}

/** The routes and channels of one configuration, arranged for looking up; made once per configuration. */
export interface Routeboek {
  readonly gemeente: string;
  routes(van: string, berichtnaam: string): readonly Route[];
  /** The channels of an aanbieder over time; undefined for an unknown one. */
  kanalen(agb: string): readonly Kanaal[] | undefined;
}

export function maakRouteboek(invoer: RouteboekInvoer): Routeboek {
  const routes = new Map<string, Route[]>();
  for (const route of invoer.routes) {
    for (const sleutel of route.van.flatMap((van) => route.berichten.map((naam) => `${van} ${naam}`))) {
      routes.set(sleutel, [...(routes.get(sleutel) ?? []), route]);
    }
  }
  const aanbieders = new Map(invoer.aanbieders.map((a) => [a.agb, a.domeinen] as const));
  return {
    gemeente: invoer.gemeente,
    routes: (van, berichtnaam) => routes.get(`${van} ${berichtnaam}`) ?? [],
    kanalen: (agb) => aanbieders.get(agb),
  };
}
