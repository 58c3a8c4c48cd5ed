import { type OpenAflevering } from '#hub/store';

/** A waiting delivery for tests. */
export function eenAflevering(anders: Partial<OpenAflevering> = {}): OpenAflevering {
  return {
    id: '01930000-0000-7000-8000-000000000001',
    berichtId: '01930000-0000-7000-8000-0000000000aa',
    soort: 'Di01',
    baan: 'a',
    zender: { organisatie: '0351', applicatie: 'Berichtenhub' },
    ontvanger: { organisatie: '42420001', applicatie: 'GGk' },
    kenmerk: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    tijdstipBericht: '20260703101500123',
    crossKenmerk: null,
    functie: 'JW301',
    versie: 3,
    subversie: 2,
    fout: null,
    pogingen: 0,
    volgendePoging: null,
    gemaaktOp: new Date(0),
    traceparent: null,
    ...anders,
  };
}
