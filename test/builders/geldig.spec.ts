import { leesBericht, schrijfBericht } from '#hub/istandaarden';
import { geldig, GELDIGE_NAMEN } from './geldig.ts';

describe('a valid message', () => {
  it.each(GELDIGE_NAMEN)('%s is written, and read back the same', (naam) => {
    const bericht = geldig(naam);
    expect(leesBericht(schrijfBericht(naam, bericht))).toMatchObject({
      uitkomst: 'goed',
      bericht: naam,
      waarde: bericht,
    });
  });
});
