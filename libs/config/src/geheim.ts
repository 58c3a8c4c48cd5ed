import { inspect } from 'node:util';

/** A secret in the typed configuration: it does not show itself in a log line, an error or JSON. */
export class Geheim<T> {
  readonly #waarde: T;

  constructor(waarde: T) {
    this.#waarde = waarde;
  }

  /** Only where the secret is needed. */
  onthul(): T {
    return this.#waarde;
  }

  toString(): string {
    return '[geheim]';
  }

  toJSON(): string {
    return '[geheim]';
  }

  [inspect.custom](): string {
    return '[geheim]';
  }
}
