import { leesKop } from '../berichten/kop.ts';
import { type Envelop } from '../envelop/envelop.ts';

/** Which bericht an envelope is about, on both sides of the hub the same, whatever referentienummer it travels under. */
export interface Sleutels {
  bepaal(e: Envelop): { readonly sleutel: string; readonly baan: string };
  /** Ties a referentienummer, of ours or of the hub, to the bericht that travels under it. */
  onthoud(ref: string, sleutel: string): void;
  /** What a crossRefnummer must say is wrong, if anything: an answer refers to the message that it answers. */
  keurKruisverwijzing(e: Envelop): string | undefined;
}

export function maakSleutels(): Sleutels {
  const perKenmerk = new Map<string, string>();
  const bepaal: Sleutels['bepaal'] = (e) => {
    const kop = e.payload && leesKop(e.payload);
    if (kop !== undefined) return kop;
    const cross = e.crossRefnummer ?? e.referentienummer;
    return { sleutel: `${e.soort} ${perKenmerk.get(cross) ?? cross}`, baan: e.referentienummer };
  };
  return {
    bepaal,
    onthoud: (ref, sleutel) => perKenmerk.set(ref, sleutel),
    keurKruisverwijzing: (e) => {
      if (e.crossRefnummer === undefined) return undefined;
      const heen = perKenmerk.get(e.crossRefnummer);
      if (heen === undefined) return 'crossRefnummer verwijst naar een onbekend bericht';
      const [, ...wie] = bepaal(e).sleutel.split(' ');
      const past = e.soort !== 'Du01' || e.functie?.endsWith('325') === true || heen.endsWith(` ${wie.join(' ')}`);
      return past ? undefined : 'crossRefnummer verwijst naar een ander bericht dan de inhoud';
    },
  };
}
