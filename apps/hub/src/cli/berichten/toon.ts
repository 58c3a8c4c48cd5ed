import { type BerichtRegel } from '#hub/store';
import { moment, tabel } from '../basis/opmaak.ts';

const KOP = ['Ontvangen', 'Bericht', 'Van', 'Naar', 'Status', 'Reden', 'Kenmerk'];

/** The list for people; `vol`: there may be more. */
export function toonLijst(regels: readonly BerichtRegel[], vol: boolean): string {
  if (regels.length === 0) return 'Geen berichten die hieraan voldoen.\n';
  const lijst = tabel(
    KOP,
    regels.map((r) => [
      moment(r.ontvangenOp),
      soortVan(r),
      partij(r.zender),
      partij(r.ontvanger),
      r.status,
      r.reden ?? '',
      r.kenmerk,
    ]),
  );
  const aantal = regels.length === 1 ? '1 bericht.' : `${regels.length} berichten.`;
  const meer = vol ? ` Verder: --na ${regels.at(-1)?.id}` : '';
  return `${lijst}\n\n${aantal}${meer}\n`;
}

/** One line of JSON per bericht, for scripts; the field names are stable. */
export function jsonRegel(regel: BerichtRegel): string {
  return `${JSON.stringify(regel)}\n`;
}

/** What people call it: the message when the hub could read it, else what the envelope says. */
export function soortVan({
  berichtnaam,
  functie,
  soort,
}: Pick<BerichtRegel, 'berichtnaam' | 'functie' | 'soort'>): string {
  return berichtnaam ?? functie ?? soort;
}

/** `0351 GWS4all` */
export function partij({ organisatie, applicatie }: BerichtRegel['zender']): string {
  return `${organisatie} ${applicatie}`;
}
