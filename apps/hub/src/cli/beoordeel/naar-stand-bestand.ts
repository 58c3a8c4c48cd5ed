import type { Stand } from '#hub/regels';
import { CommandError } from '../basis/fout.ts';
import { bronnenHier, leesStandBestand } from '../toets/naar-stand.ts';
import { foutAlsJson } from './als-json.ts';
import { beoordeelBestand, type Uitslag } from './beoordeel-bestand.ts';

/** The decision over the 323 in a file by the state in another. */
export async function naarStandBestand(
  bestand: string,
  standbestand: string,
  identificatie: string | null,
): Promise<Uitslag> {
  const gelezen = leesStand(standbestand);
  if ('exit' in gelezen) return gelezen;
  return beoordeelBestand(bestand, { stand: gelezen, bronnen: await bronnenHier(), identificatie });
}

/** The state in a file; what is wrong with it is an answer as well. */
function leesStand(bestand: string): Stand | Uitslag {
  try {
    return leesStandBestand(bestand);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const fout = { code: 'STAND_ONBRUIKBAAR', melding: error.message };
    return { exit: 2, schrijf: null, json: foutAlsJson(null, fout), meldingen: [error.message] };
  }
}
