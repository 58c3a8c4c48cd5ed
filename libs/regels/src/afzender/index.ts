import type { BerichtNaam, BerichtPerNaam } from '#hub/istandaarden';
import { PLICHTEN } from '../generated/3.2/afzender.ts';
import type { Bericht } from '../regel.ts';
import { aanAanbieder } from '../stand/per-klasse.ts';
import type { Stand } from '../stand/stand.ts';
import { verzoekVan } from '../stand/verzoeken.ts';
import { vulIn } from '../vaststelling.ts';
import { iv013 } from './iv013.ts';
import { iv066 } from './iv066.ts';
import { iv075 } from './iv075.ts';
import { iv093 } from './iv093.ts';
import { iv094 } from './iv094.ts';
import { iv095 } from './iv095.ts';
import { iv097 } from './iv097.ts';
import { iv099 } from './iv099.ts';
import { op087 } from './op087.ts';
import { op186 } from './op186.ts';
import { op257 } from './op257.ts';
import { op274 } from './op274.ts';
import { op298 } from './op298.ts';
import { op299 } from './op299.ts';
import { op346 } from './op346.ts';
import { op359 } from './op359.ts';
import { op380 } from './op380.ts';
import type { Opvallend, Plicht, Signaal } from './plicht.ts';
import { up031 } from './up031.ts';
import { vergelijk } from './vergelijk.ts';

/** Every duty, one per file. */
export const AFZENDERPLICHTEN: readonly Plicht[] = [
  iv013,
  iv066,
  iv075,
  iv093,
  iv094,
  iv095,
  iv097,
  iv099,
  op087,
  op186,
  op257,
  op274,
  op298,
  op299,
  op346,
  op359,
  op380,
  up031,
];

/**
 * What the gemeente should look at again in a 301 or 319 that it sends: duties of the sender that no retourbericht guards.
 * Signals only, never a ground to stop the message. Any other message has none.
 * @param stand before the message, as for toetsStand; a message with findings of toetsInhoud or toetsStand is not asked.
 */
export function toetsAfzender(
  naam: BerichtNaam,
  waarde: BerichtPerNaam[BerichtNaam],
  stand: Stand,
): readonly Signaal[] {
  const domein = naam.startsWith('JW') ? 'jw' : 'wmo';
  if (naam === 'JW301' || naam === 'WMO301') {
    const bericht = waarde as Bericht<'301'>;
    const dossier = aanAanbieder(bericht);
    const vraag = { bericht, domein, stand, dossier, regels: vergelijk(bericht, stand, dossier) } as const;
    return signalen((plicht) => plicht.toets['301']?.(vraag));
  }
  if (naam !== 'JW319' && naam !== 'WMO319') return [];
  const bericht = waarde as Bericht<'319'>;
  const verzoek = verzoekVan(stand, bericht.header.ontvanger, bericht.antwoord.referentieAanbieder);
  return signalen((plicht) => plicht.toets['319']?.({ bericht, domein, stand, verzoek }));
}

function signalen(vraag: (plicht: Plicht) => readonly Opvallend[] | undefined): Signaal[] {
  return AFZENDERPLICHTEN.flatMap((plicht) => (vraag(plicht) ?? []).map((gevonden) => maakSignaal(plicht, gevonden)));
}

function maakSignaal({ regel }: Plicht, { zin, plek, gegevens }: Opvallend): Signaal {
  const melding = PLICHTEN[regel].meldingen[zin];
  if (melding === undefined) throw new Error(`Plicht ${regel} heeft geen melding ${zin}`);
  return { regel, plek, melding: vulIn(regel, melding, gegevens) };
}
