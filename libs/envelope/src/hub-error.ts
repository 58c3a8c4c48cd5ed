/**
 * What the caller may do about a failure.
 * - `transient`: nothing happened; the same call may succeed later (retry with back-off).
 * - `ambiguous`: the outcome is unknown; resend the identical bytes under the same key.
 * - `permanent`: a retry cannot help; hold for the operator.
 */
export type RetryClass = 'transient' | 'ambiguous' | 'permanent';

/** The closed list of error codes: `HUB_<AREA>_<REASON>`. A new code is a new line here, sorted. */
export type HubErrorCode =
  | 'HUB_BUS_NO_HANDLER'
  | 'HUB_BUS_STOPPED'
  | 'HUB_BUS_UNREACHABLE'
  | 'HUB_BUS_UNREADABLE'
  | 'HUB_CONFIG_INVALID'
  | 'HUB_DELIVERY_AMBIGUOUS'
  | 'HUB_DELIVERY_REFUSED'
  | 'HUB_DELIVERY_UNREACHABLE'
  | 'HUB_ENVELOPE_INVALID'
  | 'HUB_STORE_BODY_DAMAGED'
  | 'HUB_STORE_BUSY'
  | 'HUB_STORE_DATA_LOCKED'
  | 'HUB_STORE_DATA_UNUSABLE'
  | 'HUB_STORE_KEY_MISSING'
  | 'HUB_STORE_KEY_WRONG'
  | 'HUB_STORE_SCHEMA'
  | 'HUB_STORE_UNREACHABLE'
  | 'HUB_THREAD_LOST';

/**
 * A failure with a known cause. Findings about the content of a bericht are data (`Bevinding`), never a HubError;
 * any other thrown value is a bug and parks the work. The message never holds a BSN, name, body or setting value.
 */
export class HubError extends Error {
  readonly code: HubErrorCode;
  readonly retryClass: RetryClass;

  constructor(code: HubErrorCode, retryClass: RetryClass, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'HubError';
    this.code = code;
    this.retryClass = retryClass;
  }
}

/** The retry class of any thrown value; what is not a HubError is a bug, hence permanent. */
export function retryClassOf(error: unknown): RetryClass {
  return error instanceof HubError ? error.retryClass : 'permanent';
}
