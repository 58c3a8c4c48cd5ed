import { HubError, retryClassOf } from '#hub/envelope';
import { type OpenAflevering, type Poging } from '#hub/store';

export interface PogingGegevens {
  readonly bestemming: string;
  readonly op: Date;
  readonly duurMs: number;
  /** Pause before the next attempt, if there is to be one. */
  readonly pauzeMs: number;
}

/** What an attempt comes to, by the class of its failure (`null`: it succeeded). The text of a bug is not kept. */
export function maakPoging(open: OpenAflevering, fout: unknown, g: PogingGegevens): Poging {
  const details = { bestemming: g.bestemming, poging: open.pogingen + 1 };
  const stap = { berichtId: open.berichtId, op: g.op, rol: 'gateway', duurMs: g.duurMs, details };
  const rest = { aflevering: open, volgendePoging: null };
  if (fout === null)
    return { ...rest, status: 'afgeleverd', fout: null, reden: null, stap: { ...stap, stap: 'afgeleverd' } };
  const code = fout instanceof HubError ? fout.code : 'FOUT_IN_HUB';
  const reden = fout instanceof HubError ? fout.message : 'Onverwachte fout in de hub';
  const soort = retryClassOf(fout);
  if (soort === 'permanent')
    return { ...rest, status: 'geparkeerd', fout: code, reden, stap: { ...stap, stap: 'geparkeerd', code } };
  const volgendePoging = new Date(g.op.getTime() + g.pauzeMs);
  const naam = soort === 'ambiguous' ? 'uitkomst onbekend' : 'poging mislukt';
  return { aflevering: open, status: 'klaar', fout: code, reden, volgendePoging, stap: { ...stap, stap: naam, code } };
}
