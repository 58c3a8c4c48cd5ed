import type { Stand } from '../stand/stand.ts';
import type { Dossier } from '../stand/toewijzingen.ts';
import type { Opmerking, Reden } from './teksten.ts';
import type { ToewijzingOpties } from './voorstel.ts';

/** What the parts of one proposal share; remarks and reasons are collected while it is made. */
export interface Bouw extends ToewijzingOpties {
  readonly stand: Stand;
  readonly dossier: Dossier;
  /** The next free ToewijzingNummer. */
  readonly nummer: () => number;
  readonly opmerkingen: Opmerking[];
  readonly redenen: Reden[];
}
