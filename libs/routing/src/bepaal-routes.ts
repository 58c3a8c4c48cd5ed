import { type Berichtkenmerk, BERICHTKENMERKEN, HUB } from '#hub/envelope';
import { toetsEnvelop } from './envelop.ts';
import { partijenVan } from './partijen.ts';
import { type Routeerreden } from './redenen.ts';
import { type Kanaal, type Routeboek } from './routeboek.ts';
import { type RouteVraag } from './route-vraag.ts';

export interface Bestemming {
  readonly connector: string;
  /** Id of the route. */
  readonly route: string;
}

export type Routebesluit =
  | { readonly soort: 'lever'; readonly bestemmingen: readonly Bestemming[] }
  | { readonly soort: 'parkeer'; readonly reden: Routeerreden };

/**
 * Where a message goes. One channel: an aanbieder is reached, and heard, only over the channel that the configuration
 * gives it for that law on that day. What does not fit is parked with its reason, never sent elsewhere.
 */
export function bepaalRoutes(vraag: RouteVraag, boek: Routeboek): Routebesluit {
  const kenmerk = BERICHTKENMERKEN.get(vraag.berichtnaam);
  if (!kenmerk) return parkeer('ONBEKEND_BERICHT');
  const partijen = partijenVan(kenmerk, vraag.header);
  const bezwaar = toetsEnvelop(vraag, kenmerk, partijen);
  if (bezwaar) return parkeer(bezwaar);
  const vanGemeente = kenmerk.afzender === 'gemeente';
  const [gemeente, agb] = vanGemeente
    ? [partijen.afzender, partijen.ontvanger]
    : [partijen.ontvanger, partijen.afzender];
  if (gemeente !== boek.gemeente) return parkeer('ANDERE_GEMEENTE');
  // What the hub itself tells the gemeente came over no channel.
  if (vraag.van === HUB && !vanGemeente) return kiesRoutes(vraag, boek, null);
  return overKanaal(vraag, boek, { kenmerk, agb, vanGemeente });
}

function overKanaal(
  vraag: RouteVraag,
  boek: Routeboek,
  { kenmerk, agb, vanGemeente }: { kenmerk: Berichtkenmerk; agb: string; vanGemeente: boolean },
): Routebesluit {
  const kanaal = zoekKanaal(boek.kanalen(agb), kenmerk, vraag.peildatum);
  if (typeof kanaal === 'string') return parkeer(kanaal);
  if (!vanGemeente && kanaal.kanaal !== vraag.van) return parkeer('ONTVANGEN_OVER_ANDER_KANAAL');
  return kiesRoutes(vraag, boek, vanGemeente ? kanaal : null);
}

/** The one channel that is active on this day for this law, or why there is none. */
function zoekKanaal(
  kanalen: readonly Kanaal[] | undefined,
  { domein }: Berichtkenmerk,
  peildatum: string,
): Kanaal | Routeerreden {
  if (!kanalen) return 'ONBEKENDE_AANBIEDER';
  const vanWet = kanalen.filter((k) => k.domein === domein);
  if (vanWet.length === 0) return 'GEEN_KANAAL';
  return (
    vanWet.find(({ contract: c }) => c.begin <= peildatum && peildatum <= (c.eind ?? '9999')) ?? 'CONTRACT_NIET_ACTIEF'
  );
}

/** `kanaal`: of the aanbieder that is to receive it; null when the gemeente receives. */
function kiesRoutes({ van, berichtnaam }: RouteVraag, boek: Routeboek, kanaal: Kanaal | null): Routebesluit {
  const routes = boek.routes(van, berichtnaam);
  if (routes.length === 0) return parkeer('GEEN_ROUTE');
  const gekozen = kanaal ? routes.filter((route) => route.naar === kanaal.kanaal) : routes;
  if (gekozen.length === 0) return parkeer('ANDER_KANAAL');
  return { soort: 'lever', bestemmingen: gekozen.map((route) => ({ connector: route.naar, route: route.id })) };
}

function parkeer(reden: Routeerreden): Routebesluit {
  return { soort: 'parkeer', reden };
}
