import { type Bezwaar, type FilterVraag, type PrivacyRule } from './privacy-rule.ts';
import { type Privacyreden } from './redenen.ts';
import { PRIVACY_RULES } from './rules/index.ts';
import { deelVan } from './toegestaan.ts';
import { zeef } from './zeef.ts';

/** Something that was taken out: by which rule and where. Never what it was. */
export interface Verwijdering {
  readonly regel: string;
  /** `client.relaties[0].naam`, in the keys of the typed value. */
  readonly pad: string;
}

export type FilterUitkomst<T> =
  | {
      readonly besluit: 'door';
      /** The same object when nothing was removed; else a copy of the parts that changed. */
      readonly waarde: T;
      readonly verwijderd: readonly Verwijdering[];
    }
  | {
      readonly besluit: 'quarantaine' | 'geweigerd';
      readonly reden: Privacyreden;
      readonly regel: string;
      /** Place of the BSN that a rule objected to; null when it is about the route. */
      readonly pad: string | null;
    };

/**
 * What one receiver gets of a message: deny by default. First the rules judge the route, then the value is held against
 * the allow-list of the rule that grants this message; every BSN in it is judged on the way.
 */
export function filter<T extends object>(waarde: T, vraag: FilterVraag, regels = PRIVACY_RULES): FilterUitkomst<T> {
  return filterDeel(waarde, { vraag, regels, plek: [], pad: '' });
}

/** The same for one Client of a 323 or 325 that is read Client by Client; `volgnummer` counts from 1. */
export function filterClient<T extends object>(client: T, volgnummer: number, vraag: FilterVraag): FilterUitkomst<T> {
  const onder = vraag.berichtnaam.endsWith('325') ? 'declaratieAntwoord' : 'declaratie';
  const pad = `${onder}.clienten[${volgnummer - 1}]`;
  return filterDeel(client, { vraag, regels: PRIVACY_RULES, plek: [onder, 'clienten', '[]'], pad });
}

interface Deel {
  readonly vraag: FilterVraag;
  readonly regels: readonly PrivacyRule[];
  readonly plek: readonly string[];
  readonly pad: string;
}

function filterDeel<T extends object>(waarde: T, { vraag, regels, plek, pad }: Deel): FilterUitkomst<T> {
  for (const regel of regels) {
    const bezwaar = regel.toetsRoute?.(vraag);
    if (bezwaar) return stop(regel, bezwaar, null);
  }
  for (const regel of regels) {
    const lijst = regel.laatDoor?.(vraag);
    const toegestaan = lijst && deelVan(lijst, plek);
    if (!toegestaan) continue;
    const gezeefd = zeef(waarde, toegestaan, pad, bsnToets(regels, vraag));
    if (gezeefd.bezwaar) return stop(gezeefd.bezwaar.regel, gezeefd.bezwaar, gezeefd.bezwaar.pad);
    const verwijderd = gezeefd.verwijderd.map((plaats) => ({ regel: regel.id, pad: plaats }));
    return { besluit: 'door', waarde: gezeefd.waarde as T, verwijderd };
  }
  return { besluit: 'geweigerd', reden: 'GEEN_REGEL', regel: '-', pad: null };
}

function bsnToets(regels: readonly PrivacyRule[], vraag: FilterVraag) {
  const toetsen = regels.filter((regel) => regel.toetsBsn);
  return (bsn: string): (Bezwaar & { regel: PrivacyRule }) | null => {
    for (const regel of toetsen) {
      const bezwaar = regel.toetsBsn?.(bsn, vraag);
      if (bezwaar) return { ...bezwaar, regel };
    }
    return null;
  };
}

function stop(regel: PrivacyRule, { besluit, reden }: Bezwaar, pad: string | null): FilterUitkomst<never> {
  return { besluit, reden, regel: regel.id, pad };
}
