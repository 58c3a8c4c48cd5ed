import { isFunctie, nummerVan } from '../../apps/simulator/src/berichten/soorten.ts';
import { VAN_HUB } from '../../apps/simulator/src/dossier/dossier.ts';
import { heenVan } from '../../apps/simulator/src/rapport/heen-van.ts';
import { type Gebeurtenis } from '../../apps/simulator/src/rapport/register.ts';
import { type Kant } from '../../apps/simulator/src/storing/mix.ts';

/** What the hub itself says after it has come to rest. */
export interface Hubstand {
  readonly ontvangen: number;
  readonly afgeleverd: number;
  readonly afgewezen: number;
  readonly onderweg: number;
  readonly geparkeerd: number;
}

/** What can be wrong; each is a promise of the hub that was broken. */
export type Soort =
  | 'verloren' // accepted, and neither delivered nor refused by the receiver
  | 'spook' // delivered without having been sent, or after the sender was told that it was refused
  | 'dubbel' // the same bericht delivered as new more than once
  | 'verminkt' // delivered with another content
  | 'volgorde' // delivered before a message of the same dossier that was accepted earlier
  | 'geweigerd' // a good message refused at the door
  | 'onbeantwoord' // a message of an aanbieder without its retour
  | 'tweedeAntwoord' // more than one retour for it
  | 'stand' // the state of the dossiers is not what the messages come to
  | 'bevinding' // a rule of the protocol broken, as the simulator saw it
  | 'balans'; // the numbers of the hub do not add up, or differ from those outside

export interface Overtreding {
  readonly soort: Soort;
  readonly melding: string;
}

export interface Uitslag {
  readonly overtredingen: readonly Overtreding[];
  readonly geaccepteerd: number;
  readonly bezorgd: number;
  /** Refused for good by the receiver, as the faults asked for. */
  readonly afgewezen: number;
  /** The sender never learned the outcome; either outcome is right. */
  readonly onbekend: number;
  /** Retourberichten of the hub itself that its aanbieder took, and that it refused for good. */
  readonly beantwoord: number;
  readonly antwoordGeweigerd: number;
  /** Rejected by the hub, because it breaks a rule of the standard. */
  readonly afgekeurd: number;
}

interface Bericht {
  readonly sleutel: string;
  readonly van: Kant;
  readonly functie: string;
  readonly baan: string;
  readonly inhoud: string | undefined;
  readonly ref: string;
  uitkomst?: (Gebeurtenis & { wat: 'uitkomst' }) | undefined;
  readonly nieuw: (Gebeurtenis & { wat: 'ontvangen' })[];
  /** Under which numbers of the hub the receiver took it. */
  readonly hubRefs: Set<string>;
  geweigerd: boolean;
  /** The retour of the hub, at the sender. */
  readonly retour: Ontvangst;
}

/** What a receiver got of one message of the hub. */
interface Ontvangst {
  readonly nieuw: (Gebeurtenis & { wat: 'ontvangen' })[];
  readonly hubRefs: Set<string>;
  geweigerd: boolean;
}

const ANDER = { ggk: 'gws4all', gws4all: 'ggk' } as const;
const sleutelVoor = (van: Kant, sleutel: string): string => `${van}>${sleutel}`;

/** Puts the events of both sides together, per bericht and direction. */
function verzamel(gebeurtenissen: readonly Gebeurtenis[]): { berichten: Map<string, Bericht>; ongevraagd: string[] } {
  const berichten = new Map<string, Bericht>();
  const ongevraagd: string[] = [];
  for (const g of gebeurtenissen) {
    if (g.wat === 'gestuurd') {
      const { sleutel, functie, baan, inhoud, ref } = g;
      const id = sleutelVoor(g.kant, sleutel);
      const nieuw: Bericht = {
        sleutel,
        van: g.kant,
        functie,
        baan,
        inhoud,
        ref,
        nieuw: [],
        hubRefs: new Set(),
        geweigerd: false,
        retour: { nieuw: [], hubRefs: new Set(), geweigerd: false },
      };
      if (!berichten.has(id)) berichten.set(id, nieuw);
    } else if (g.wat === 'uitkomst') {
      const bericht = berichten.get(sleutelVoor(g.kant, g.sleutel));
      if (bericht !== undefined) bericht.uitkomst = g;
    } else if (g.wat === 'ontvangen') {
      const bericht = berichten.get(sleutelVoor(ANDER[g.kant], g.sleutel));
      const vraag = berichten.get(sleutelVoor(g.kant, heenVan(g) ?? ''));
      const ontvangst = bericht ?? vraag?.retour;
      if (ontvangst !== undefined) neemOntvangst(ontvangst, g);
      else if (g.nieuw) ongevraagd.push(`${g.functie} bij ${g.kant}`);
    }
  }
  return { berichten, ongevraagd };
}

function neemOntvangst(bericht: Ontvangst, g: Gebeurtenis & { wat: 'ontvangen' }): void {
  if (g.nieuw) bericht.nieuw.push(g);
  if (g.antwoord.startsWith('Bv')) bericht.hubRefs.add(g.ref);
  if (g.antwoord.endsWith(' client') && !g.antwoord.includes('StUF016')) bericht.geweigerd = true;
}

function keurBericht(b: Bericht, afgekeurd: ReadonlySet<string>): Overtreding[] {
  if (afgekeurd.has(b.ref)) return keurAfgekeurd(b);
  const gevonden: Overtreding[] = [];
  const meld = (soort: Soort, melding: string): void => void gevonden.push({ soort, melding: `${b.ref} ${melding}` });
  const uitkomst = b.uitkomst?.uitkomst ?? 'opgegeven';
  if (uitkomst === 'geaccepteerd' && b.nieuw.length === 0 && !b.geweigerd)
    meld('verloren', `van ${b.van}: geaccepteerd, niet bezorgd`);
  if (uitkomst === 'geweigerd') meld('geweigerd', `van ${b.van}: ${b.uitkomst?.reden ?? ''}`);
  if (uitkomst === 'geweigerd' && b.nieuw.length > 0) meld('spook', 'bezorgd, maar de zender hoorde een weigering');
  if (b.nieuw.length > 1 || b.hubRefs.size > 1)
    meld('dubbel', `${b.nieuw.length} keer als nieuw, onder ${b.hubRefs.size} kenmerken`);
  const anders = b.nieuw.some((g) => b.inhoud !== undefined && g.inhoud !== b.inhoud);
  if (anders) meld('verminkt', 'bezorgd met andere inhoud');
  return [...gevonden, ...keurRetour(b, isFunctie(b.functie) && VAN_HUB.includes(nummerVan(b.functie)))];
}

/** What breaks a rule of the standard goes no further, and its sender gets the one retour that says so. */
function keurAfgekeurd(b: Bericht): Overtreding[] {
  const bezorgd = b.nieuw.length > 0 || b.geweigerd;
  const spook: Overtreding[] = bezorgd ? [{ soort: 'spook', melding: `${b.ref} afgekeurd en toch bezorgd` }] : [];
  return [...spook, ...keurRetour(b, true)];
}

/** Exactly one retour for what the hub answers itself, whatever happened; none for anything else. */
function keurRetour({ ref, functie, retour, uitkomst }: Bericht, verwacht: boolean): Overtreding[] {
  const { nieuw, hubRefs, geweigerd } = retour;
  const soort = uitkomst?.uitkomst ?? 'opgegeven';
  if (nieuw.length > 0 && (!verwacht || soort === 'geweigerd'))
    return [{ soort: 'spook', melding: `${ref} retour van de hub op een ${functie} (${soort})` }];
  if (nieuw.length > 1 || hubRefs.size > 1)
    return [{ soort: 'tweedeAntwoord', melding: `${ref} ${nieuw.length} retouren, onder ${hubRefs.size} kenmerken` }];
  const mist = verwacht && soort === 'geaccepteerd' && nieuw.length === 0 && !geweigerd;
  return mist ? [{ soort: 'onbeantwoord', melding: `${ref} ${functie} zonder retour` }] : [];
}

/** Per receiver and dossier: who was accepted earlier arrives earlier. */
function keurVolgorde(berichten: Iterable<Bericht>, gebeurtenissen: readonly Gebeurtenis[]): Overtreding[] {
  const plaats = new Map<Gebeurtenis, number>(gebeurtenissen.map((g, i) => [g, i]));
  const bezorgd = [...berichten].filter((b) => b.uitkomst?.uitkomst === 'geaccepteerd' && b.nieuw.length > 0);
  const gevonden: Overtreding[] = [];
  for (const [baan, rij] of Map.groupBy(bezorgd, (b) => `${b.van} ${b.baan}`)) {
    rij.sort((a, b) => (a.uitkomst?.volgnummer ?? 0) - (b.uitkomst?.volgnummer ?? 0));
    let laatste = -1;
    for (const b of rij) {
      const hier = plaats.get(b.nieuw[0] as Gebeurtenis) ?? 0;
      if (hier < laatste)
        gevonden.push({ soort: 'volgorde', melding: `${b.ref} na een later bericht van dossier ${baan}` });
      laatste = Math.max(laatste, hier);
    }
  }
  return gevonden;
}

/** The numbers of the hub against themselves and against what happened outside. */
function keurBalans(stand: Hubstand, telling: Omit<Uitslag, 'overtredingen'>): Overtreding[] {
  const { ontvangen, afgeleverd, afgewezen, onderweg, geparkeerd } = stand;
  const eigen = telling.beantwoord;
  const geweigerd = telling.afgewezen + telling.antwoordGeweigerd + telling.afgekeurd;
  const binnen = ontvangen - eigen - telling.antwoordGeweigerd;
  const regels: [boolean, string][] = [
    [ontvangen === afgeleverd + onderweg + afgewezen, `${ontvangen} ≠ ${afgeleverd} + ${onderweg} + ${afgewezen}`],
    [onderweg === geparkeerd, `${onderweg - geparkeerd} nog niet klaar`],
    [
      geparkeerd + afgewezen === geweigerd,
      `${geparkeerd} geparkeerd en ${afgewezen} afgewezen, buiten ${geweigerd} geweigerd`,
    ],
    [
      afgeleverd === telling.bezorgd + eigen,
      `hub zegt ${afgeleverd} afgeleverd, buiten ${telling.bezorgd} en ${eigen} retouren ontvangen`,
    ],
    [
      binnen >= telling.geaccepteerd && binnen <= telling.geaccepteerd + telling.onbekend,
      `hub zegt ${binnen} ontvangen van anderen, buiten ${telling.geaccepteerd} geaccepteerd en ${telling.onbekend} onbekend`,
    ],
  ];
  return regels.filter(([goed]) => !goed).map(([, melding]) => ({ soort: 'balans', melding }));
}

/**
 * Compares what senders were told with what receivers got. `stand` is what the hub says of itself; undefined when it
 * cannot be asked; `afgekeurd` are the referentienummers of what it had to reject.
 */
export function controleer(
  gebeurtenissen: readonly Gebeurtenis[],
  stand: Hubstand | undefined,
  afgekeurd: ReadonlySet<string> = new Set(),
): Uitslag {
  const { berichten, ongevraagd } = verzamel(gebeurtenissen);
  const alle = [...berichten.values()];
  const met = (uitkomst: string): number =>
    alle.filter((b) => (b.uitkomst?.uitkomst ?? 'opgegeven') === uitkomst).length;
  const telling = {
    geaccepteerd: met('geaccepteerd'),
    onbekend: met('opgegeven'),
    bezorgd: alle.filter((b) => b.nieuw.length > 0).length,
    afgewezen: alle.filter((b) => b.geweigerd && b.nieuw.length === 0).length,
    afgekeurd: afgekeurd.size,
    beantwoord: alle.filter((b) => b.retour.nieuw.length > 0).length,
    antwoordGeweigerd: alle.filter((b) => b.retour.geweigerd && b.retour.nieuw.length === 0).length,
  };
  const bevindingen = gebeurtenissen.filter((g) => g.wat === 'bevinding');
  return {
    ...telling,
    overtredingen: [
      ...ongevraagd.map((melding) => ({ soort: 'spook' as const, melding })),
      ...alle.flatMap((b) => keurBericht(b, afgekeurd)),
      ...keurVolgorde(alle, gebeurtenissen),
      ...bevindingen.map((g) => ({ soort: 'bevinding' as const, melding: `${g.kant} ${g.ref} ${g.melding}` })),
      ...(stand === undefined ? [] : keurBalans(stand, telling)),
    ],
  };
}
