import { type BerichtRegel } from '#hub/store';
import { jsonRegel, toonLijst } from './toon.ts';

const REGEL: BerichtRegel = {
  id: 'b1',
  kenmerk: 'k1',
  crossKenmerk: null,
  connector: 'ggk',
  soort: 'Du01',
  functie: 'WMO302',
  berichtnaam: null,
  zender: { organisatie: '99000011', applicatie: 'ECD' },
  ontvanger: { organisatie: '0351', applicatie: 'GGk' },
  status: 'wees',
  reden: 'VRAAG_ONBEKEND',
  grootte: 10,
  ontvangenOp: new Date('2026-11-24T13:00:00Z'),
  klaarOp: null,
};

describe('list of berichten', () => {
  it('has a line per bericht under a head, and the number', () => {
    expect(toonLijst([REGEL], false)).toBe(
      [
        'Ontvangen            Bericht  Van           Naar      Status  Reden           Kenmerk',
        '24-11-2026 14:00:00  WMO302   99000011 ECD  0351 GGk  wees    VRAAG_ONBEKEND  k1',
        '',
        '1 bericht.',
        '',
      ].join('\n'),
    );
  });

  it('says how to go on when the page is full', () => {
    expect(toonLijst([REGEL, REGEL], true)).toContain('2 berichten. Verder: --na b1\n');
  });

  it('says so when there is nothing', () => {
    expect(toonLijst([], false)).toBe('Geen berichten die hieraan voldoen.\n');
  });

  it('is one object per line for scripts', () => {
    expect(JSON.parse(jsonRegel(REGEL))).toMatchObject({
      kenmerk: 'k1',
      status: 'wees',
      ontvangenOp: '2026-11-24T13:00:00.000Z',
    });
  });
});
