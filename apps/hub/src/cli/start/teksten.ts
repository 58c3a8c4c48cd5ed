import { type Adressen } from '../basis/gereed-bestand.ts';

/** All that `hub start` says. */
export const TEKST = {
  starten: 'de hub start',
  stoppen: 'De hub maakt lopend werk af en stopt. Nog een keer Ctrl-C stopt meteen; er raakt niets kwijt.\n',
  stoppenDuurt: 'de hub maakt lopend werk af',
  draait: (adressen: Adressen): string => `De hub draait. ${adresRegel(adressen)} Ctrl-C stopt.\n`,
  geenServer: (rol: string): string =>
    `De rol ${rol} deelt haar opslag met de andere rollen en heeft een eigen PostgreSQL-server nodig. Zet DATABASE_URL, of start zonder --rol alles in één proces.`,
  hulp: `
Zonder --rol draaien alle rollen in één proces, met de ingebouwde PostgreSQL of die van DATABASE_URL.
Met --rol is DATABASE_URL verplicht; alle rollen krijgen dezelfde instellingen.

Uitkomst:
   0  netjes gestopt
  64  verkeerd gebruik
  69  iets dat nodig is, is er niet: database, bus, poort bezet, datamap in gebruik
  78  fout in de instellingen of de sleutel`,
} as const;

function adresRegel({ ggk, gws4all, beheer }: Adressen): string {
  const delen = [
    ['GGk', ggk],
    ['GWS4all', gws4all],
    ['beheer', beheer],
  ].flatMap(([naam, adres]) => (typeof adres === 'string' ? [`${naam}: ${adres}`] : []));
  return `${delen.join(', ')}.`;
}
