import { type LoggerService } from '@nestjs/common';
import { type Log } from '#hub/observability';

/** Nest's own words: only what is wrong is worth a line, and never its arguments, which may quote data. */
export function nestLog(log: Log): LoggerService {
  return {
    log: () => undefined,
    debug: () => undefined,
    verbose: () => undefined,
    warn: () => log.warn({ code: 'NEST' }, 'Nest waarschuwt'),
    error: (fout: unknown) =>
      log.error({ code: 'NEST', err: fout instanceof Error ? fout : undefined }, 'Nest meldt een fout'),
    fatal: (fout: unknown) => log.error({ code: 'NEST', err: fout instanceof Error ? fout : undefined }, 'Nest stopt'),
  };
}
