import { HubError } from '#hub/envelope';
import { STUF_CODES, type StufCode } from './catalogus/stuf.ts';

/**
 * An envelope that the receiver must refuse with Fo03 (or Fo01). `message` is Dutch, fit for `omschrijving`, and holds
 * nothing of what was received: no value, no name of an unknown element.
 */
export class EnvelopFout extends HubError {
  readonly stufCode: StufCode;
  readonly plek: 'client' | 'server';

  constructor(stufCode: StufCode, message: string, options?: { cause?: unknown }) {
    super('HUB_ENVELOPE_INVALID', 'permanent', message, options);
    this.name = 'EnvelopFout';
    this.stufCode = stufCode;
    this.plek = STUF_CODES[stufCode].plek;
  }
}
