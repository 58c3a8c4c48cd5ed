import { openToeval } from '../toeval.ts';
import { type Envelop } from './envelop.ts';
import { leesBase64, leesEnvelop, OnleesbareEnvelop } from './lezen.ts';
import { schrijfAntwoord, schrijfVerzoek, STIJLEN } from './schrijven.ts';
import { zoekEnvelop } from './snel.ts';

const ref = openToeval('envelop').uuid();
const kop = {
  zender: { organisatie: '0351', applicatie: 'GWS4all', administratie: 'Eén & twee' },
  ontvanger: { organisatie: '99000011', applicatie: 'GGk' },
  referentienummer: ref,
  tijdstipBericht: '20261124101500123',
};
const versies = ['0001', '0000', '0003', '0002'];
const payload = Buffer.from('<Bericht>één</Bericht>'.repeat(20));
const BERICHTEN: Envelop[] = [
  { soort: 'Di01', ...kop, functie: 'JW301', versies, payload },
  { soort: 'Du01', ...kop, crossRefnummer: ref, functie: 'JW302', versies, payload },
  {
    soort: 'Fo01',
    ...kop,
    crossRefnummer: ref,
    fout: { code: 'IB010', plek: 'client', omschrijving: 'a < b & c', details: 'JW301-00010000' },
  },
];

describe('envelope', () => {
  describe.each(STIJLEN.map((stijl, i) => [i, stijl] as const))('in form %i', (_i, stijl) => {
    it.each(['http', 'dai'] as const)('comes back as it was over %s', (modus) => {
      for (const e of BERICHTEN)
        expect(leesEnvelop(schrijfVerzoek(e, modus, stijl))).toEqual(expect.objectContaining(e));
    });

    it('is found by searching as well', () => {
      for (const e of BERICHTEN) {
        const { soort, referentienummer, functie, payload: inhoud } = zoekEnvelop(schrijfVerzoek(e, 'http', stijl));
        expect({ soort, referentienummer, functie, inhoud }).toEqual({
          soort: e.soort,
          referentienummer: ref,
          functie: e.functie,
          inhoud: e.payload,
        });
      }
    });

    it('answers are read back', () => {
      const bv03: Envelop = { soort: 'Bv03', ...kop, crossRefnummer: ref };
      const fo03: Envelop = {
        soort: 'Fo03',
        ...kop,
        crossRefnummer: ref,
        fout: { code: 'StUF046', plek: 'server', omschrijving: 'vol' },
      };
      for (const e of [bv03, fo03]) expect(leesEnvelop(schrijfAntwoord(e, stijl))).toEqual(expect.objectContaining(e));
    });
  });

  it('keeps the optional parts of the sender apart', () => {
    expect(leesEnvelop(schrijfVerzoek(BERICHTEN[0]!, 'http')).zender).toMatchObject({
      administratie: 'Eén & twee',
      gebruiker: undefined,
    });
  });

  it.each([
    ['a DTD', '<!DOCTYPE a><a/>', Error],
    ['no XML', 'geen xml', Error],
    ['another root', '<a/>', OnleesbareEnvelop],
    [
      'an empty body',
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>',
      OnleesbareEnvelop,
    ],
  ])('refuses %s', (_wat, xml, fout) => {
    expect(() => leesEnvelop(xml)).toThrow(fout);
  });

  it('decodes base64 strictly, with line breaks', () => {
    expect(leesBase64(' aGFs\r\nbG8= ').toString()).toBe('hallo');
    for (const fout of ['!!!!', '', 'aGFsbG8', 'aGFsbG9=']) expect(() => leesBase64(fout)).toThrow(OnleesbareEnvelop);
  });
});
