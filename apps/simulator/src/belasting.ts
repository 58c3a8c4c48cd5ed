import { type Functie } from './berichten/soorten.ts';
import { Kring } from './dossier/kring.ts';
import { type Envelop } from './envelop/envelop.ts';
import { wacht } from './peer/poort.ts';
import { type Verzonden } from './peer/zender.ts';
import { type Heen, type Wereld } from './wereld.ts';

const GEDULD_MS = 2_000;

/** A load: so many messages, at so many at once, at most so many per second. */
export interface Belasting {
  /** What is sent, in turn; what has to be said before counts as well. */
  readonly functies: readonly Functie[];
  readonly aantal: number;
  readonly gelijktijdig: number;
  /** Messages per second; 0 is as fast as it goes. */
  readonly perSeconde: number;
  /** Number of different dossiers (person with aanbieder); 0 is as many as there are 301s. */
  readonly dossiers: number;
}

export interface BelastingUitslag {
  readonly geaccepteerd: number;
  readonly nietGeaccepteerd: number;
  /** Seconds until the last answer of the hub. */
  readonly seconden: number;
}

interface Lijn {
  readonly wereld: Wereld;
  /** Whether a start or stop may be taken back. */
  readonly verwijdert: boolean;
  readonly stuur: (heen: Heen, e: Envelop) => Promise<Verzonden>;
}

/** Sends the load and resolves when the hub has answered for every message. */
export async function stuurBelasting(b: Belasting, { wereld, verwijdert, stuur }: Lijn): Promise<BelastingUitslag> {
  const start = performance.now();
  const kring = new Kring(wereld, { functies: b.functies, dossiers: b.dossiers, verwijdert, geduldMs: GEDULD_MS });
  let volgende = 0;
  let geaccepteerd = 0;
  const werk = async (): Promise<void> => {
    while (volgende < b.aantal) {
      const nummer = volgende++;
      const opTijd = b.perSeconde === 0 ? 0 : start + (nummer * 1_000) / b.perSeconde - performance.now();
      if (opTijd > 1) await wacht(opTijd);
      const { heen, e } = await kring.volgende(nummer);
      const verzonden = await stuur(heen, e);
      if (verzonden.uitkomst === 'geaccepteerd') geaccepteerd += 1;
    }
  };
  await Promise.all(Array.from({ length: b.gelijktijdig }, werk));
  return { geaccepteerd, nietGeaccepteerd: b.aantal - geaccepteerd, seconden: (performance.now() - start) / 1_000 };
}
