export { bepaalRoutes, type Bestemming, type Routebesluit } from './bepaal-routes.ts';
export { type Partijen, partijenVan } from './partijen.ts';
export { PARKEERREDENEN, type Parkeerreden, ROUTEERREDENEN, type Routeerreden } from './redenen.ts';
export { maakRouteVraag, type RouteVraag } from './route-vraag.ts';
export { type Kanaal, maakRouteboek, type Route, type Routeboek, type RouteboekInvoer } from './routeboek.ts';
export { GGK_APPLICATIE, maakTerugmelding, type Melding, type Terugmelding } from './terugmelding.ts';
