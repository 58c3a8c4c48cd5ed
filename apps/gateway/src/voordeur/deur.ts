import { createHash } from 'node:crypto';
import { type Clock, laneForSize, newHubEvent, newId, newReferentienummer } from '#hub/envelope';
import { childTraceparent, type Log, type Metrics } from '#hub/observability';
import {
  type Aanname,
  type AannameUitkomst,
  type LichaamRij,
  ORIGINEEL,
  type Pijplijn,
  type Versleutelaar,
} from '#hub/store';
import { type Gelezen, type GelezenInhoud } from '#hub/draad';
import { type Acceptatie, type Binnenkomst, type Herkomst, type Ontvangst, type Voordeur } from '../connector.ts';
import { GroepCommit } from '../groep-commit.ts';

export interface DeurDelen {
  readonly pijplijn: Pick<Pijplijn, 'accepteer' | 'versleutelaar' | 'bewaarDelen' | 'verwijderDelen'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** tijdstipBericht of an answer made at a moment. */
  readonly tijdstip: (moment: Date) => string;
  readonly gelezen: Pick<Gelezen, 'onthoudInhoud'>;
  /** Called after a commit: there is work for the translator. */
  readonly wek: () => void;
}

/** The door: encrypts what comes in as it comes, and stores it with all others that arrive at the same time. */
export class Deur implements Voordeur {
  readonly #delen: DeurDelen;
  readonly #commit: GroepCommit<Aanname, AannameUitkomst>;

  constructor(delen: DeurDelen) {
    this.#delen = delen;
    this.#commit = new GroepCommit(
      async (aannames) => {
        const uitkomsten = await delen.pijplijn.accepteer(aannames);
        delen.wek();
        return uitkomsten;
      },
      { grootste: 200, tegelijk: 2, rustMs: 15 },
    );
  }

  open(van: Herkomst): Ontvangst {
    return new DeurOntvangst(van, this.#delen, (aanname) => this.#commit.voegToe(aanname));
  }
}

class DeurOntvangst implements Ontvangst {
  readonly #van: Herkomst;
  readonly #delen: DeurDelen;
  readonly #neemAan: (aanname: Aanname) => Promise<AannameUitkomst>;
  readonly #id = newId();
  readonly #versleutelaar: Versleutelaar;
  readonly #begin = performance.now();
  #grootte = 0;
  #bewaard = false;

  constructor(van: Herkomst, delen: DeurDelen, neemAan: (aanname: Aanname) => Promise<AannameUitkomst>) {
    this.#van = van;
    this.#delen = delen;
    this.#neemAan = neemAan;
    this.#versleutelaar = delen.pijplijn.versleutelaar({ berichtId: this.#id, soort: ORIGINEEL });
  }

  async schrijf(bytes: Uint8Array): Promise<void> {
    this.#grootte += bytes.length;
    const vol = this.#versleutelaar.write(bytes);
    if (vol.length === 0) return;
    this.#bewaard = true;
    await this.#delen.pijplijn.bewaarDelen(vol);
  }

  async bevestig(binnenkomst: Binnenkomst, inhoud?: GelezenInhoud): Promise<Acceptatie> {
    if (inhoud !== undefined) {
      const { payload, parameters, fout } = inhoud;
      this.#delen.gelezen.onthoudInhoud(this.#id, { payload, parameters, fout }, this.#grootte);
    }
    const uitkomst = await this.#neemAan(this.#maakAanname(binnenkomst, this.#versleutelaar.end()));
    const { metrics, log } = this.#delen;
    if (uitkomst.uitkomst === 'nieuw') {
      metrics.aangenomen(binnenkomst.connector);
      metrics.duur('aannemen', performance.now() - this.#begin);
    } else {
      await this.#ruimOp();
      log.info(
        { connector: binnenkomst.connector, kenmerk: binnenkomst.kenmerk, stap: uitkomst.uitkomst },
        'Kenmerk kwam eerder binnen',
      );
    }
    return uitkomst;
  }

  async verwerp(): Promise<void> {
    this.#delen.metrics.geweigerd(this.#van.connector);
    await this.#ruimOp();
  }

  async #ruimOp(): Promise<void> {
    if (this.#bewaard) await this.#delen.pijplijn.verwijderDelen(this.#id);
  }

  #maakAanname(b: Binnenkomst, lichaam: readonly LichaamRij[]): Aanname {
    const nu = this.#delen.clock.now();
    const traceparent = childTraceparent(this.#van.traceparent);
    const baan = laneForSize(`${b.connector}|${b.zender.organisatie}`, this.#grootte);
    const { sleutel, ...kop } = b;
    return {
      bericht: { ...kop, id: this.#id, grootte: this.#grootte, baan, traceparent, ontvangenOp: nu },
      sleutel: createHash('sha256').update(sleutel).digest(),
      antwoordKenmerk: newReferentienummer(),
      antwoordTijdstip: this.#delen.tijdstip(nu),
      lichaam,
      event: newHubEvent({
        rol: 'gateway',
        topic: 'hub.ontvangen',
        baan,
        data: { berichtId: this.#id },
        nu,
        traceparent,
      }),
    };
  }
}
