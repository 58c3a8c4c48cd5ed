import { isNativeError } from 'node:util/types';
import { HubError } from '#hub/envelope';

/** SQLSTATEs and socket errors after which the same work may succeed on another connection. */
const VERBINDING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '53300', // too_many_connections
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
]);
/** Two transactions in each other's way: the loser starts again. */
const BOTSING = new Set(['40001', '40P01', '55P03', '57014']);
/** Refused at the door: a setting is wrong. */
const GEWEIGERD: ReadonlyMap<string, string> = new Map([
  ['28P01', 'het wachtwoord is onjuist'],
  ['28000', 'deze gebruiker mag er niet in'],
  ['3D000', 'de database bestaat niet'],
]);
/** pg gives these without a code. */
const VERBROKEN =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed/i;

export type DbProbleem = 'verbinding' | 'botsing' | 'geweigerd' | 'anders';

/** What kind of trouble a thrown value of pg is. */
export function classify(error: unknown): DbProbleem {
  if (!isNativeError(error)) return 'anders';
  const code = codeOf(error);
  if (code.startsWith('08') || VERBINDING.has(code) || VERBROKEN.test(error.message)) return 'verbinding';
  if (BOTSING.has(code)) return 'botsing';
  return GEWEIGERD.has(code) ? 'geweigerd' : 'anders';
}

/**
 * The HubError for a thrown value of pg; anything that is no connection trouble comes back as it is (a bug).
 * Messages of PostgreSQL may hold values of a row, so they stay in `cause` and out of the text.
 * @param tijdensCommit the answer to a COMMIT got lost: it may have happened
 */
export function toHubError(error: unknown, tijdensCommit = false): unknown {
  if (error instanceof HubError) return error;
  const code = codeOf(error);
  switch (classify(error)) {
    case 'verbinding':
      return tijdensCommit
        ? new HubError('HUB_STORE_UNREACHABLE', 'ambiguous', 'De database viel weg tijdens het vastleggen.', {
            cause: error,
          })
        : new HubError('HUB_STORE_UNREACHABLE', 'transient', 'De database is niet bereikbaar.', { cause: error });
    case 'botsing':
      return new HubError('HUB_STORE_BUSY', 'transient', 'Twee bewerkingen zaten elkaar in de weg.', { cause: error });
    case 'geweigerd':
      return new HubError('HUB_STORE_UNREACHABLE', 'permanent', `De database weigert: ${GEWEIGERD.get(code)}.`, {
        cause: error,
      });
    default:
      return error;
  }
}

/** Short, safe name of the trouble for a sentence to the operator, e.g. `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  if (!isNativeError(error)) return '';
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code === 'string') return code;
  // AggregateError of a host name with several addresses.
  return Array.isArray(errors) ? codeOf(errors[0]) : '';
}
