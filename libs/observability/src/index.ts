export { type BeheerOptions, type BeheerServer, type Gereedheid, startBeheer } from './beheer-server.ts';
export { errorFields, type ErrorFields } from './error-fields.ts';
export {
  createLog,
  type Log,
  type LogFields,
  type LogLevel,
  type LogOptions,
  openLog,
  type OpenLog,
  silentLog,
} from './log.ts';
export { maskBsn } from './mask.ts';
export { type MeasuredStap, Metrics } from './metrics.ts';
export { type BestemmingStand, type Stand } from './stand.ts';
export { childTraceparent, newTraceparent, parseTraceparent, type TraceContext } from './trace.ts';
