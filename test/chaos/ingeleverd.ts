import { leesKop } from '../../apps/simulator/src/berichten/kop.ts';
import { type Envelop } from '../../apps/simulator/src/envelop/envelop.ts';
import { heenVan } from '../../apps/simulator/src/rapport/heen-van.ts';
import { type Gebeurtenis } from '../../apps/simulator/src/rapport/register.ts';
import { type Ingeleverd } from './standcontrole.ts';

const AKKOORD = { geaccepteerd: 'ja', geweigerd: 'nee', opgegeven: 'onbekend' } as const;

/** What was sent with what its receiver said of it: in these runs every answer is an approval. */
export function ingeleverd(
  verstuurd: readonly Envelop[],
  gebeurtenissen: readonly Gebeurtenis[],
): Map<string, Ingeleverd> {
  const uitkomsten = new Map(gebeurtenissen.flatMap((g) => (g.wat === 'uitkomst' ? [[g.ref, g.uitkomst]] : [])));
  const antwoorden = new Map<string, Ingeleverd['akkoord']>();
  for (const { functie = '', payload, referentienummer } of verstuurd) {
    const kop = payload && leesKop(payload);
    const heen = kop && heenVan({ functie, sleutel: kop.sleutel });
    if (heen) antwoorden.set(heen, AKKOORD[uitkomsten.get(referentienummer) ?? 'opgegeven']);
  }
  return new Map(
    verstuurd.flatMap(({ payload, referentienummer }): [string, Ingeleverd][] => {
      const akkoord = antwoorden.get((payload && leesKop(payload)?.sleutel) ?? '') ?? 'nee';
      return payload === undefined ? [] : [[referentienummer, { payload, akkoord }]];
    }),
  );
}
