import { BERICHTKENMERKEN } from '#hub/envelope';
import { type BerichtStatus } from '../pijplijn/rijen.ts';

/**
 * How one leg stands:
 * - not there: `wacht`, `te laat` (past its last day), or `vervallen` (its heenbericht was rejected: it need not come);
 * - there: `onderweg`, `geparkeerd`, `afgeleverd`; a heenbericht also `beantwoord` (approved by its retour) or
 *   `afgekeurd` (counts as never sent);
 * - `opgeruimd`: there, but its bericht is past its retention.
 */
export type BeenStaat =
  | 'wacht'
  | 'te laat'
  | 'vervallen'
  | 'onderweg'
  | 'geparkeerd'
  | 'afgeleverd'
  | 'beantwoord'
  | 'afgekeurd'
  | 'opgeruimd';

export interface BeenFeiten {
  readonly berichtId: string | null;
  readonly verwacht: boolean;
  /** yyyy-mm-dd */
  readonly uiterlijk: string | null;
  /** Of the bericht of this leg; null when it is gone. */
  readonly status: BerichtStatus | null;
  /** What the retour to the bericht of this leg said; null: none yet. */
  readonly antwoord: boolean | null;
}

/** The heenbericht to which a leg answers. */
export interface HeenFeiten {
  readonly berichtnaam: string;
  readonly status: BerichtStatus | null;
}

/** @param vandaag yyyy-mm-dd, in Dutch time */
export function staatVan(been: BeenFeiten, heen: HeenFeiten, vandaag: string): BeenStaat {
  if (been.berichtId !== null) return staatVanBericht(been);
  if (!been.verwacht || heen.status === 'afgewezen') return 'vervallen';
  const begonnen = !isUitgaand(heen.berichtnaam) || heen.status === null || heen.status === 'afgeleverd';
  return begonnen && been.uiterlijk !== null && been.uiterlijk < vandaag ? 'te laat' : 'wacht';
}

function staatVanBericht({ status, antwoord }: BeenFeiten): BeenStaat {
  if (status === 'geparkeerd') return 'geparkeerd';
  if (antwoord !== null) return antwoord ? 'beantwoord' : 'afgekeurd';
  if (status === null) return 'opgeruimd';
  if (status === 'afgewezen') return 'afgekeurd';
  return status === 'afgeleverd' ? 'afgeleverd' : 'onderweg';
}

/** What we send is answered no sooner than it arrived: until then nobody is late. */
function isUitgaand(berichtnaam: string): boolean {
  return BERICHTKENMERKEN.get(berichtnaam)?.afzender === 'gemeente';
}
