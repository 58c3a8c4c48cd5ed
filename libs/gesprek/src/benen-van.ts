import type { BerichtNaam, BerichtPerNaam, Domein } from '#hub/istandaarden';
import { nederlandseDatum } from '#hub/envelope';
import { type Kalender, uiterlijk } from '#hub/termijnen';
import { type Been, type Beensoort, type Besluit, GEEN_GESPREK, type Gespreksdeel } from './gesprek.ts';

/** A heenbericht that was accepted from an aanbieder, or let through to one. */
export interface HeenGebeurtenis<N extends BerichtNaam = BerichtNaam> {
  readonly soort: 'heen';
  readonly naam: N;
  readonly waarde: BerichtPerNaam[N];
  readonly berichtId: string;
  /** When the hub received it: the clock of every term that counts from receipt. */
  readonly op: Date;
}

/** The answer to a heenbericht, made by the hub or received: its retourbericht, or a Fo01 (which never approves). */
export interface RetourGebeurtenis {
  readonly soort: 'retour';
  /** Name and id of the heenbericht; the name as it is stored. */
  readonly naam: string;
  readonly heenId: string;
  readonly berichtId: string;
  /** false: the heenbericht counts as never sent (OP286). */
  readonly goed: boolean;
}

const RETOUR = { 301: '302', 305: '306', 307: '308', 315: '316', 317: '318', 319: '320' } as const;
type Heennummer = `${keyof typeof RETOUR}`;
type Heenbericht<N extends Heennummer = Heennummer> = BerichtPerNaam[`JW${N}` | `WMO${N}`];

function retourOp(naam: string): Beensoort | undefined {
  return (RETOUR as Readonly<Record<string, Beensoort>>)[naam.slice(-3)];
}

/**
 * What an event means for the gesprekken (istandaarden §1, §6.3): 301↔302, 305↔306, 307↔308, 315↔316→301|319,
 * 317↔318→301|319, 319↔320. A bericht that is no heenbericht of these means nothing.
 */
export function benenVan(gebeurtenis: HeenGebeurtenis | RetourGebeurtenis, kalender: Kalender): Gespreksdeel {
  const retour = retourOp(gebeurtenis.naam);
  if (retour === undefined) return GEEN_GESPREK;
  if (gebeurtenis.soort === 'heen') return opening(gebeurtenis, retour, kalender);
  const { heenId: gesprek, berichtId, goed } = gebeurtenis;
  return { ...GEEN_GESPREK, benen: [{ gesprek, been: retour, referentie: null, berichtId, goed, uiterlijk: null }] };
}

function opening(
  { naam, waarde, berichtId, op }: HeenGebeurtenis,
  retour: Beensoort,
  kalender: Kalender,
): Gespreksdeel {
  const heen = waarde as Heenbericht;
  const domein: Domein = naam.startsWith('JW') ? 'jw' : 'wmo';
  const besluiten = besluitenIn(heen);
  const { afzender, ontvanger } = heen.header;
  const aanbieder = 'antwoord' in heen || 'toegewezenProducten' in heen.client ? ontvanger : afzender;
  const verwacht = (been: Beensoort, uiterlijkOp: string, referentie: string | null = null): Been => ({
    gesprek: berichtId,
    been,
    referentie,
    berichtId: null,
    goed: null,
    uiterlijk: uiterlijkOp,
  });
  const ontvangst = nederlandseDatum(op);
  const besluit = uiterlijk('besluit', ontvangst, kalender);
  const naOnderzoek = uiterlijk('onderzoek', begin(heen, ontvangst), kalender);
  return {
    gesprekken: [{ id: berichtId, berichtnaam: naam, domein, aanbieder, op }],
    benen: [
      verwacht(retour, uiterlijk('retour', ontvangst, kalender)),
      ...verzoekenIn(heen).flatMap((referentie) => [
        verwacht('besluit', besluit, referentie),
        verwacht('besluit-na-onderzoek', naOnderzoek, referentie),
      ]),
    ],
    besluiten: besluiten.map((over) => ({ berichtId, domein, aanbieder, ...over })),
  };
}

const GEWOON = /^(?!0000)\d{4}-\d\d-\d\d$/;

/** The dagtekening, which starts the eight weeks. One that lies ahead, or in no year that we count in, lengthens nothing. */
function begin({ header }: Heenbericht, ontvangst: string): string {
  const { dagtekening } = header.berichtIdentificatie;
  return GEWOON.test(dagtekening) && dagtekening < ontvangst ? dagtekening : ontvangst;
}

/** The references under which a heenbericht asks for a decision, each once. */
function verzoekenIn(heen: Heenbericht): string[] {
  if (!('client' in heen)) return [];
  const { client } = heen;
  if ('verzoek' in client) return [client.verzoek.referentieAanbieder];
  if (!('aangevraagdeProducten' in client)) return [];
  return [...new Set(client.aangevraagdeProducten.map((p) => p.referentieAanbieder))];
}

/** The references about which a 301 or 319 says something, each once. */
function besluitenIn(heen: Heenbericht): Pick<Besluit, 'referentie' | 'soort'>[] {
  if ('antwoord' in heen) {
    const { referentieAanbieder: referentie, verzoekAntwoord } = heen.antwoord;
    return [{ referentie, soort: verzoekAntwoord === '2' ? 'onderzoek' : 'besluit' }];
  }
  if (!('toegewezenProducten' in heen.client)) return [];
  const referenties = heen.client.toegewezenProducten.flatMap((p) => p.referentieAanbieder ?? []);
  return [...new Set(referenties)].map((referentie) => ({ referentie, soort: 'besluit' }));
}
