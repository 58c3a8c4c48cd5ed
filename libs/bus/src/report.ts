import { HubError } from '#hub/envelope';

/** Something an operator may want to see in log or metrics; never holds content of a bericht. */
export interface BusNotice {
  /**
   * - `retry`: the handler could not do its work now, the events come again after a pause;
   * - `parked`: an event was parked;
   * - `park-failed`: an event could not be parked either, so it comes again;
   * - `connection`: the bus cannot reach its database or broker, and goes on trying.
   */
  readonly what: 'retry' | 'parked' | 'park-failed' | 'connection';
  readonly topic?: string;
  readonly group?: string;
  /** How many events it is about. */
  readonly events?: number;
  readonly error: unknown;
}

export type Report = (notice: BusNotice) => void;

/**
 * What may be written down about any thrown value. The message of a HubError is safe by contract; that of a bug may
 * quote data, so only its kind and place are told.
 */
export function describeError(error: unknown): string {
  if (error instanceof HubError) return `${error.code}: ${error.message}`;
  if (!(error instanceof Error)) return 'onbekende fout';
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return place === undefined ? error.name : `${error.name} ${place.trim()}`;
}
