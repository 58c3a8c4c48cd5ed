import { leesKop } from '../berichten/kop.ts';
import { type Envelop } from '../envelop/envelop.ts';
import { type Kant } from '../storing/mix.ts';

/** Which bericht an envelope is about, on both sides of the hub the same, whatever referentienummer it travels under. */
export interface Sleutels {
  bepaal(e: Envelop): { readonly sleutel: string; readonly baan: string };
  /** Ties a referentienummer to the bericht that travels under it: one of ours, by its side, or one of the hub. */
  onthoud(ref: string, sleutel: string, van: Kant | 'hub'): void;
  /** What a crossRefnummer must say is wrong, if anything: an answer refers to the message, of that side, that it answers. */
  keurKruisverwijzing(e: Envelop, kant: Kant): string | undefined;
}

export function maakSleutels(): Sleutels {
  const perKenmerk = new Map<string, { readonly sleutel: string; readonly van: Kant | 'hub' }>();
  const bepaal: Sleutels['bepaal'] = (e) => {
    const kop = e.payload && leesKop(e.payload);
    if (kop !== undefined) return kop;
    const cross = e.crossRefnummer ?? e.referentienummer;
    return { sleutel: `${e.soort} ${perKenmerk.get(cross)?.sleutel ?? cross}`, baan: e.referentienummer };
  };
  return {
    bepaal,
    onthoud: (ref, sleutel, van) => perKenmerk.set(ref, { sleutel, van }),
    keurKruisverwijzing: (e, kant) => {
      if (e.crossRefnummer === undefined) return undefined;
      const heen = perKenmerk.get(e.crossRefnummer);
      if (heen?.van !== kant) return 'crossRefnummer verwijst naar een onbekend bericht';
      const [, ...wie] = bepaal(e).sleutel.split(' ');
      const past =
        e.soort !== 'Du01' || e.functie?.endsWith('325') === true || heen.sleutel.endsWith(` ${wie.join(' ')}`);
      return past ? undefined : 'crossRefnummer verwijst naar een ander bericht dan de inhoud';
    },
  };
}
