import { type Parameters, type Stuurgegevens, type Systeem } from './envelop.ts';
import { EnvelopFout } from './envelop-fout.ts';
import { kentFunctie, lijktFunctie, magInEnvelop } from './functies.ts';
import { isTijdstip } from './tijdstip.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VERSIENR = /^[0-9]{4}$/;
const BESTANDSNAAM = /^[A-Za-z0-9\-._]{4,255}$/;

/**
 * The checks of the stuurgegevens that come before a Bv03, and before the payload is read. Gives the first fault in the
 * order of the StUF table (ggk-vecozo §2.4), or null. `geautoriseerd` is what the receiver decided about the zender.
 */
export function toetsStuurgegevens(s: Stuurgegevens, geautoriseerd: boolean): EnvelopFout | null {
  return toetsPartijen(s) ?? toetsFunctie(s) ?? toetsAutorisatie(geautoriseerd) ?? toetsVorm(s);
}

/** The facets of the parameters of a Di01 or Du01. */
export function toetsParameters(p: Parameters | null): EnvelopFout | null {
  if (p === null) return null;
  const nummers = [p.applicatieVersie, p.applicatieSubversie, p.functieVersie, p.functieSubversie];
  if (!nummers.every((n) => VERSIENR.test(n)))
    return vormfout('Een versienummer in de parameters heeft niet vier cijfers');
  if (p.bestandsnaam !== null && !BESTANDSNAAM.test(p.bestandsnaam)) return vormfout('De bestandsnaam is ongeldig');
  return null;
}

/** The knooppunt is addressed as `GGk`; the schema does not say so. Only in a Fo01 do senders deviate. */
function toetsPartijen({ berichtcode, zender, ontvanger }: Stuurgegevens): EnvelopFout | null {
  if (berichtcode !== 'Di01' && berichtcode !== 'Du01') return null;
  if (ontvanger.organisatie === '') return new EnvelopFout('StUF010', 'ontvanger.organisatie is leeg');
  if (ontvanger.applicatie.toLowerCase() !== 'ggk')
    return new EnvelopFout('StUF010', 'ontvanger.applicatie is niet GGk');
  if (zender.organisatie === '') return new EnvelopFout('StUF013', 'zender.organisatie is leeg');
  return null;
}

function toetsFunctie({ berichtcode, functie }: Stuurgegevens): EnvelopFout | null {
  if (functie === null) return null;
  if (!lijktFunctie(functie)) return new EnvelopFout('StUF034', 'De functie is niet bekend');
  if (!kentFunctie(functie)) return new EnvelopFout('StUF037', 'De functie wordt niet ondersteund');
  if (!magInEnvelop(functie, berichtcode)) {
    return new EnvelopFout('StUF040', `De functie mag niet in een ${berichtcode}`);
  }
  return null;
}

function toetsAutorisatie(geautoriseerd: boolean): EnvelopFout | null {
  return geautoriseerd ? null : new EnvelopFout('StUF052', 'De zender is niet geautoriseerd voor deze aansluiting');
}

function toetsVorm(s: Stuurgegevens): EnvelopFout | null {
  if (!systeemGoed(s.zender)) return vormfout('Een gegeven van de zender is te lang of te kort');
  if (!systeemGoed(s.ontvanger)) return vormfout('Een gegeven van de ontvanger is te lang of te kort');
  const strikt = s.berichtcode === 'Di01' || s.berichtcode === 'Du01';
  if (!refnummerGoed(s.referentienummer, strikt)) return vormfout('referentienummer is ongeldig');
  if (!isTijdstip(s.tijdstipBericht)) return vormfout('tijdstipBericht is ongeldig');
  if (s.crossRefnummer !== null && !refnummerGoed(s.crossRefnummer, strikt))
    return vormfout('crossRefnummer is ongeldig');
  return null;
}

function systeemGoed({ organisatie, applicatie, administratie = '', gebruiker = '' }: Systeem): boolean {
  const goed = tussen(organisatie, 0, 200) && tussen(applicatie, 3, 50);
  return goed && tussen(administratie, 0, 50) && tussen(gebruiker, 0, 100);
}

/** Length in characters (code points), as XML Schema counts. */
function tussen(waarde: string, min: number, max: number): boolean {
  const lengte = [...waarde].length;
  return lengte >= min && lengte <= max;
}

function refnummerGoed(waarde: string, strikt: boolean): boolean {
  return strikt ? UUID_V4.test(waarde) : tussen(waarde, 1, 40);
}

function vormfout(melding: string): EnvelopFout {
  return new EnvelopFout('StUF055', melding);
}
