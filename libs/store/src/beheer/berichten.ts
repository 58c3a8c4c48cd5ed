import { firstIdAt } from '#hub/envelope';
import { type BerichtSoort, type BerichtStatus, type PartijRij } from '../pijplijn/rijen.ts';
import { type Uitvoerder } from '../pijplijn/sql.ts';

/** What to list; what is absent does not limit. */
export interface BerichtFilter {
  readonly status?: BerichtStatus;
  readonly connector?: string;
  /** Message type of the envelope, e.g. `JW301`. */
  readonly functie?: string;
  /** Received at or after. */
  readonly van?: Date;
  /** Received before. */
  readonly tot?: Date;
  /** The last id of the page before: the list goes on behind it. */
  readonly na?: string;
  /** Default 50, at most 1,000. */
  readonly limiet?: number;
}

/** One line of the list: nothing personal. */
export interface BerichtRegel {
  readonly id: string;
  readonly kenmerk: string;
  readonly crossKenmerk: string | null;
  readonly connector: string;
  readonly soort: BerichtSoort;
  readonly functie: string | null;
  readonly berichtnaam: string | null;
  readonly zender: PartijRij;
  readonly ontvanger: PartijRij;
  readonly status: BerichtStatus;
  readonly reden: string | null;
  /** Bytes as received. */
  readonly grootte: number;
  readonly ontvangenOp: Date;
  readonly klaarOp: Date | null;
}

const KOLOMMEN = `id, kenmerk, cross_kenmerk as "crossKenmerk", connector, soort, functie, berichtnaam, zender, ontvanger,
  status, reden, grootte, ontvangen_op as "ontvangenOp", klaar_op as "klaarOp"`;
const KLAAR: ReadonlySet<BerichtStatus> = new Set(['afgeleverd', 'afgewezen']);

/**
 * Lists berichten, newest first, a page at a time. Every filter has an index to read in this order, so a page costs the
 * same in a store of ten million.
 */
export async function listBerichten(client: Uitvoerder, filter: BerichtFilter = {}): Promise<BerichtRegel[]> {
  const waarden: unknown[] = [];
  const is = (kolom: string, operator: string, waarde: unknown): string => {
    waarden.push(waarde);
    return `${kolom} ${operator} $${waarden.length}`;
  };
  const eisen = [
    ...(filter.status === undefined ? [] : statusEisen(filter.status)),
    ...(filter.connector === undefined ? [] : [is('connector', '=', filter.connector)]),
    ...(filter.functie === undefined ? [] : [is('functie', '=', filter.functie)]),
    ...(filter.van === undefined ? [] : [is('id', '>=', firstIdAt(filter.van.getTime()))]),
    ...(filter.tot === undefined ? [] : [is('id', '<', firstIdAt(filter.tot.getTime()))]),
    ...(filter.na === undefined ? [] : [is('id', '<', filter.na)]),
  ];
  const limiet = is('', '', Math.min(filter.limiet ?? 50, 1000)).trim();
  const text = `select ${KOLOMMEN} from bericht where ${['true', ...eisen].join(' and ')} order by id desc limit ${limiet}`;
  // Without a name: the plan must fit the values.
  return (await client.query<BerichtRegel & Record<string, unknown>>({ name: '', text, values: waarden })).rows;
}

/** In the words of the partial indexes; the status itself is one of ours and no input. */
function statusEisen(status: BerichtStatus): string[] {
  return [`status = '${status}'`, ...(KLAAR.has(status) ? [] : ['klaar_op is null'])];
}
