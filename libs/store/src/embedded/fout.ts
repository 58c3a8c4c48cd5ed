import { HubError } from '#hub/envelope';

/** The embedded PostgreSQL cannot work with this folder or machine, until somebody changes something. */
export function unusable(zin: string, cause?: unknown): HubError {
  return new HubError('HUB_STORE_DATA_UNUSABLE', 'permanent', zin, { cause });
}
