import { schrijfAntwoord } from '../envelop/schrijven.ts';
import { duidAntwoord } from './antwoord.ts';

const kop = {
  zender: { organisatie: '0351', applicatie: 'GWS4all' },
  ontvanger: { organisatie: '99000011', applicatie: 'GGk' },
  referentienummer: 'a',
  tijdstipBericht: '20261124101500123',
  crossRefnummer: 'b',
};
const bv03 = schrijfAntwoord({ soort: 'Bv03', ...kop });
const fo03 = (plek: 'client' | 'server'): string =>
  schrijfAntwoord({ soort: 'Fo03', ...kop, fout: { code: 'StUF046', plek, omschrijving: 'x' } });

describe.each([false, true])('answer of the hub (load mode %s)', (last) => {
  it.each([
    ['Bv03', 200, bv03, 'goed'],
    ['Bv03 with an error status', 500, bv03, 'opnieuw'],
    ['Fo03 of the client', 500, fo03('client'), 'geweigerd'],
    ['Fo03 of the server', 500, fo03('server'), 'opnieuw'],
    ['HTML with 200', 200, '<html></html>', 'opnieuw'],
    ['half a Bv03', 200, bv03.slice(0, 100), 'opnieuw'],
    ['nothing', 200, '', 'opnieuw'],
    ['503', 503, '', 'opnieuw'],
    ['429', 429, '', 'opnieuw'],
    ['404', 404, '', 'geweigerd'],
  ])('%s', (_wat, status, tekst, soort) => {
    expect(duidAntwoord({ status, tekst }, last).soort).toBe(soort);
  });
});
