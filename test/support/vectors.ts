import { readFileSync } from 'node:fs';

/**
 * Vectors as text: blocks of `key: value`, an empty line between blocks, `#` for comments. The one reader for the whole
 * repository. Whoever knows the domain can add a case; a typing error in a key cannot pass, because every key has to
 * be taken.
 */
export class Vector {
  readonly #left: Map<string, string>;

  constructor(
    readonly line: number,
    entries: readonly (readonly [string, string])[],
  ) {
    this.#left = new Map(entries);
    if (this.#left.size < entries.length) throw new Error(`line ${line}: a key stands twice in the block`);
  }

  /** The value of an optional key; undefined when it is not in the block. */
  take(key: string): string | undefined {
    const value = this.#left.get(key);
    this.#left.delete(key);
    return value;
  }

  need(key: string): string {
    const value = this.take(key);
    if (value === undefined) throw new Error(`line ${this.line}: no ${key}`);
    return value;
  }

  /** The keys that start with `prefix`, without it. */
  takeAll(prefix: string): [key: string, value: string][] {
    const keys = [...this.#left.keys()].filter((key) => key.startsWith(prefix));
    return keys.map((key) => [key.slice(prefix.length), this.need(key)]);
  }

  done(): void {
    if (this.#left.size > 0) throw new Error(`line ${this.line}: unused keys ${[...this.#left.keys()].join(', ')}`);
  }
}

export function readVectors(text: string): Vector[] {
  const out: Vector[] = [];
  let block: [string, string][] = [];
  let start = 0;
  const flush = (): void => {
    if (block.length > 0) out.push(new Vector(start, block));
    block = [];
  };
  text.split(/\r?\n/).forEach((raw, i) => {
    const line = raw.trim();
    if (line.startsWith('#')) return;
    if (line === '') return flush();
    const colon = line.indexOf(':');
    if (colon < 0) throw new Error(`line ${i + 1}: expected key: value`);
    if (block.length === 0) start = i + 1;
    block.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  });
  flush();
  return out;
}

export function readVectorFile(file: string | URL): Vector[] {
  return readVectors(readFileSync(file, 'utf8'));
}

/** One test per block, named by its `naam`; fails when the test leaves a key untaken. */
export function testVectors(file: string | URL, test: (vector: Vector) => void): void {
  const vectors = readVectorFile(file).map((vector) => [vector.take('naam') ?? `line ${vector.line}`, vector] as const);
  it.each(vectors)('%s', (_, vector) => {
    test(vector);
    vector.done();
  });
}
