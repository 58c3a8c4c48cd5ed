import { maakBouw, schrijfKop } from './bouw.ts';
import { schrijfDeclaratie, type Zaak } from './heen.ts';
import { maakPersoon } from './personen.ts';
import { type Functie } from './soorten.ts';
import { type Toeval } from '../toeval.ts';

export type Declaratie = Functie & `${string}323`;

export const isDeclaratie = (functie: Functie): functie is Declaratie => functie.endsWith('323');

/**
 * A declaratie of at most so many bytes, as near to it as whole clients allow: with 18,700,000 the Di01 around it stays
 * just below the 25,000,000 bytes that the chain takes (ggk-vecozo §1.6).
 */
export function schrijfGroteDeclaratie(functie: Declaratie, zaak: Zaak, bytes: number, toeval: Toeval): Buffer {
  const x = maakBouw(functie);
  const schrijf = (aantal: number): Buffer => {
    const personen = Array.from({ length: aantal }, () => maakPersoon(toeval));
    return x.bericht(schrijfKop(x, functie, zaak), schrijfDeclaratie(x, zaak, functie, personen));
  };
  const een = schrijf(100).length - schrijf(99).length;
  // Numbers of references grow with the count, by a few bytes per prestatie at most.
  let aantal = Math.floor((bytes - 2_000) / een);
  let payload = schrijf(aantal);
  while (payload.length > bytes) payload = schrijf((aantal -= Math.ceil((payload.length - bytes) / een)));
  return payload;
}
