import { addUitgaand, BERICHTKENMERKEN, newHubEvent, newId } from '#hub/envelope';
import { type Stuk } from '#hub/draad';
import { type Goed, schrijfBericht } from '#hub/istandaarden';
import {
  bepaalRoutes,
  type Bestemming,
  GGK_APPLICATIE,
  maakRouteVraag,
  maakTerugmelding,
  partijenVan,
  type Routeboek,
} from '#hub/routing';
import { type BerichtRij, type LichaamRij, type NieuweAflevering, type PartijRij, type Wijziging } from '#hub/store';
import { type Verwijdering } from '#hub/privacy';
import { meldcode } from './meldcode.ts';
import { type Privacy, type Stopreden, STOPREDENEN } from './privacy.ts';

/** A message that came in with more bytes than this is written as small as it can be, so that it never grows. */
const GROOT = 8_000_000;

/** What the router knows of a connector. */
export interface KanaalVan {
  /** Where the messages of the gemeente go out; the others are back offices, to whom the hub is the GGk. */
  readonly isKeten: boolean;
  /** How the hub calls itself in envelopes there. */
  readonly eigen: PartijRij;
  /** Envelope of a 325 (ggk-vecozo §1.8: not public, so configuration). */
  readonly antwoordAls: 'Di01' | 'Du01';
}

export interface RouteerOmgeving {
  readonly nu: Date;
  /** Today in Dutch local time, yyyy-mm-dd. */
  readonly vandaag: string;
  readonly boek: Routeboek;
  readonly privacy: Privacy;
  kanaal(connector: string): KanaalVan;
  /** A bericht as the translator of this process read it; undefined when it has to be read again. */
  gelezen(berichtId: string): Goed | undefined;
  /** Encrypts the payload of a delivery. */
  versleutel(berichtId: string, afleveringId: string, payload: Uint8Array): LichaamRij[];
}

/** Decides where one bericht goes and what of it, and adds it to the batch. Pure: everything it does is in `w`. */
export function routeer(stuk: Stuk, om: RouteerOmgeving, w: Wijziging): void {
  const { bericht, gelezen, kop } = stuk;
  const besluit = bepaalRoutes(maakRouteVraag(bericht, gelezen.bericht, kop, om.vandaag), om.boek);
  if (besluit.soort === 'parkeer') return parkeer(stuk, besluit.reden, om, w);
  const leveringen: Levering[] = [];
  for (const bestemming of kiesBestemmingen(stuk, besluit.bestemmingen)) {
    const over = om.privacy(bestemming.route, gelezen.bericht, gelezen.waarde);
    if (over.besluit !== 'door') return parkeer(stuk, over.reden, om, w);
    leveringen.push({ bestemming, ...over });
  }
  for (const levering of leveringen) lever(stuk, levering, om, w);
}

/** A destination with what the privacy rules leave for it. */
interface Levering {
  readonly bestemming: Bestemming;
  readonly waarde: Goed['waarde'];
  readonly verwijderd: readonly Verwijdering[];
}

/** An answer goes back to where the question came from, if a route allows it; otherwise to where the routes say. */
function kiesBestemmingen({ vraag }: Stuk, bestemmingen: readonly Bestemming[]): readonly Bestemming[] {
  const terug = bestemmingen.filter((b) => b.connector === vraag?.connector);
  return terug.length > 0 ? terug : bestemmingen;
}

function lever(stuk: Stuk, { bestemming, waarde, verwijderd }: Levering, om: RouteerOmgeving, w: Wijziging): void {
  const { bericht, gelezen } = stuk;
  const aflevering = maakAflevering(stuk, bestemming, om);
  w.afleveringen.push(aflevering);
  w.lichamen.push(
    ...om.versleutel(
      bericht.id,
      aflevering.id,
      schrijfBericht(gelezen.bericht, waarde, bericht.grootte > GROOT ? { vorm: 'compact' } : {}),
    ),
  );
  const details = { route: bestemming.route, bestemming: bestemming.connector, verwijderd };
  w.stappen.push({ berichtId: bericht.id, op: om.nu, rol: 'router', stap: 'gerouteerd', details, duurMs: stuk.duurMs });
  addUitgaand(w.events, 'router', bestemming.connector, om.nu);
}

function maakAflevering(stuk: Stuk, { connector, route }: Bestemming, om: RouteerOmgeving): NieuweAflevering {
  const { bericht, gelezen, kop, vraag, baan } = stuk;
  const kenmerk = BERICHTKENMERKEN.get(gelezen.bericht)!;
  const partijen = partijenVan(kenmerk, { afzender: kop.afzender, ontvanger: kop.ontvanger });
  const kanaal = om.kanaal(connector);
  const alsAntwoord =
    kenmerk.vorm === 'retour' || (kenmerk.vorm === 'antwoord' && kanaal.antwoordAls === 'Du01' && vraag !== undefined);
  return {
    id: newId(),
    berichtId: bericht.id,
    bestemming: connector,
    soort: alsAntwoord ? 'Du01' : 'Di01',
    baan,
    route,
    zender: kanaal.isKeten ? kanaal.eigen : { organisatie: partijen.afzender, applicatie: bericht.zender.applicatie },
    ontvanger: { organisatie: partijen.ontvanger, applicatie: GGK_APPLICATIE },
    crossKenmerk: alsAntwoord ? (vraag?.kenmerk ?? null) : null,
    functie: gelezen.bericht,
    ...versieVan(gelezen.versie),
    fout: null,
    telt: true,
    keten: kenmerk.vorm === 'heen' ? 'wacht' : null,
  };
}

function versieVan(release: string): { versie: number; subversie: number } {
  const [versie = 0, subversie = 0] = release.split('.').map(Number);
  return { versie, subversie };
}

/** The stored body cannot be read any more: for the operator, and nobody else. */
export function parkeerOnleesbaar(bericht: BerichtRij, om: RouteerOmgeving, w: Wijziging): void {
  zetGeparkeerd(bericht, { reden: 'INHOUD_ONLEESBAAR', duurMs: 0 }, om, w);
}

/** Held for the operator; a back office hears it in a Fo01, the chain does not (G4 §2.3: only StUF055). */
function parkeer(stuk: Stuk, reden: Stopreden, om: RouteerOmgeving, w: Wijziging): void {
  const { bericht, duurMs } = stuk;
  zetGeparkeerd(bericht, { reden, duurMs }, om, w);
  const kanaal = om.kanaal(bericht.connector);
  if (kanaal.isKeten) return;
  const omschrijving = `${STOPREDENEN[reden]} Het bericht staat geparkeerd bij de beheerder van de hub.`;
  const fout = { code: meldcode(reden), plek: 'client', omschrijving, details: bericht.functie ?? '' } as const;
  const melding = maakTerugmelding(bericht, fout, kanaal.eigen, newId());
  if (melding === null) return;
  w.afleveringen.push(melding);
  addUitgaand(w.events, 'router', melding.bestemming, om.nu);
}

function zetGeparkeerd(
  bericht: BerichtRij,
  { reden, duurMs }: { reden: Stopreden; duurMs: number },
  om: RouteerOmgeving,
  w: Wijziging,
): void {
  w.status.push({ berichtId: bericht.id, naar: 'geparkeerd', reden });
  w.stappen.push({ berichtId: bericht.id, op: om.nu, rol: 'router', stap: 'geparkeerd', code: reden, duurMs });
  w.events.push(
    newHubEvent({
      rol: 'router',
      topic: 'hub.parkeer',
      baan: bericht.baan,
      data: { berichtId: bericht.id },
      nu: om.nu,
    }),
  );
}
