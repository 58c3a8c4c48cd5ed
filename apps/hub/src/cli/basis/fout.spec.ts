import { HubError } from '#hub/envelope';
import { CommandError, meldingVan } from './fout.ts';

const met = (velden: object): Error => Object.assign(new Error('x'), velden);

describe('meldingVan', () => {
  it.each([
    [new CommandError(64, 'Geef een kenmerk.'), 64, 'Geef een kenmerk.'],
    [new HubError('HUB_CONFIG_INVALID', 'permanent', 'Drie fouten.'), 78, 'Drie fouten.'],
    [new HubError('HUB_STORE_KEY_WRONG', 'permanent', 'De sleutel past niet.'), 78, 'De sleutel past niet.'],
    [new HubError('HUB_STORE_UNREACHABLE', 'transient', 'De database is weg.'), 69, 'De database is weg.'],
    [new HubError('HUB_STORE_DATA_LOCKED', 'transient', 'In gebruik.'), 69, 'In gebruik.'],
  ])('takes over the sentence of a known failure', (error, exitCode, zin) => {
    expect(meldingVan(error)).toEqual({ exitCode, zin });
  });

  it('names the port that is taken', () => {
    expect(meldingVan(met({ code: 'EADDRINUSE', port: 8700 }))).toMatchObject({
      exitCode: 69,
      zin: expect.stringContaining('8700'),
    });
  });

  it('names the path that is closed', () => {
    expect(meldingVan(met({ code: 'EACCES', path: 'data' }))).toMatchObject({
      exitCode: 69,
      zin: expect.stringContaining('data'),
    });
  });

  it.each([met({}), met({ code: 'EWEIRD' }), 'tekst', undefined])(
    'calls anything else a bug, without its message',
    (error) => {
      expect(meldingVan(error)).toMatchObject({ exitCode: 70, zin: expect.not.stringContaining('tekst') });
    },
  );
});
