import { createWriteStream, type WriteStream } from 'node:fs';
import { type Kant } from '../storing/mix.ts';

/** What a sender was told in the end about a message. */
export type Uitkomst = 'geaccepteerd' | 'geweigerd' | 'opgegeven';

interface Basis {
  readonly kant: Kant;
  readonly ref: string;
}

/** One line of the report. No BSN, name or content: pseudonyms, hashes and what was said. */
export type Gebeurtenis =
  | (Basis & {
      readonly wat: 'gestuurd';
      readonly sleutel: string;
      readonly functie: string;
      readonly baan: string;
      readonly hash: string;
      /** What the bericht says, the same on both sides of the hub. */
      readonly inhoud?: string | undefined;
      readonly poging: number;
      readonly storing?: string | undefined;
    })
  /** What the hub said on one attempt; `antwoordRef` is the referentienummer of its Bv03 or Bv04. */
  | (Basis & {
      readonly wat: 'gezegd';
      readonly poging: number;
      readonly antwoord: string;
      readonly antwoordRef?: string | undefined;
    })
  /** How the sending ended; `volgnummer` counts per lane in the order of acceptance. */
  | (Basis & {
      readonly wat: 'uitkomst';
      readonly sleutel: string;
      readonly baan: string;
      readonly uitkomst: Uitkomst;
      readonly volgnummer: number;
      readonly reden?: string | undefined;
    })
  /** A message of the hub, what it was answered, and whether it was processed as new. */
  | (Basis & {
      readonly wat: 'ontvangen';
      readonly sleutel: string;
      readonly functie: string;
      readonly baan: string;
      readonly hash: string;
      readonly inhoud?: string | undefined;
      readonly nieuw: boolean;
      readonly antwoord: string;
      readonly cross?: string | undefined;
      readonly storing?: string | undefined;
    })
  /** A connection that a fault cut off before the message was known. */
  | { readonly wat: 'afgebroken'; readonly kant: Kant; readonly storing: string }
  /** Something that the hub may not do. */
  | (Basis & { readonly wat: 'bevinding'; readonly melding: string })
  | { readonly wat: 'weg' | 'terug'; readonly kant: Kant };

export interface Register {
  schrijf(gebeurtenis: Gebeurtenis): void;
  /** Calls back for every event until the returned function is called. */
  volg(luister: (g: Gebeurtenis) => void): () => void;
  sluit(): Promise<void>;
}

/** Append-only JSON Lines file with the time in milliseconds since the start; without a file only the followers hear it. */
export function openRegister(bestand?: string): Register {
  const start = performance.now();
  const luisteraars = new Set<(g: Gebeurtenis) => void>();
  const stroom: WriteStream | undefined =
    bestand === undefined ? undefined : createWriteStream(bestand, { flags: 'a' });
  return {
    schrijf: (g) => {
      stroom?.write(`${JSON.stringify({ t: Math.round((performance.now() - start) * 10) / 10, ...g })}\n`);
      for (const luister of luisteraars) luister(g);
    },
    volg: (luister) => {
      luisteraars.add(luister);
      return () => luisteraars.delete(luister);
    },
    sluit: () =>
      new Promise((klaar, mis) => {
        if (stroom === undefined) return klaar();
        stroom.once('error', mis);
        stroom.end(() => klaar());
      }),
  };
}
