import { takeRandom } from '#hub/envelope';

/** W3C Trace Context, header `traceparent`, version 00. */
export interface TraceContext {
  /** 32 hex digits, not all zero. */
  readonly traceId: string;
  /** 16 hex digits, not all zero: the step that calls. */
  readonly spanId: string;
  readonly sampled: boolean;
}

// version - trace-id - parent-id - flags. Version ff and ids of zeros only are not valid; version 00 ends at the flags, a
// later one may have more behind them (W3C §3.2.2, §4.3).
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(.*)$/;

/** Reads a traceparent as it came from outside; null when it is not valid, and then a new trace starts. */
export function parseTraceparent(header: string): TraceContext | null {
  const text = header.trim();
  const [, traceId, spanId, flags = '', rest = ''] = TRACEPARENT.exec(text) ?? [];
  if (traceId === undefined || spanId === undefined) return null;
  if (rest !== '' && (text.startsWith('00') || !rest.startsWith('-'))) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** A traceparent that starts a new trace. */
export function newTraceparent(): string {
  return format(takeRandom(16).toString('hex'), true);
}

/** The traceparent of the next step in the same trace; a new trace when the given one is absent or not valid. */
export function childTraceparent(parent: string | null | undefined): string {
  const context = typeof parent === 'string' ? parseTraceparent(parent) : null;
  return context === null ? newTraceparent() : format(context.traceId, context.sampled);
}

function format(traceId: string, sampled: boolean): string {
  return `00-${traceId}-${takeRandom(8).toString('hex')}-${sampled ? '01' : '00'}`;
}
