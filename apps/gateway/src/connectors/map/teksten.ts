/** What the back office reads in a `.reden.txt` beside a refused file. */
export const TEKST = {
  leeg: 'Het bestand is leeg.',
  teGroot: 'Het bestand is groter dan 25.000.000 bytes.',
  geenPartijen: 'In de Header van het bericht ontbreekt Afzender of Ontvanger.',
  fout: 'De hub kon het bestand door een eigen fout niet aannemen; zie het logboek van de hub.',
} as const;
