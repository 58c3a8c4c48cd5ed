import { CommandError, EXIT } from '../basis/fout.ts';
import { type Proef } from './proef.ts';
import { TEKST } from './teksten.ts';

/**
 * The runs that one of the names means: a subject (file), a rule, a retourcode or the beginning of a name; none given is
 * all of them. @throws CommandError when a name means nothing
 */
export function kies(proeven: readonly Proef[], namen: readonly string[]): readonly Proef[] {
  if (namen.length === 0) return proeven;
  const vreemd = namen.find((naam) => !proeven.some((proef) => bedoelt(naam, proef)));
  if (vreemd !== undefined) throw new CommandError(EXIT.gebruik, TEKST.onbekend(vreemd));
  return proeven.filter((proef) => namen.some((naam) => bedoelt(naam, proef)));
}

function bedoelt(gezocht: string, proef: Proef): boolean {
  const naam = gezocht.toLowerCase();
  const codes = proef.stappen.flatMap(({ verwacht }) => (verwacht.soort === 'retour' ? verwacht.codes : []));
  return (
    proef.onderwerp === naam ||
    proef.regel?.toLowerCase() === naam ||
    proef.naam.toLowerCase().startsWith(naam) ||
    codes.some((code) => code.slice(0, 4).toLowerCase() === naam)
  );
}
