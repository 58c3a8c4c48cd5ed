import { existsSync } from 'node:fs';
import { MAX_BYTES } from '#hub/istandaarden';
import { bezwaarTegenStand, type Bronnen, gemeentenBronnen, leesStand, type Stand, toetsStand } from '#hub/regels';
import { CommandError } from '../basis/fout.ts';
import { laadConfig } from '../basis/laad-config.ts';
import { leesBestand } from '../basis/lees-bestand.ts';
import { zichtbaar } from '../basis/zichtbaar.ts';
import type { MaatstafMetDag } from './maatstaf.ts';
import { standOnbruikbaar, standTeGroot, weigering } from './teksten.ts';

/** Exit code when something could not be read. */
const ONLEESBAAR = 2;

/** Judges by a state: levels 3 and 4 as well. A message of another law or another gemeente is refused. */
export function naarStand(stand: Stand, bronnen: Bronnen): MaatstafMetDag {
  return {
    peildatum: stand.peildatum,
    weiger: ({ bericht, waarde }) => {
      const bezwaar = bezwaarTegenStand(bericht, waarde, stand, bronnen);
      return bezwaar && weigering(bezwaar);
    },
    boven: ({ bericht, waarde }) => toetsStand(bericht, waarde, stand, bronnen),
  };
}

/**
 * Judges by the state in a file, and by the code lists that the hub here would use.
 * @throws CommandError with everything that is wrong with the file.
 */
export async function naarStandBestand(bestand: string): Promise<MaatstafMetDag> {
  return naarStand(leesStandBestand(bestand), await bronnenHier());
}

/**
 * The state in a file.
 * @throws CommandError with everything that is wrong with the file.
 */
export function leesStandBestand(bestand: string): Stand {
  const weiger = (problemen: readonly string[]): CommandError =>
    new CommandError(ONLEESBAAR, standOnbruikbaar(bestand, problemen).map(zichtbaar).join('\n'));
  const inhoud = leesBestand(bestand);
  if (!inhoud.gelezen) throw weiger([inhoud.fout.melding]);
  if (inhoud.bytes.length > MAX_BYTES) throw weiger([standTeGroot(MAX_BYTES)]);
  const gelezen = leesStand(inhoud.bytes);
  if (gelezen.uitkomst === 'goed') return gelezen.stand;
  throw weiger(gelezen.problemen.map(({ pad, melding }) => `${pad}: ${melding}`));
}

/**
 * The code lists that the hub here would use: the municipality's own too, when it has them; only then is the rest of the
 * hub worth loading.
 */
export async function bronnenHier(): Promise<Bronnen> {
  const config = laadConfig(undefined);
  if (!existsSync(config.codelijsten.gemeenten)) return gemeentenBronnen();
  const { laadBronnen } = await import('#hub/draad');
  return laadBronnen(config);
}
