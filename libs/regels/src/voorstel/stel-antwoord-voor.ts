import type { BerichtPerNaam } from '#hub/istandaarden';
import type { Stand } from '../stand/stand.ts';
import { verzoekVan } from '../stand/verzoeken.ts';
import { inDomeinVan, kopNaar } from './kop.ts';
import { bezwaren, referentiesVan } from './stel-toewijzing-voor.ts';
import { REDEN, type Reden } from './teksten.ts';
import type { AntwoordNaam, VerzoekNaam, Voorstel, VoorstelKenmerk } from './voorstel.ts';

type RedenAfwijzing = NonNullable<BerichtPerNaam['JW319']['antwoord']['redenAfwijzingVerzoek']>;

/** What the gemeente says instead of a 301. */
export type Besluit =
  | { readonly antwoord: 'in onderzoek' }
  | {
      readonly antwoord: 'afgewezen';
      readonly reden: RedenAfwijzing;
      /** The gemeente that is responsible: with reason 8 (IV095), and only then. */
      readonly gemeente: string | null;
    };

export interface AntwoordOpties extends VoorstelKenmerk {
  /** Which product of a 315; null when the verzoek has one reference. */
  readonly referentie: string | null;
}

/** In onderzoek is said at most once (TR360). */
function isHerhaald(besluit: Besluit, stand: Stand, aanbieder: string, referentie: string): boolean {
  return besluit.antwoord === 'in onderzoek' && verzoekVan(stand, aanbieder, referentie)?.stand === 'in onderzoek';
}

/** Woonplaatsbeginsel, in the Jeugdwet only and on a 315 only. */
const WOONPLAATS = '8';

function past(naam: VerzoekNaam, besluit: Besluit): boolean {
  if (besluit.antwoord === 'in onderzoek') return true;
  const woonplaats = besluit.reden === WOONPLAATS;
  return woonplaats === (besluit.gemeente !== null) && (!woonplaats || naam === 'JW315');
}

type Antwoord = BerichtPerNaam['JW319']['antwoord'];

function maak(referentieAanbieder: string, besluit: Besluit): Antwoord {
  if (besluit.antwoord === 'in onderzoek') return { referentieAanbieder, verzoekAntwoord: '2' };
  const { reden: redenAfwijzingVerzoek, gemeente } = besluit;
  return {
    referentieAanbieder,
    verzoekAntwoord: '1',
    redenAfwijzingVerzoek,
    ...(gemeente !== null && { woonplaatsbeginsel: { gemeente } }),
  };
}

/** The 319 on a whole 317, or on one product of a 315: refused, or in onderzoek (CD085, CD086, IV095). */
export function stelAntwoordVoor(
  naam: VerzoekNaam,
  verzoek: BerichtPerNaam[VerzoekNaam],
  stand: Stand,
  { referentie, besluit, ...kenmerk }: AntwoordOpties & { readonly besluit: Besluit },
): Voorstel<AntwoordNaam> {
  const bekend = referentiesVan(verzoek);
  const gekozen = referentie ?? bekend[0] ?? '';
  const redenen: Reden[] = [
    ...(referentie === null && bekend.length > 1 ? [REDEN.kiesEen] : bezwaren(verzoek, [gekozen], stand)),
    ...(isHerhaald(besluit, stand, verzoek.header.afzender, gekozen) ? [REDEN.alInOnderzoek] : []),
    ...(past(naam, besluit) ? [] : [REDEN.redenHoortBijAfwijzing]),
  ];
  if (redenen.length > 0) return { uitkomst: 'onmogelijk', redenen };
  const naam319 = inDomeinVan(naam, '319');
  const waarde = { header: kopNaar(naam319, verzoek, kenmerk), antwoord: maak(gekozen, besluit) };
  return { uitkomst: 'voorstel', naam: naam319, waarde: waarde as BerichtPerNaam[AntwoordNaam], opmerkingen: [] };
}
