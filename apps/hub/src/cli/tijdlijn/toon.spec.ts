import { type Tijdlijn } from '#hub/store';
import { toonTijdlijn } from './toon.ts';

const BEGIN = new Date('2026-11-24T13:00:00Z');
const na = (ms: number): Date => new Date(BEGIN.getTime() + ms);

const TIJDLIJN: Tijdlijn = {
  bericht: {
    id: 'b1',
    kenmerk: 'k1',
    crossKenmerk: null,
    connector: 'gws4all',
    soort: 'Di01',
    functie: 'JW301',
    berichtnaam: 'JW301',
    zender: { organisatie: '0351', applicatie: 'GWS4all' },
    ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
    status: 'geparkeerd',
    reden: 'ONBEKENDE_AANBIEDER',
    grootte: 3742,
    ontvangenOp: BEGIN,
    klaarOp: null,
    antwoordOp: null,
  },
  stappen: [
    { berichtId: 'b1', op: BEGIN, rol: 'gateway', stap: 'ontvangen', code: null, details: null, duurMs: null },
    {
      berichtId: 'b1',
      op: na(120),
      rol: 'router',
      stap: 'geparkeerd',
      code: 'ONBEKENDE_AANBIEDER',
      details: null,
      duurMs: 3,
    },
  ],
  afleveringen: [
    {
      id: 'a1',
      berichtId: 'b1',
      bestemming: 'ggk',
      soort: 'Di01',
      functie: 'JW301',
      kenmerk: 'k2',
      status: 'klaar',
      keten: 'wacht',
      telt: true,
      reden: null,
      pogingen: 2,
      laatsteFout: 'HUB_DELIVERY_UNREACHABLE',
      volgendePoging: na(60_000),
      gemaaktOp: na(5),
      klaarOp: null,
    },
  ],
  acties: [{ berichtId: 'b1', op: na(5_000), wie: 'noor', actie: 'vrijgeven', reden: 'kanaal hersteld' }],
};

describe('toonTijdlijn', () => {
  it('tells where a bericht is, why, what happened and what comes next', () => {
    expect(toonTijdlijn(TIJDLIJN)).toBe(
      [
        'JW301  geparkeerd  kenmerk k1',
        '  van 0351 GWS4all naar 99000022 GGk, over gws4all, 24-11-2026 14:00:00, 3742 bytes',
        '  reden: ONBEKENDE_AANBIEDER: De aanbieder staat niet in de configuratie.',
        '    na       rol      stap        duur  code',
        '    +0 ms    gateway  ontvangen',
        '    +120 ms  router   geparkeerd  3 ms  ONBEKENDE_AANBIEDER',
        '  aflevering aan ggk: wacht, 2 pogingen, volgende 24-11-2026 14:01:00, de keten moet nog antwoorden',
        '    kenmerk k2',
        '  vrijgeven door noor, 24-11-2026 14:00:05: kanaal hersteld',
        '',
      ].join('\n'),
    );
  });

  it('calls a notice to the sender by its name, and a bericht that nobody could read by its envelope', () => {
    const { bericht, afleveringen } = TIJDLIJN;
    const tekst = toonTijdlijn({
      ...TIJDLIJN,
      bericht: { ...bericht, berichtnaam: null, functie: null, reden: null },
      afleveringen: afleveringen.map((a) => ({
        ...a,
        telt: false,
        keten: null,
        status: 'afgeleverd' as const,
        volgendePoging: null,
        pogingen: 1,
      })),
    });
    expect(tekst).toMatch(/^Di01 {2}geparkeerd/);
    expect(tekst).toContain('melding aan ggk: afgeleverd, 1 poging\n');
    expect(tekst).not.toContain('reden: ONBEKENDE');
  });

  it('tells what was found in the content: findings with their code, signals without, and how many more', () => {
    const stap = { berichtId: 'b1', op: na(5), rol: 'finance', code: null, duurMs: 2 };
    const gevonden = { pad: '/Bericht/Client/ToegewezenProducten', melding: 'Er ontbreekt 3.' };
    const signalen = [{ regel: 'OP087', ...gevonden }];
    const bevindingen = [{ regel: 'TR101', niveau: 2, code: '0001', pad: '/Bericht/Client', melding: 'Dubbel.' }];
    const tekst = toonTijdlijn({
      ...TIJDLIJN,
      stappen: [
        { ...stap, stap: 'getoetst', details: { signalen, aantal: 1 } },
        { ...stap, stap: 'afgekeurd', details: { bevindingen, aantal: 60 } },
        { ...stap, stap: 'gerouteerd', details: { signalen: 'geen lijst', aantal: 3 } },
      ],
    });
    expect(tekst).toContain('\n  signaal OP087 /Bericht/Client/ToegewezenProducten: Er ontbreekt 3.\n');
    expect(tekst).toContain('\n  bevinding TR101 0001 /Bericht/Client: Dubbel.\n  en nog 59\n  aflevering');
  });
});
