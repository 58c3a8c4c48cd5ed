import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Stuurgegevens } from './envelop.ts';
import { leesAntwoord } from './lees-antwoord.ts';
import { leesEnvelop } from './lees-envelop.ts';
import { schrijfBericht, schrijfBevestiging, schrijfFo01, schrijfFo03Fault } from './schrijf-envelop.ts';

const GGK_XSD = '../shared/standaarden/ggk0210/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd';
const STUF_XSD = '../shared/standaarden/ggk0210/0301/stuf0301.xsd';

const STUUR: Stuurgegevens = {
  berichtcode: 'Di01',
  zender: { organisatie: '0351', applicatie: 'Berichtenhub' },
  ontvanger: { organisatie: '42420001', applicatie: 'GGk' },
  referentienummer: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  tijdstipBericht: '20260301101500123',
  crossRefnummer: null,
  functie: 'JW301',
};
const CROSS = 'c56a4180-65aa-42ec-a945-5fd21dec0538';
const PARAMETERS = {
  applicatieVersie: '0001',
  applicatieSubversie: '0000',
  functieVersie: '0003',
  functieSubversie: '0002',
};
const FOUT = { code: 'StUF055', plek: 'client', omschrijving: 'é'.repeat(300), details: 'x'.repeat(2000) } as const;
const ANTWOORD = { ...STUUR, berichtcode: 'Bv03', functie: null, crossRefnummer: CROSS } as const;

function xmllint(xsd: string, xml: Uint8Array): string {
  const map = mkdtempSync(join(tmpdir(), 'hub-stuf-'));
  try {
    writeFileSync(join(map, 'a.xml'), xml);
    const { status, stderr } = spawnSync('xmllint', [
      '--nonet',
      '--huge',
      '--noout',
      '--schema',
      xsd,
      join(map, 'a.xml'),
    ]);
    return status === 0 ? 'goed' : String(stderr);
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** The StUF message inside a fault, as its own document. */
function fo03Uit(fault: Uint8Array): Uint8Array {
  return Buffer.from(/<StUF:Fo03Bericht.*<\/StUF:Fo03Bericht>/s.exec(Buffer.from(fault).toString())![0]);
}

describe('writers', () => {
  it('write what the official schemas accept', () => {
    const kan = existsSync(GGK_XSD) && spawnSync('xmllint', ['--version']).status === 0;
    if (!kan) return console.info('Overgeslagen: ../shared/standaarden of xmllint ontbreekt.');
    const payload = Buffer.from('<a/>');
    const du01 = { ...STUUR, berichtcode: 'Du01', crossRefnummer: CROSS, functie: 'JW302' } as const;
    const vol = {
      ...STUUR,
      zender: { organisatie: '0351', applicatie: 'Berichten & hub', administratie: 'Súd <Oost>', gebruiker: 'A' },
    };
    for (const stuurgegevens of [STUUR, vol, du01]) {
      expect(
        xmllint(GGK_XSD, schrijfBericht({ stuurgegevens, parameters: PARAMETERS, payload }, { vorm: 'kaal' })),
      ).toBe('goed');
    }
    expect(xmllint(STUF_XSD, schrijfFo01({ ...ANTWOORD, berichtcode: 'Fo01' }, FOUT, { vorm: 'kaal' }))).toBe('goed');
    expect(xmllint(STUF_XSD, schrijfBevestiging(ANTWOORD, { vorm: 'kaal' }))).toBe('goed');
    expect(xmllint(STUF_XSD, schrijfBevestiging({ ...ANTWOORD, berichtcode: 'Bv04' }, { vorm: 'kaal' }))).toBe('goed');
    expect(xmllint(STUF_XSD, fo03Uit(schrijfFo03Fault(ANTWOORD, FOUT)))).toBe('goed');
    const onbekend = { ...ANTWOORD, ontvanger: { organisatie: '', applicatie: 'onbekend' }, crossRefnummer: '' };
    expect(xmllint(STUF_XSD, fo03Uit(schrijfFo03Fault(onbekend, FOUT)))).toBe('goed');
  });

  it('give back any stuurgegevens and payload', () => {
    const tekst = fc
      .string({ unit: 'grapheme', minLength: 3, maxLength: 50 })
      .filter((t) => t.trim() === t && !/\p{Cc}|\ufffe|\uffff/u.test(t));
    fc.assert(
      fc.property(tekst, tekst, fc.uint8Array({ maxLength: 200 }), (applicatie, gebruiker, payload) => {
        const stuurgegevens = { ...STUUR, zender: { organisatie: '0351', applicatie, gebruiker } };
        for (const vorm of ['kaal', 'soap'] as const) {
          const gelezen = leesEnvelop(schrijfBericht({ stuurgegevens, parameters: PARAMETERS, payload }, { vorm }));
          expect(gelezen.stuurgegevens).toEqual(stuurgegevens);
          expect(Buffer.from(gelezen.payload ?? [])).toEqual(Buffer.from(payload));
        }
      }),
    );
  });

  it('a large payload in steps is the same base64', () => {
    const payload = Buffer.alloc(200_001, 7);
    const xml = Buffer.from(
      schrijfBericht({ stuurgegevens: STUUR, parameters: PARAMETERS, payload }, { vorm: 'soap' }),
    ).toString();
    expect(xml).toContain(`>${payload.toString('base64')}<`);
  });

  it('cut omschrijving to 200 and details to 1,000 characters and never give a detailsXML', () => {
    const xml = Buffer.from(schrijfFo01({ ...ANTWOORD, berichtcode: 'Fo01' }, FOUT, { vorm: 'kaal' })).toString();
    expect(xml).toContain(`>${'é'.repeat(200)}<`);
    expect(xml).toContain(`>${'x'.repeat(1000)}<`);
    expect(xml).not.toContain('detailsXML');
  });

  it('a dai message relates to the message that it answers', () => {
    const du01 = { ...STUUR, berichtcode: 'Du01', crossRefnummer: CROSS, functie: 'JW302' } as const;
    const xml = Buffer.from(
      schrijfBericht(
        { stuurgegevens: du01, parameters: PARAMETERS, payload: Buffer.from('a') },
        { vorm: 'dai', service: 'svc' },
      ),
    ).toString();
    expect(xml).toContain('<wsa:To>urn:dkintern:42420001:GGk:</wsa:To>');
    expect(xml).toContain(
      '<wsa:Action>urn:dkintern:svc:http://www.stufstandaarden.nl/koppelvlak/ggk0210/envelopRetourbericht-ggk_Du01</wsa:Action>',
    );
    expect(xml).toContain(`<wsa:RelatesTo>urn:dkintern:${CROSS}@42420001.GGk.dkintern.nl</wsa:RelatesTo>`);
    expect(xml).toContain(
      `<wsa:RelatesTo RelationshipType="urn:dkintern:ConversationId">urn:dkintern:${CROSS}@42420001.GGk.dkintern.nl</wsa:RelatesTo>`,
    );
  });

  it('a dai message may keep the dot of an empty administratie', () => {
    const verpakking = { vorm: 'dai', service: 'svc', puntBijLegeAdministratie: true } as const;
    const xml = schrijfBericht({ stuurgegevens: STUUR, parameters: PARAMETERS, payload: Buffer.from('a') }, verpakking);
    expect(Buffer.from(xml).toString()).toContain(`${STUUR.referentienummer}@0351.Berichtenhub..dkintern.nl`);
  });
});

describe('leesAntwoord', () => {
  const bv03 = schrijfBevestiging(ANTWOORD, { vorm: 'soap' });
  const tekst = (s: string) => Buffer.from(s);

  it('knows a Bv03 and a Bv04, also one with only a berichtcode, but not with an error status', () => {
    expect(leesAntwoord(bv03, 200)).toEqual({
      soort: 'bevestiging',
      code: 'Bv03',
      kenmerk: STUUR.referentienummer,
      crossKenmerk: CROSS,
    });
    const kort =
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Bv04Bericht xmlns="http://www.egem.nl/StUF/StUF0301"><stuurgegevens><berichtcode>Bv04</berichtcode></stuurgegevens></Bv04Bericht></s:Body></s:Envelope>';
    expect(leesAntwoord(tekst(kort), 200)).toMatchObject({ soort: 'bevestiging', code: 'Bv04', crossKenmerk: null });
    expect(leesAntwoord(bv03, 500)).toEqual({ soort: 'onbekend' });
  });

  it('knows a Fo03 in a fault, whatever case plek has', () => {
    const fault = schrijfFo03Fault(ANTWOORD, { code: 'StUF046', plek: 'server', omschrijving: 'Vol' });
    expect(leesAntwoord(fault, 500)).toEqual({ soort: 'Fo03', code: 'StUF046', plek: 'server' });
    expect(leesAntwoord(tekst(Buffer.from(fault).toString().replace('>server<', '>Server<')), 500)).toMatchObject({
      plek: 'server',
    });
  });

  it('tells a bare SOAP fault, and calls everything else unknown', () => {
    const fault =
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault></s:Body></s:Envelope>';
    expect(leesAntwoord(tekst(fault), 500)).toEqual({ soort: 'fault' });
    for (const s of ['', '<html/>', '{"ok":true}', 'Bv03'])
      expect(leesAntwoord(tekst(s), 200)).toEqual({ soort: 'onbekend' });
    const di01 = schrijfBericht(
      { stuurgegevens: STUUR, parameters: PARAMETERS, payload: Buffer.from('a') },
      { vorm: 'soap' },
    );
    expect(leesAntwoord(di01, 200)).toEqual({ soort: 'onbekend' });
  });
});
