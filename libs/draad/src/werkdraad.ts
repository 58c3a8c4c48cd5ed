import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Config } from '#hub/config';
import { HubError } from '#hub/envelope';
import { type Store } from '#hub/store';
import { type DraadAntwoord, type DraadOpdracht, type DraadStart, pakFoutUit } from './bericht.ts';

/** A thread that had nothing to do for this long is ended: it gives its memory back. */
const RUST_MS = 30_000;
/** A thread that needs more than this dies, and the process does not. */
const HEAP_MB = 768;

interface Wachtend {
  klaar(): void;
  mislukt(fout: Error): void;
}

/** A running thread and the work that it has. */
interface Draad {
  readonly worker: Worker;
  readonly wachtend: Map<number, Wachtend>;
}

export interface WerkdraadDelen {
  readonly store: Pick<Store, 'db' | 'sleutels'>;
  readonly config: Config;
}

/**
 * A thread in which the roles of a process work on large messages, so that the loop of the process stays free for small
 * ones. It starts when there is work and ends when there was none for a while. Errors of the work come back as they were;
 * HUB_THREAD_LOST (ambiguous) when the thread itself died: the inbox of the stage knows what it had done.
 */
export class Werkdraad {
  readonly #bestand: URL;
  readonly #delen: WerkdraadDelen;
  #draad: Draad | undefined;
  #rust: NodeJS.Timeout | undefined;
  #nr = 0;

  /** `bestand` is the host in the thread; `delen.config` is asked anew for every piece of work. */
  constructor(bestand: URL, delen: WerkdraadDelen) {
    this.#bestand = bestand;
    this.#delen = delen;
  }

  /** Hands `werk` to the `doe` of a module (see Draadwerk); resolves when it is done. */
  async doe(module: URL, werk: unknown): Promise<void> {
    clearTimeout(this.#rust);
    const { worker, wachtend } = (this.#draad ??= this.#start());
    const nr = ++this.#nr;
    const opdracht: DraadOpdracht = { nr, module: module.href, config: this.#delen.config, werk };
    try {
      await new Promise<void>((klaar, mislukt) => {
        wachtend.set(nr, { klaar, mislukt });
        worker.postMessage(opdracht);
      });
    } finally {
      wachtend.delete(nr);
      if (wachtend.size === 0) this.#rust = setTimeout(() => void this.stop(), RUST_MS).unref();
    }
  }

  /** What is under way fails, and is done again by who starts next. */
  async stop(): Promise<void> {
    clearTimeout(this.#rust);
    const draad = this.#draad;
    this.#draad = undefined;
    await draad?.worker.terminate();
  }

  #start(): Draad {
    const { db, sleutels } = this.#delen.store;
    const workerData: DraadStart = { databaseUrl: db.url, sleutels: sleutels.delen };
    const worker = new Worker(this.#bestand, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const wachtend = new Map<number, Wachtend>();
    const draad = { worker, wachtend };
    worker.on('message', ({ nr, fout }: DraadAntwoord) => {
      const wie = wachtend.get(nr);
      if (fout === null) wie?.klaar();
      else wie?.mislukt(pakFoutUit(fout));
    });
    worker.on('error', (cause) => this.#verloren(draad, cause));
    worker.on('exit', () => this.#verloren(draad, undefined));
    worker.unref();
    return draad;
  }

  #verloren(draad: Draad, cause: unknown): void {
    if (this.#draad === draad) this.#draad = undefined;
    const fout = new HubError('HUB_THREAD_LOST', 'ambiguous', 'De werkdraad voor grote berichten viel uit.', { cause });
    draad.wachtend.forEach((wie) => wie.mislukt(fout));
  }
}

/** The thread of a process; undefined straight from source, where there is no compiled host: then work is done in place. */
export function openWerkdraad(delen: WerkdraadDelen): Werkdraad | undefined {
  const gastheer = new URL('gastheer.js', import.meta.url);
  return existsSync(gastheer) ? new Werkdraad(gastheer, delen) : undefined;
}
