import { type BusPort } from '#hub/bus';
import { type Config, type Herlader } from '#hub/config';
import { type Clock } from '#hub/envelope';
import { type Gereedheid, type Log, type Metrics } from '#hub/observability';
import { type Pijplijn, type Store } from '#hub/store';
import { type DraadContext, Gelezen, openWerkdraad, type Werkdraad } from '#hub/draad';

/** What every role gets: the adapters, opened once per process. Injected by Nest under its own class. */
export class RolContext implements DraadContext {
  readonly herlader: Herlader;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly store: Store;
  readonly pijplijn: Pijplijn;
  readonly bus: BusPort;
  /** Where large messages are worked on; undefined: in place. */
  readonly draad: Werkdraad | undefined;
  /** Berichten that were just read, for the next role in this process. */
  readonly gelezen = new Gelezen();
  /** Addresses that this process serves, by connector name. */
  readonly adressen = new Map<string, string>();
  /** Parts that tell whether they serve; the process is ready when all do. */
  readonly onderdelen: (() => Gereedheid)[] = [];

  constructor(delen: Omit<RolContext, 'adressen' | 'gelezen' | 'onderdelen' | 'config' | 'draad'>) {
    this.herlader = delen.herlader;
    this.clock = delen.clock;
    this.log = delen.log;
    this.metrics = delen.metrics;
    this.store = delen.store;
    this.pijplijn = delen.pijplijn;
    this.bus = delen.bus;
    this.draad = openWerkdraad(this);
  }

  /** The configuration as it is now; ask anew for every piece of work. */
  get config(): Config {
    return this.herlader.huidig;
  }
}
