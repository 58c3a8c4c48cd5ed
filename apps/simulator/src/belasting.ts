import { type Persoon } from './berichten/personen.ts';
import { type Functie } from './berichten/soorten.ts';
import { wacht } from './peer/poort.ts';
import { type Verzonden } from './peer/zender.ts';
import { type Heenwens, type Wereld } from './wereld.ts';
import { type Envelop } from './envelop/envelop.ts';

/** A load: so many messages, at so many at once, at most so many per second. */
export interface Belasting {
  readonly functies: readonly Functie[];
  readonly aantal: number;
  readonly gelijktijdig: number;
  /** Messages per second; 0 is as fast as it goes. */
  readonly perSeconde: number;
  /** Number of different dossiers (person with aanbieder); 0 is a new one for every message. */
  readonly dossiers: number;
}

export interface BelastingUitslag {
  readonly geaccepteerd: number;
  readonly nietGeaccepteerd: number;
  /** Seconds until the last answer of the hub. */
  readonly seconden: number;
}

interface Dossier extends Heenwens {
  readonly persoon: Persoon;
  readonly toewijzingNummer: number;
}

function maakDossiers(b: Belasting, wereld: Wereld): Dossier[] {
  return Array.from({ length: b.dossiers }, (_, i) => ({
    persoon: wereld.persoon(),
    aanbieder: wereld.aanbiederVoor(b.functies),
    toewijzingNummer: 1_000 + i,
  }));
}

/** Sends the load and resolves when the hub has answered for every message. */
export async function stuurBelasting(
  b: Belasting,
  wereld: Wereld,
  stuur: (functie: Functie, e: Envelop) => Promise<Verzonden>,
): Promise<BelastingUitslag> {
  const start = performance.now();
  const dossiers = maakDossiers(b, wereld);
  let volgende = 0;
  let geaccepteerd = 0;
  const werk = async (): Promise<void> => {
    while (volgende < b.aantal) {
      const nummer = volgende++;
      const opTijd = b.perSeconde === 0 ? 0 : start + (nummer * 1_000) / b.perSeconde - performance.now();
      if (opTijd > 1) await wacht(opTijd);
      const functie = b.functies[nummer % b.functies.length] ?? 'JW301';
      const verzonden = await stuur(
        functie,
        wereld.heen(functie, dossiers.length === 0 ? {} : wereld.toeval.kies(dossiers)),
      );
      if (verzonden.uitkomst === 'geaccepteerd') geaccepteerd += 1;
    }
  };
  await Promise.all(Array.from({ length: b.gelijktijdig }, werk));
  return { geaccepteerd, nietGeaccepteerd: b.aantal - geaccepteerd, seconden: (performance.now() - start) / 1_000 };
}
