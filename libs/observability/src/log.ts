import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DestinationStream, pino } from 'pino';
import { errorFields } from './error-fields.ts';
import { maskBsnInJson } from './mask.ts';
import { parseTraceparent } from './trace.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * All that a log line may tell. The list is closed on purpose: there is no field for a body, a name or a BSN, and a new
 * field is a new line here that somebody reviews. `duurMs` in milliseconds, `grootte` in bytes.
 */
export interface LogFields {
  readonly berichtId?: string | undefined;
  /** referentienummer of the envelope. */
  readonly kenmerk?: string | undefined;
  /** W3C trace context; written as trace_id and span_id. */
  readonly traceparent?: string | null | undefined;
  readonly connector?: string | undefined;
  readonly bestemming?: string | undefined;
  readonly stap?: string | undefined;
  /** Code from a closed list: HUB_…, StUF…, a retourcode or a rule. */
  readonly code?: string | undefined;
  readonly berichtnaam?: string | undefined;
  readonly topic?: string | undefined;
  readonly groep?: string | undefined;
  readonly poging?: number | undefined;
  readonly aantal?: number | undefined;
  readonly grootte?: number | undefined;
  readonly duurMs?: number | undefined;
  /** HTTP status. */
  readonly status?: number | undefined;
  /** Address of our own, or the host of a peer; never with a query. */
  readonly adres?: string | undefined;
  /** Path of a setting or of an element, never its value. */
  readonly pad?: string | undefined;
  readonly err?: unknown;
}

/** The log of one role; a child adds fields to every line. Texts are fixed sentences: what varies goes into fields. */
export interface Log {
  debug(fields: LogFields, text: string): void;
  info(fields: LogFields, text: string): void;
  warn(fields: LogFields, text: string): void;
  error(fields: LogFields, text: string): void;
  child(fields: LogFields): Log;
}

export interface LogOptions {
  readonly rol: string;
  readonly niveau: LogLevel;
  /** `stdout`, `stderr` or the path of a file (its folder is made). */
  readonly naar: string;
}

/** A log and the way to end it: `sluit` writes what is still waiting. */
export interface OpenLog {
  readonly log: Log;
  sluit(): void;
}

const STREAMS: Readonly<Record<string, number>> = { stdout: 1, stderr: 2 };

/** Opens a log of JSON lines (pino). Every line passes the BSN mask, whatever wrote it. Throws when a file cannot be made. */
export function openLog(options: LogOptions): OpenLog {
  const dest = pino.destination({ dest: STREAMS[options.naar] ?? openFile(options.naar), sync: false });
  return {
    log: createLog(options, dest),
    sluit: () => {
      try {
        dest.flushSync();
      } catch {
        // The reader of a pipe is gone: there is nobody left to tell, and ending must not fail on it.
      }
    },
  };
}

function openFile(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'a', 0o600);
}

/** The log on a given stream; tests pass one that collects the lines. */
export function createLog(options: Pick<LogOptions, 'rol' | 'niveau'>, stream: DestinationStream): Log {
  const logger = pino(
    {
      level: options.niveau,
      base: { rol: options.rol },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: toJsonFields },
      serializers: { err: (err: unknown) => errorFields(err) },
      hooks: { streamWrite: maskBsnInJson },
    },
    stream,
  );
  return wrap(logger);
}

/** A log that keeps nothing, for tests and for commands that print for people. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silentLog };

function wrap(logger: pino.Logger): Log {
  return {
    debug: (fields, text) => logger.debug(fields, text),
    info: (fields, text) => logger.info(fields, text),
    warn: (fields, text) => logger.warn(fields, text),
    error: (fields, text) => logger.error(fields, text),
    child: (fields) => wrap(logger.child(toJsonFields({ ...fields }))),
  };
}

function toJsonFields(fields: Record<string, unknown>): Record<string, unknown> {
  const { traceparent, duurMs, ...rest } = fields;
  const trace = typeof traceparent === 'string' ? parseTraceparent(traceparent) : null;
  return {
    ...rest,
    ...(trace === null ? {} : { trace_id: trace.traceId, span_id: trace.spanId }),
    ...(typeof duurMs === 'number' ? { duurMs: Math.round(duurMs * 10) / 10 } : {}),
  };
}
