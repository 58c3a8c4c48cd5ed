import { type Config } from '#hub/config';
import { HubError, type HubErrorCode, type RetryClass } from '#hub/envelope';
import { type SleutelDelen } from '#hub/store';

/** What a thread gets when it starts: where the store is, and its keys. Never leaves the process. */
export interface DraadStart {
  readonly databaseUrl: string;
  readonly sleutels: SleutelDelen;
}

/** One piece of work, with the configuration as it is now. */
export interface DraadOpdracht {
  readonly nr: number;
  /** Module whose `doe` does the work. */
  readonly module: string;
  readonly config: Config;
  readonly werk: unknown;
}

export interface DraadAntwoord {
  readonly nr: number;
  readonly fout: DraadFout | null;
}

/** An error on its way to the other side: classes do not survive the trip. */
export type DraadFout =
  | { readonly soort: 'hub'; readonly code: HubErrorCode; readonly klasse: RetryClass; readonly melding: string }
  | { readonly soort: 'anders'; readonly naam: string; readonly melding: string; readonly spoor: string | undefined };

export function pakFoutIn(fout: unknown): DraadFout {
  if (fout instanceof HubError)
    return { soort: 'hub', code: fout.code, klasse: fout.retryClass, melding: fout.message };
  const { name, message, stack } = fout instanceof Error ? fout : new Error(String(fout));
  return { soort: 'anders', naam: name, melding: message, spoor: stack };
}

export function pakFoutUit(fout: DraadFout): Error {
  if (fout.soort === 'hub') return new HubError(fout.code, fout.klasse, fout.melding);
  const error = new Error(fout.melding);
  error.name = fout.naam;
  if (fout.spoor !== undefined) error.stack = fout.spoor;
  return error;
}
