import { randomUUID } from 'node:crypto';
import { leesKop } from './berichten/kop.ts';
import { envelopSoort, isFunctie, type Functie } from './berichten/soorten.ts';
import { type Envelop } from './envelop/envelop.ts';
import { maakZenderklok } from './klok.ts';
import { type Simulator } from './simulator.ts';
import { type Kant } from './storing/mix.ts';

/** A message that a script sends as one of the sides, byte for byte. */
export interface Post {
  readonly kant: Kant;
  readonly functie: Functie;
  /** Gemeentecode or AGB-code. */
  readonly van: string;
  readonly naar: string;
  /** Referentienummer of what it answers. */
  readonly antwoordOp: string | undefined;
  readonly payload: Buffer;
}

/** An answer to a referentienummer, or a bericht by `BerichtCode Afzender Identificatie`. */
export interface Wachtwoord {
  readonly kant: Kant;
  readonly antwoordOp?: string;
  readonly sleutel?: string;
}

export interface Aankomst {
  readonly kant: Kant;
  readonly referentienummer: string;
  readonly functie: string | null;
  /** Code of a Fo01. */
  readonly fout: string | null;
  /** Base64. */
  readonly payload: string | null;
}

const VERSIES = ['0001', '0000', '0003', '0002'];
const APPLICATIE: Record<Kant, string> = { ggk: 'ZorgECD', gws4all: 'GWS4all' };

/** Both sides in the hands of a script: it sends what it is told to and keeps what comes in until that is asked for. */
export class Spel {
  readonly #simulator: Simulator;
  readonly #klokken = new Map<string, () => string>();
  readonly #binnen = new Map<string, Aankomst>();
  readonly #wachtenden = new Map<string, (aankomst: Aankomst) => void>();

  constructor(simulator: Simulator) {
    this.#simulator = simulator;
    simulator.neemOver((kant, e) => this.#ontvang(kant, e));
  }

  async stuur(post: Post): Promise<{ readonly referentienummer: string; readonly geweigerd: string | null }> {
    const e = this.#envelop(post);
    const { uitkomst, reden } = await this.#simulator.stuur(post.kant, e);
    const geweigerd = uitkomst === 'geaccepteerd' ? null : (reden ?? uitkomst);
    return { referentienummer: e.referentienummer, geweigerd };
  }

  /** The first arrival that is asked for, given out once; null when none came within the limit. */
  wacht(op: readonly Wachtwoord[], limietMs: number): Promise<Aankomst | null> {
    const sleutels = op.map(sleutelVan);
    for (const sleutel of sleutels) {
      const aankomst = this.#binnen.get(sleutel);
      if (aankomst === undefined) continue;
      this.#binnen.delete(sleutel);
      return Promise.resolve(aankomst);
    }
    return new Promise((klaar) => {
      const einde = (aankomst: Aankomst | null): void => {
        clearTimeout(klok);
        for (const sleutel of sleutels) this.#wachtenden.delete(sleutel);
        klaar(aankomst);
      };
      const klok = setTimeout(() => einde(null), limietMs);
      for (const sleutel of sleutels) this.#wachtenden.set(sleutel, einde);
    });
  }

  #ontvang(kant: Kant, e: Envelop): void {
    const sleutel = waarop(kant, e);
    const wachtende = this.#wachtenden.get(sleutel);
    if (wachtende === undefined) this.#binnen.set(sleutel, naarAankomst(kant, e));
    else wachtende(naarAankomst(kant, e));
  }

  #envelop({ kant, functie, van, naar, antwoordOp, payload }: Post): Envelop {
    let klok = this.#klokken.get(van);
    if (klok === undefined) this.#klokken.set(van, (klok = maakZenderklok()));
    return {
      soort: envelopSoort(functie),
      zender: { organisatie: van, applicatie: APPLICATIE[kant] },
      ontvanger: { organisatie: naar, applicatie: 'GGk' },
      referentienummer: randomUUID(),
      tijdstipBericht: klok(),
      ...(antwoordOp === undefined ? {} : { crossRefnummer: antwoordOp }),
      functie,
      versies: VERSIES,
      payload,
    };
  }
}

/** An answer is found by what it answers, anything else by what it is. */
function waarop(kant: Kant, { crossRefnummer, payload }: Envelop): string {
  if (crossRefnummer !== undefined) return sleutelVan({ kant, antwoordOp: crossRefnummer });
  return sleutelVan({ kant, sleutel: (payload && leesKop(payload)?.sleutel) ?? '' });
}

function naarAankomst(kant: Kant, { referentienummer, functie, fout, payload }: Envelop): Aankomst {
  return {
    kant,
    referentienummer,
    functie: functie ?? null,
    fout: fout?.code ?? null,
    payload: payload?.toString('base64') ?? null,
  };
}

function sleutelVan({ kant, antwoordOp, sleutel }: Wachtwoord): string {
  return antwoordOp === undefined ? `${kant} bericht ${sleutel}` : `${kant} antwoord ${antwoordOp}`;
}

const spellen = new WeakMap<Simulator, Spel>();

/** The script of this simulator; the first time that it is asked for, it takes over. */
export function spelVan(simulator: Simulator): Spel {
  let spel = spellen.get(simulator);
  if (spel === undefined) spellen.set(simulator, (spel = new Spel(simulator)));
  return spel;
}

type Invoer = Readonly<Record<string, unknown>>;

/** @throws RangeError with a sentence */
export function leesPost(invoer: Invoer): Post {
  const functie = tekst(invoer, 'functie');
  if (!isFunctie(functie)) throw new RangeError('functie: JW301, WMO301 enzovoort verwacht');
  return {
    kant: leesKant(invoer),
    functie,
    van: tekst(invoer, 'van') ?? '',
    naar: tekst(invoer, 'naar') ?? '',
    antwoordOp: tekst(invoer, 'antwoordOp'),
    payload: Buffer.from(tekst(invoer, 'payload') ?? '', 'base64'),
  };
}

/** @throws RangeError with a sentence */
export function leesWachtwoorden({ op }: Invoer): Wachtwoord[] {
  if (!Array.isArray(op)) throw new RangeError('op: lijst van {kant, antwoordOp} of {kant, sleutel} verwacht');
  return op.map((een: Invoer) => {
    const antwoordOp = tekst(een, 'antwoordOp');
    return {
      kant: leesKant(een),
      ...(antwoordOp === undefined ? { sleutel: tekst(een, 'sleutel') ?? '' } : { antwoordOp }),
    };
  });
}

function leesKant(invoer: Invoer): Kant {
  const kant = tekst(invoer, 'kant');
  if (kant === 'ggk' || kant === 'gws4all') return kant;
  throw new RangeError('kant: ggk of gws4all verwacht');
}

function tekst(invoer: Invoer, naam: string): string | undefined {
  const waarde = invoer[naam] ?? undefined;
  if (waarde !== undefined && typeof waarde !== 'string') throw new RangeError(`${naam}: tekst verwacht`);
  return waarde;
}
