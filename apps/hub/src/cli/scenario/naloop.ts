import { berichtTabel } from '#hub/istandaarden';
import { type Keten } from './keten.ts';
import { type Uitslag } from './speel.ts';
import { TEKST } from './teksten.ts';

/** Afterwards: a message that was rejected must not have arrived on the other side after all. */
export function naloop(uitslagen: readonly Uitslag[], keten: Keten): Promise<Uitslag[]> {
  return Promise.all(
    uitslagen.map(async (uitslag) => {
      for (const { naam, sleutel } of uitslag.tegengehouden) {
        const kant = berichtTabel(naam).afzender === 'gemeente' ? 'ggk' : 'gws4all';
        if (await keten.wacht([{ kant, sleutel }], 0))
          return { ...uitslag, gekregen: TEKST.tochDoorgegeven, goed: false };
      }
      return uitslag;
    }),
  );
}
