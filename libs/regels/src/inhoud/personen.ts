import type { BerichtPerNaam, Geboortedatum, VolledigeNaam } from '#hub/istandaarden';
import type { Bericht } from '../regel.ts';
import { type Geplaatst, geplaatst } from './geplaatst.ts';

export type Contact = BerichtPerNaam['JW301']['client']['contactgegevens'][number];

/** Every Contact of a 301: of the relaties and of the client, as they stand in the message. */
export function contacten({ client }: Bericht<'301'>): Geplaatst<Contact>[] {
  const vanRelaties = geplaatst(client.relaties, 'client', 'relaties').map(({ plek, waarde }) => ({
    plek: [...plek, 'contact'],
    waarde: waarde.contact,
  }));
  return [...vanRelaties, ...geplaatst(client.contactgegevens, 'client', 'contactgegevens')];
}

/** The parts of a Client that say when somebody was born. */
interface MetGeboorte {
  readonly geboortedatum: Geboortedatum;
  readonly relaties?: readonly { readonly geboortedatum?: Geboortedatum }[];
}

/** The Geboortedatum of the client and of every relatie that has one. */
export function geboortedata(client: MetGeboorte): Geplaatst<Geboortedatum>[] {
  const vanRelaties = geplaatst(client.relaties, 'client', 'relaties').flatMap(({ plek, waarde }) =>
    waarde.geboortedatum ? [{ plek: [...plek, 'geboortedatum'], waarde: waarde.geboortedatum }] : [],
  );
  return [{ plek: ['client', 'geboortedatum'], waarde: client.geboortedatum }, ...vanRelaties];
}

/** The Naam of the client and of every relatie of a 301. */
export function namen({ client }: Bericht<'301'>): Geplaatst<VolledigeNaam>[] {
  const vanRelaties = geplaatst(client.relaties, 'client', 'relaties').map(({ plek, waarde }) => ({
    plek: [...plek, 'naam'],
    waarde: waarde.naam,
  }));
  return [{ plek: ['client', 'naam'], waarde: client.naam }, ...vanRelaties];
}
