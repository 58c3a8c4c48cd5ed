import { type Goed, leesBericht, schrijfBericht } from '#hub/istandaarden';
import {
  type AntwoordNaam,
  type Besluit,
  type Bronnen,
  type Client301,
  identificatieRetour,
  maakBevindingen,
  momentNa,
  type Stand,
  stelAntwoordVoor,
  stelToewijzingVoor,
  type ToewijzingNaam,
  type ToewijzingOpties,
  type Voorstel,
} from '#hub/regels';
import { CommandError } from '../basis/fout.ts';
import { leesBestand } from '../basis/lees-bestand.ts';
import { zichtbaar } from '../basis/zichtbaar.ts';
import { alleInhoud } from '../toets/alle-inhoud.ts';
import { bevindingRegel } from '../toets/bevinding-regel.ts';
import { naarStand } from '../toets/naar-stand.ts';
import { toets } from '../toets/toets.ts';
import { TEKST } from './teksten.ts';
import { bezwaarTegen, metVerzoek, type Verzoek } from './verzoek.ts';

/** What the municipality decides on the verzoek. */
export type Keuze = Besluit | { readonly antwoord: 'gehonoreerd' };

export interface VoorstelOpties extends Pick<ToewijzingOpties, 'referenties' | 'verleden'> {
  readonly keuze: Keuze;
  readonly stand: Stand;
  readonly bronnen: Bronnen;
  /** hh:mm:ss on the peildatum. */
  readonly tijd: string;
  /** null: derived from the verzoek. */
  readonly identificatie: string | null;
  /** File with an earlier 301 of this client. */
  readonly vorige: string | null;
}

/** What `hub voorstel` says. */
export interface Uitkomst {
  /** 0 a proposal, 1 none or one that the chain would refuse, 2 not readable. */
  readonly exit: 0 | 1 | 2;
  readonly bytes: Uint8Array | null;
  /** Lines for a person. */
  readonly meldingen: readonly string[];
}

const ONLEESBAAR = 2;
const geen = (exit: 1 | 2, meldingen: readonly string[]): Uitkomst => ({ exit, bytes: null, meldingen });

function isVerzoek(gelezen: Goed): gelezen is Verzoek {
  return gelezen.bericht.endsWith('315') || gelezen.bericht.endsWith('317');
}

/** The message that answers the verzoek in a file as was decided. */
export function maakVoorstel(bestand: string, opties: VoorstelOpties): Uitkomst {
  const bij = (melding: string): string => zichtbaar(`${bestand}: ${melding}`);
  const inhoud = leesBestand(bestand);
  if (!inhoud.gelezen) return geen(2, [bij(inhoud.fout.melding)]);
  const gelezen = leesBericht(inhoud.bytes);
  if (gelezen.uitkomst === 'onleesbaar') return geen(2, [bij(gelezen.fout.melding)]);
  if (gelezen.uitkomst === 'fout') {
    return geen(2, [...gelezen.bevindingen.map((b) => bevindingRegel(bestand, b)), bij(TEKST.nietVolgensSchema)]);
  }
  if (!isVerzoek(gelezen)) return geen(2, [bij(TEKST.geenVerzoek)]);
  const bezwaar = bezwaarTegen(gelezen, opties);
  if (typeof bezwaar === 'string') return geen(2, [bij(bezwaar)]);
  if (bezwaar.length > 0) {
    const bevindingen = maakBevindingen(gelezen.bericht, bezwaar, inhoud.bytes);
    return geen(1, [...bevindingen.map((b) => bevindingRegel(bestand, b)), bij(TEKST.nietGoed)]);
  }
  const uit = stelVoor(gelezen, inhoud.bytes, opties);
  return { ...uit, meldingen: uit.meldingen.map(zichtbaar) };
}

function stelVoor(verzoek: Verzoek, bytes: Uint8Array, opties: VoorstelOpties): Uitkomst {
  const stand = metVerzoek(verzoek, opties.stand);
  const voorstel = besluit(verzoek, bytes, { ...opties, stand });
  if (voorstel.uitkomst === 'onmogelijk') {
    return geen(1, [TEKST.geenVoorstel, ...voorstel.redenen.map((r) => `  ${r.melding}`)]);
  }
  const { naam, waarde, opmerkingen } = voorstel;
  const geschreven = schrijfBericht(naam, waarde);
  const afgekeurd = keten(geschreven, stand, opties.bronnen);
  return {
    exit: afgekeurd.length > 0 ? 1 : 0,
    bytes: geschreven,
    meldingen: [...opmerkingen.map((o) => o.melding), ...afgekeurd],
  };
}

function besluit(verzoek: Verzoek, bytes: Uint8Array, opties: VoorstelOpties): Voorstel<ToewijzingNaam | AntwoordNaam> {
  const { keuze, stand, referenties } = opties;
  const dagtekening = stand.peildatum;
  const over = [keuze.antwoord, ...(referenties ?? [])].join('\n');
  const identificatie = opties.identificatie ?? identificatieRetour(Buffer.concat([bytes, Buffer.from(over)]));
  if (keuze.antwoord !== 'gehonoreerd') {
    const [referentie = null] = referenties ?? [];
    return stelAntwoordVoor(verzoek.bericht, verzoek.waarde, stand, {
      identificatie,
      dagtekening,
      referentie,
      besluit: keuze,
    });
  }
  return stelToewijzingVoor(verzoek.bericht, verzoek.waarde, stand, {
    identificatie,
    dagtekening,
    moment: momentNa(stand, opties.tijd),
    verleden: opties.verleden,
    client: opties.vorige === null ? null : leesClient(opties.vorige, verzoek),
    referenties,
  });
}

/** The client of an earlier 301 of the same law. */
function leesClient(bestand: string, { bericht }: Verzoek): Client301 {
  const weiger = (melding: string): CommandError =>
    new CommandError(ONLEESBAAR, zichtbaar(TEKST.vorigeNietGelezen(bestand, melding)));
  const naam = bericht.startsWith('JW') ? 'JW301' : 'WMO301';
  const inhoud = leesBestand(bestand);
  if (!inhoud.gelezen) throw weiger(inhoud.fout.melding);
  const gelezen = leesBericht(inhoud.bytes);
  if (gelezen.uitkomst !== 'goed' || gelezen.bericht !== naam) throw weiger(TEKST.vorigeGeen301(naam));
  return gelezen.waarde.client;
}

/** What the receiver would say of the proposal, as lines. */
function keten(bytes: Uint8Array, stand: Stand, bronnen: Bronnen): string[] {
  const gelezen = leesBericht(bytes);
  if (gelezen.uitkomst !== 'goed') throw new TypeError('Het voorstel is zelf niet volgens het schema');
  const toetsing = toets(gelezen, naarStand(stand, bronnen), alleInhoud);
  if (toetsing.soort === 'geweigerd') return [toetsing.weigering.melding];
  const bevindingen = maakBevindingen(gelezen.bericht, toetsing.vaststellingen, bytes);
  if (bevindingen.length === 0) return [];
  return [TEKST.keten, ...bevindingen.map((b) => `  ${b.pad}: ${b.melding} [${b.regel}, ${b.code}]`)];
}
