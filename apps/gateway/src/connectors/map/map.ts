import { type FSWatcher, watch } from 'node:fs';
import { HubError } from '#hub/envelope';
import { type Log } from '#hub/observability';
import { type Aflevering, type Connector, type Voordeur } from '../../connector.ts';
import { MapAanname } from './aanname-map.ts';
import { MapAflevering } from './aflevering-map.ts';
import { type MapOpties } from './opties.ts';

export interface MapDelen {
  readonly log: Log;
}

/** The connector to any back office that can read and write files. */
export function maakMap(naam: string, opties: MapOpties, delen: MapDelen): Connector {
  return new MapConnector(naam, opties, delen);
}

class MapConnector implements Connector {
  readonly naam: string;
  readonly #opties: MapOpties;
  readonly #log: Log;
  readonly #uit: MapAflevering | null;
  #wachter: FSWatcher | null = null;
  #timer: NodeJS.Timeout | null = null;
  #ronde: Promise<void> | null = null;
  #nogEens = false;
  #gestopt = false;

  constructor(naam: string, opties: MapOpties, { log }: MapDelen) {
    this.naam = naam;
    this.#opties = opties;
    this.#log = log;
    this.#uit = opties.uit === undefined ? null : new MapAflevering(opties.uit);
  }

  async start(voordeur: Voordeur): Promise<void> {
    const aanname = new MapAanname(this.naam, this.#opties, { voordeur, log: this.#log });
    await aanname.maakMappen();
    await this.#uit?.maakMappen();
    const kijk = (): void => this.#kijk(aanname);
    this.#wachter = watch(this.#opties.in, kijk).on('error', (err) => {
      this.#log.warn({ connector: this.naam, err }, 'Map niet te bewaken, alleen nog op tijd');
    });
    this.#timer = setInterval(kijk, this.#opties.interval);
    kijk();
  }

  async lever(aflevering: Aflevering): Promise<void> {
    if (this.#uit === null)
      throw new HubError('HUB_DELIVERY_REFUSED', 'permanent', 'Deze map is alleen voor aanlevering ingericht');
    await this.#uit.lever(aflevering);
  }

  /** Ends the watching and waits for the file that is under way. */
  async stop(): Promise<void> {
    this.#gestopt = true;
    this.#wachter?.close();
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#ronde;
  }

  /** One round at a time; a wake-up during a round means one more. */
  #kijk(aanname: MapAanname): void {
    if (this.#gestopt) return;
    if (this.#ronde !== null) {
      this.#nogEens = true;
      return;
    }
    this.#ronde = this.#voerUit(aanname).finally(() => {
      this.#ronde = null;
      const nogEens = this.#nogEens;
      this.#nogEens = false;
      if (nogEens) this.#kijk(aanname);
    });
  }

  async #voerUit(aanname: MapAanname): Promise<void> {
    try {
      await aanname.ronde(() => this.#gestopt);
    } catch (err) {
      this.#log.error({ connector: this.naam, err }, 'Map niet te verwerken');
    }
  }
}
