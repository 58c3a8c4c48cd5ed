import { maakBouw, schrijfKop } from './bouw.ts';
import { type Gedeclareerd, schrijfDeclaratie, type Zaak } from './heen.ts';
import { maakPersoon, type Persoon } from './personen.ts';
import { type Functie } from './soorten.ts';
import { type Toeval } from '../toeval.ts';

export type Declaratie = Functie & `${string}323`;

export const isDeclaratie = (functie: Functie): functie is Declaratie => functie.endsWith('323');

const PER_CLIENT = 8;

/** So many persons, each once. */
function verschillende(aantal: number, toeval: Toeval): Persoon[] {
  const perBsn = new Map<string, Persoon>();
  while (perBsn.size < aantal) {
    const persoon = maakPersoon(toeval);
    perBsn.set(persoon.bsn, persoon);
  }
  return [...perBsn.values()];
}

/**
 * A declaratie of at most so many bytes, as near to it as whole clients allow: with 18,700,000 the Di01 around it stays
 * just below the 25,000,000 bytes that the chain takes (ggk-vecozo §1.6).
 */
export function schrijfGroteDeclaratie(functie: Declaratie, zaak: Zaak, bytes: number, toeval: Toeval): Buffer {
  const x = maakBouw(functie);
  const { categorie } = zaak.gevraagd;
  const client = (persoon: Persoon, c: number): Gedeclareerd => ({
    persoon,
    toewijzingen: Array.from({ length: PER_CLIENT }, (_, i) => ({
      nummer: 1 + c * PER_CLIENT + i,
      product: { categorie, code: `${categorie}A0${i + 1}` },
    })),
  });
  const schrijf = (aantal: number): Buffer =>
    x.bericht(schrijfKop(x, functie, zaak), schrijfDeclaratie(x, zaak, verschillende(aantal, toeval).map(client)));
  const een = schrijf(100).length - schrijf(99).length;
  // Numbers of references grow with the count, by a few bytes per prestatie at most.
  let aantal = Math.floor((bytes - 2_000) / een);
  let payload = schrijf(aantal);
  while (payload.length > bytes) payload = schrijf((aantal -= Math.ceil((payload.length - bytes) / een)));
  return payload;
}
