import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Envelop } from './envelop.ts';
import { EnvelopFout } from './envelop-fout.ts';
import { EnvelopLezer } from './envelop-lezer.ts';
import { leesEnvelop } from './lees-envelop.ts';
import { schrijfBericht, schrijfFo01 } from './schrijf-envelop.ts';
import { leesSnel } from './snelle-lezer.ts';

const STANDAARDEN = '../shared/standaarden/ggk0210/voorbeeldberichten';
const STUUR = {
  berichtcode: 'Di01',
  zender: { organisatie: '0351', applicatie: 'Suite', administratie: 'Gemeente Súd & Oost' },
  ontvanger: { organisatie: '42420001', applicatie: 'GGk' },
  referentienummer: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  tijdstipBericht: '20260301101500123',
  crossRefnummer: null,
  functie: 'WMO301',
} as const;
const PARAMETERS = {
  applicatieVersie: '0001',
  applicatieSubversie: '0004',
  functieVersie: '0003',
  functieSubversie: '0002',
};
const INHOUD = '<?xml version="1.0" encoding="UTF-8"?>\r\n<wmo301:Bericht/>\r\n';
const bericht = { stuurgegevens: STUUR, parameters: PARAMETERS, payload: Buffer.from(INHOUD) };
const KAAL = Buffer.from(schrijfBericht(bericht, { vorm: 'kaal' })).toString();
const SOAP = Buffer.from(schrijfBericht(bericht, { vorm: 'soap' })).toString();
const DAI = Buffer.from(schrijfBericht(bericht, { vorm: 'dai', service: 'ggk' })).toString();
const B64 = Buffer.from(INHOUD).toString('base64');

function lees(xml: string | Uint8Array, stap = Infinity): Envelop & { payload: string } {
  const bytes = Buffer.from(xml);
  const stukken: Uint8Array[] = [];
  const lezer = new EnvelopLezer({ opPayload: (stuk) => stukken.push(stuk) });
  for (let i = 0; i < bytes.length; i += stap) lezer.push(bytes.subarray(i, i + stap));
  return { ...lezer.einde(), payload: Buffer.concat(stukken).toString() };
}

function fout(xml: string | Uint8Array): EnvelopFout {
  try {
    lees(xml);
  } catch (error) {
    if (error instanceof EnvelopFout) return error;
    throw error;
  }
  throw new Error('Expected a refusal');
}

/** The same message as other software writes it. */
const VREEMD: Record<string, string> = {
  'other prefixes': SOAP.replaceAll('GGK:', 'n1:')
    .replaceAll('xmlns:GGK', 'xmlns:n1')
    .replaceAll('StUF:', 's-2.x:')
    .replaceAll('xmlns:StUF', 'xmlns:s-2.x'),
  'ns0 on every element': SOAP.replaceAll('StUF:', 'ns0:')
    .replaceAll('xmlns:StUF', 'xmlns:ns0')
    .replaceAll('soap:', 'SOAP-ENV:')
    .replaceAll('xmlns:soap', 'xmlns:SOAP-ENV'),
  'a default namespace per level': KAAL.replaceAll('<GGK:', '<')
    .replaceAll('</GGK:', '</')
    .replace('xmlns:GGK=', 'xmlns='),
  'default namespaces declared deep down': SOAP.replace(
    /<StUF:(zender|ontvanger|functie|referentienummer|tijdstipBericht|berichtcode)>/g,
    '<$1 xmlns="http://www.egem.nl/StUF/StUF0301">',
  )
    .replace(/<\/StUF:(zender|ontvanger|functie|referentienummer|tijdstipBericht|berichtcode)>/g, '</$1>')
    .replace(/(<\/?)StUF:(organisatie|applicatie|administratie)>/g, '$1$2>'),
  'CRLF and indents': SOAP.replaceAll('><', '>\r\n\t<'),
  'wrapped base64 in CRLF lines': SOAP.replace(B64, B64.replace(/.{20}/g, '$&\r\n')),
  'CR as character reference': SOAP.replace(B64, B64.replace(/.{20}/g, '$&&#13;\n')),
  'white space around values': SOAP.replace(
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    '\n 3f2504e0-4f89-41d3-9a0c-0305e82c3301 ',
  ),
  comments: SOAP.replaceAll('><', '><!-- <xmlBestand> & > --><').replace(
    B64,
    `${B64.slice(0, 8)}<!-- x -->${B64.slice(8)}`,
  ),
  CDATA: SOAP.replace(B64, `<![CDATA[${B64}]]>`),
  'a byte order mark': `\ufeff${SOAP}`,
  'single quotes and no declaration': SOAP.replace(/^<\?.*\?>\n/, '').replaceAll('"', "'"),
  'xsi and an unused namespace': SOAP.replace(
    '<soap:Body>',
    '<soap:Body xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:u="urn:u">',
  ),
  'a header of another party': SOAP.replace(
    '<soap:Body>',
    '<soap:Header><x:Sleutel xmlns:x="urn:x"><x:y a="b">z</x:y></x:Sleutel></soap:Header><soap:Body>',
  ),
};

describe('EnvelopLezer', () => {
  it('reads stuurgegevens, parameters and payload of a bare, a SOAP and a dai message', () => {
    for (const [vorm, xml] of [
      ['kaal', KAAL],
      ['soap', SOAP],
      ['dai', DAI],
    ] as const) {
      const gelezen = lees(xml);
      expect(gelezen).toMatchObject({
        vorm,
        soort: 'Di01',
        stuurgegevens: STUUR,
        parameters: { ...PARAMETERS, bestandsnaam: null },
        payload: INHOUD,
      });
      expect(gelezen.inhoudHash).toEqual(lees(KAAL).inhoudHash);
    }
    expect(lees(DAI).adressering.messageId).toBe(
      'urn:dkintern:3f2504e0-4f89-41d3-9a0c-0305e82c3301@0351.Suite.Gemeente%20S%C3%BAd%20%26%20Oost.dkintern.nl',
    );
  });

  it.each(Object.entries(VREEMD))('accepts %s', (_naam, xml) => {
    const verwacht = lees(KAAL);
    for (const stap of [Infinity, 1, 7]) {
      const gelezen = lees(xml, stap);
      expect(gelezen.stuurgegevens).toEqual(STUUR);
      expect(gelezen.payload).toBe(INHOUD);
      expect(gelezen.inhoudHash).toEqual(verwacht.inhoudHash);
    }
  });

  it('another payload, functie or version is another message', () => {
    const { inhoudHash } = lees(KAAL);
    for (const [van, naar] of [
      ['WMO301', 'WMO305'],
      ['0004', '0005'],
      [B64, 'QUJD'],
      ['>Suite<', '>Suitf<'],
    ] as const) {
      expect(lees(KAAL.replace(van, naar)).inhoudHash).not.toEqual(inhoudHash);
    }
  });

  it('reads a tekstBestand with its name', () => {
    const xml = KAAL.replace('<GGK:xmlBestand>', '<GGK:tekstBestand bestandsnaam="GMSD_0351.csv">').replace(
      '</GGK:xmlBestand>',
      '</GGK:tekstBestand>',
    );
    expect(lees(xml)).toMatchObject({ parameters: { bestandsnaam: 'GMSD_0351.csv' }, payload: INHOUD });
  });

  it('reads a Fo01 and passes over the message in its detailsXML', () => {
    const stuurgegevens = {
      ...STUUR,
      berichtcode: 'Fo01',
      functie: null,
      crossRefnummer: STUUR.referentienummer,
    } as const;
    const fo01 = Buffer.from(
      schrijfFo01(
        stuurgegevens,
        { code: 'IB010', plek: 'client', omschrijving: 'AGB onjuist', details: 'WMO301-00010004' },
        { vorm: 'soap' },
      ),
    ).toString();
    const origineel = KAAL.replace(/^<\?.*\?>\n/, '').replace(B64, 'geen base64! ');
    const metDetails = fo01.replace(
      '</StUF:body>',
      `<StUF:detailsXML>${origineel}<los/></StUF:detailsXML></StUF:body>`,
    );
    for (const xml of [fo01, metDetails]) {
      expect(lees(xml)).toMatchObject({
        soort: 'Fo01',
        stuurgegevens,
        fout: { code: 'IB010', plek: 'client', details: 'WMO301-00010004' },
      });
    }
  });

  it('tells the stuurgegevens before it reads the payload, and stops when refused there', () => {
    let gelezen = 0;
    const lezer = new EnvelopLezer({
      opStuurgegevens: () => {
        throw new EnvelopFout('StUF052', 'Niet voor u');
      },
      opPayload: () => gelezen++,
    });
    expect(() => lezer.push(Buffer.from(SOAP))).toThrow('Niet voor u');
    expect(gelezen).toBe(0);
  });

  it.each([
    ['a DTD', SOAP.replace('?>\n', '?>\n<!DOCTYPE a [<!ENTITY x "y">]>'), /DTD/],
    ['another encoding in the declaration', SOAP.replace('UTF-8', 'ISO-8859-1'), /UTF-8/],
    ['bytes that are not UTF-8', Buffer.from(SOAP.replace('Súd', 'Sud'), 'latin1').fill(0xff, 700, 701), /UTF-8/],
    ['a truncated message', SOAP.slice(0, -20), /welgevormd/],
    ['a message that ends in the payload', SOAP.slice(0, SOAP.indexOf(B64) + 12), /welgevormd|base64/],
    ['HTML', '<html><body>Service unavailable</body></html>', /Geen StUF-envelop/],
    ['nothing', '', /welgevormd/],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /welgevormd/],
    ['UTF-16', Buffer.from(SOAP, 'utf16le'), /welgevormd/],
    [
      'SOAP 1.2',
      SOAP.replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'),
      /Geen StUF-envelop/,
    ],
    ['an empty body', '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>', /leeg/],
    [
      'elements out of order',
      SOAP.replace(
        /(<StUF:referentienummer>.*?<\/StUF:referentienummer>)(<StUF:tijdstipBericht>.*?<\/StUF:tijdstipBericht>)/,
        '$2$1',
      ),
      /referentienummer verwacht/,
    ],
    ['an element twice', SOAP.replace(/<StUF:functie>.*?<\/StUF:functie>/, '$&$&'), /Onverwacht element/],
    ['a missing functie', SOAP.replace(/<StUF:functie>.*?<\/StUF:functie>/, ''), /functie/],
    ['an unknown element', SOAP.replace('<StUF:functie>', '<StUF:entiteittype/><StUF:functie>'), /verwacht/],
    ['text between elements', SOAP.replace('<StUF:functie>', 'x<StUF:functie>'), /tekst/],
    ['an element in a value', SOAP.replace('WMO301', 'WMO<b>301</b>'), /Onverwacht element/],
    ['two payloads', SOAP.replace(/<GGK:xmlBestand>.*?<\/GGK:xmlBestand>/, '$&$&'), /Meer dan één/],
    ['bad base64', SOAP.replace(B64, '!!!!'), /base64/],
    [
      'very deep nesting',
      SOAP.replace('<soap:Body>', `<soap:Header>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</soap:Header><soap:Body>`),
      /diep/,
    ],
    [
      'a very long name',
      SOAP.replace('<soap:Body>', `<soap:Header><${'a'.repeat(300)}/></soap:Header><soap:Body>`),
      /naam is te lang/,
    ],
    ['a head without end', SOAP.replace('WMO301', 'W'.repeat(100_000)), /groter/],
    [
      'a header that must be understood',
      SOAP.replace(
        '<soap:Body>',
        '<soap:Header><w:S xmlns:w="urn:w" soap:mustUnderstand="1"/></soap:Header><soap:Body>',
      ),
      /header/,
    ],
    ['an undefined entity', SOAP.replace('WMO301', '&xxe;'), /welgevormd/],
  ])('refuses %s', (_naam, xml, melding) => {
    const geweigerd = fout(xml);
    expect(geweigerd).toMatchObject({
      code: 'HUB_ENVELOPE_INVALID',
      retryClass: 'permanent',
      stufCode: 'StUF055',
      plek: 'client',
    });
    expect(geweigerd.message).toMatch(melding);
  });

  it('names an old version of envelope or StUF, and a wrong berichtcode', () => {
    expect(
      fout(
        SOAP.replaceAll('http://www.stufstandaarden.nl/koppelvlak/ggk0210', 'http://www.egem.nl/StUF/sector/ggk/0310'),
      ).stufCode,
    ).toBe('StUF007');
    expect(fout('<a:Fo01Bericht xmlns:a="http://www.egem.nl/StUF/StUF0204"/>').stufCode).toBe('StUF001');
    expect(fout(SOAP.replace('>Di01<', '>Du01<')).stufCode).toBe('StUF022');
  });

  it('refuses more than 25 MB as soon as it sees it', () => {
    const lezer = new EnvelopLezer();
    lezer.push(Buffer.from(SOAP.slice(0, SOAP.indexOf(B64))));
    const blok = Buffer.alloc(1_000_000, 'A');
    for (let i = 0; i < 25; i++) lezer.push(blok);
    expect(() => lezer.push(blok)).toThrow(/25\.000\.000/);
  });

  it('never echoes what it refuses', () => {
    expect(fout(SOAP.replace('<StUF:functie>', '<StUF:naam999900006/><StUF:functie>')).message).not.toContain(
      '999900006',
    );
  });

  it('reads the official examples', () => {
    if (!existsSync(STANDAARDEN)) return console.info('Overgeslagen: ../shared/standaarden ontbreekt.');
    for (const naam of readdirSync(STANDAARDEN)) {
      const bytes = readFileSync(`${STANDAARDEN}/${naam}`);
      expect(lees(bytes).soort).toMatch(/^(Di01|Du01|Fo01)$/);
    }
  });
});

describe('leesSnel', () => {
  const alles = [KAAL, SOAP, DAI, ...Object.values(VREEMD)];

  it('reads the common shapes itself', () => {
    for (const xml of [
      KAAL,
      SOAP,
      VREEMD['other prefixes']!,
      VREEMD['CRLF and indents']!,
      VREEMD['default namespaces declared deep down']!,
    ]) {
      expect(leesSnel(Buffer.from(xml.replaceAll('&amp;', 'en')), {})).not.toBeNull();
    }
  });

  it('says yes only where EnvelopLezer does, with the same result, on any mutation', () => {
    const stukken = [
      '<',
      '>',
      '/',
      '&',
      ' ',
      '"',
      '=',
      ':',
      'xmlBestand>',
      ']]>',
      '\r',
      '\u0001',
      'é',
      '<a/>',
      'xmlns:a="u" ',
      '<!---->',
      'A',
      '\ufffe',
    ];
    const mutatie = fc.record({
      xml: fc.constantFrom(...alles.map((xml) => xml.replaceAll('&amp;', 'en'))),
      plek: fc.double({ min: 0, max: 1, noNaN: true }),
      weg: fc.integer({ min: 0, max: 3 }),
      bij: fc.constantFrom('', ...stukken),
    });
    let ja = 0;
    fc.assert(
      fc.property(mutatie, ({ xml, plek, weg, bij }) => {
        const i = Math.floor(plek * xml.length);
        const mutant = xml.slice(0, i) + bij + xml.slice(i + weg);
        const snel = leesSnel(Buffer.from(mutant), {});
        if (snel === null) return;
        ja++;
        expect({ ...lees(mutant), payload: '' }).toEqual({ ...snel, payload: '' });
      }),
      { numRuns: 4000 },
    );
    expect(ja).toBeGreaterThan(20);
  });

  it('gives the payload once, also when the thorough reader takes over', () => {
    const half = SOAP.replaceAll('&amp;', 'en').replace('</soap:Body>', '<!-- laat --></soap:Body>');
    expect(Buffer.from(leesEnvelop(Buffer.from(half)).payload ?? []).toString()).toBe(INHOUD);
    expect(leesEnvelop(Buffer.from(KAAL)).payload).toEqual(Buffer.from(INHOUD));
  });
});
