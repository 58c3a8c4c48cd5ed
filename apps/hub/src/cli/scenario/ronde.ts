import { berichtTabel, type BerichtNaam, leesGrondig, schrijfBericht } from '#hub/istandaarden';
import { identificatieRetour, maakRetour } from '#hub/regels';
import { type Aankomst, type Kant, type Keten, type Wachtwoord } from './keten.ts';
import { type Schriftelijk } from './maak-bericht.ts';
import { TEKST } from './teksten.ts';
import { leesUitkomst, type Uitkomst } from './uitkomst.ts';

export interface RondeOmgeving {
  readonly keten: Keten;
  /** yyyy-mm-dd */
  readonly vandaag: string;
  /** How long an answer may take. */
  readonly limietMs: number;
}

const OVERKANT: Readonly<Record<Kant, Kant>> = { ggk: 'gws4all', gws4all: 'ggk' };
const mis = (melding: string): Uitkomst => ({ soort: 'mis', melding });

/**
 * Sends one message and follows it until everything that comes of it has arrived: the answer to who sent it and, when it
 * was approved, the message itself on the other side. A message of the gemeente is approved there by the aanbieder.
 */
export async function speelRonde(bericht: Schriftelijk, om: RondeOmgeving): Promise<Uitkomst> {
  const vanGemeente = berichtTabel(bericht.naam).afzender === 'gemeente';
  const kant: Kant = vanGemeente ? 'gws4all' : 'ggk';
  const { afzender: van, ontvanger: naar, naam: functie, payload } = bericht;
  const { referentienummer, geweigerd } = await om.keten.stuur({ kant, functie, van, naar, antwoordOp: null, payload });
  if (geweigerd !== null) return mis(TEKST.geweigerd(geweigerd));
  const antwoord: Wachtwoord = { kant, antwoordOp: referentienummer };
  return vanGemeente ? vanDeGemeente(bericht, antwoord, om) : vanDeAanbieder(bericht, antwoord, om);
}

/** The hub answers; what it approved goes on to the back office. */
async function vanDeAanbieder(bericht: Schriftelijk, antwoord: Wachtwoord, om: RondeOmgeving): Promise<Uitkomst> {
  const aankomst = await om.keten.wacht([antwoord], om.limietMs);
  if (!aankomst) return mis(TEKST.geenAntwoord);
  const uitkomst = leesUitkomst(aankomst);
  const verder = { kant: OVERKANT[antwoord.kant], sleutel: bericht.sleutel };
  if (uitkomst.soort !== 'goed') return uitkomst;
  return (await om.keten.wacht([verder], om.limietMs)) ? uitkomst : mis(TEKST.nietDoorgegeven);
}

/** What the hub stops comes back at once; what it lets through is answered by the aanbieder. */
async function vanDeGemeente(bericht: Schriftelijk, antwoord: Wachtwoord, om: RondeOmgeving): Promise<Uitkomst> {
  const kant = OVERKANT[antwoord.kant];
  const eerste = await om.keten.wacht([antwoord, { kant, sleutel: bericht.sleutel }], om.limietMs);
  if (!eerste) return mis(TEKST.geenAntwoord);
  if (eerste.kant === antwoord.kant) return leesUitkomst(eerste);
  const geweigerd = await keurGoed(bericht, eerste, om);
  if (geweigerd !== null) return mis(TEKST.geweigerd(geweigerd));
  const retour = await om.keten.wacht([antwoord], om.limietMs);
  return retour ? leesUitkomst(retour) : mis(TEKST.geenAntwoord);
}

/** The aanbieder has no remarks on what it got. */
async function keurGoed(
  { naam, afzender, ontvanger }: Schriftelijk,
  aankomst: Aankomst,
  om: RondeOmgeving,
): Promise<string | null> {
  const payload = aankomst.payload ?? new Uint8Array();
  const gelezen = leesGrondig(payload);
  if (gelezen.uitkomst !== 'goed' || gelezen.bericht !== naam) return TEKST.retourOngeldig(naam);
  const kenmerk = { identificatie: identificatieRetour(payload), dagtekening: om.vandaag };
  const retour = maakRetour(gelezen.bericht as BerichtNaam, gelezen.waarde, [], kenmerk);
  if (retour.soort === 'geen') return retour.reden;
  const { geweigerd } = await om.keten.stuur({
    kant: aankomst.kant,
    functie: retour.naam,
    van: ontvanger,
    naar: afzender,
    antwoordOp: aankomst.referentienummer,
    payload: schrijfBericht(retour.naam, retour.waarde),
  });
  return geweigerd;
}
