import { voorbeeld } from '../../test/voorbeelden.ts';
import type { BerichtNaam } from '../generated/3.2/berichten.ts';
import type { Bevinding, Leesresultaat } from '../resultaat.ts';
import { MEESTE_BEVINDINGEN } from './keurder.ts';
import { leesGrondig } from './lees-grondig.ts';

const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
const lees = (tekst: string): Leesresultaat => leesGrondig(bytes(tekst));

/** The example with one piece replaced; fails when the piece is not there. */
function met(naam: BerichtNaam, oud: string | RegExp, nieuw: string): string {
  const tekst = voorbeeld(naam);
  const anders = tekst.replace(oud, () => nieuw);
  if (anders === tekst) throw new Error(`${naam} bevat ${String(oud)} niet`);
  return anders;
}

function bevindingen(tekst: string): readonly Bevinding[] {
  const r = lees(tekst);
  if (r.uitkomst === 'onleesbaar') throw new Error(r.fout.melding);
  return r.bevindingen;
}

const codeVan = (tekst: string | Uint8Array): string => {
  const r = typeof tekst === 'string' ? lees(tekst) : leesGrondig(tekst);
  return r.uitkomst === 'onleesbaar' ? r.fout.code : r.uitkomst;
};

const PRODUCT2 = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]';

describe('what is wrong with the structure', () => {
  it('a wrong value is told with path, line, value and what is allowed', () => {
    const [b, ...rest] = bevindingen(met('JW301', '<ijw:Volume>120<', '<ijw:Volume>120,5<'));
    expect(rest).toEqual([]);
    expect(b).toMatchObject({ niveau: 1, regel: 'XSD', code: null });
    expect(b?.pad).toBe('/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Omvang/Volume');
    const regels = voorbeeld('JW301').split('\r\n');
    expect(b?.regelnummer).toBe(regels.findIndex((r) => r.includes('<ijw:Volume>120<')) + 1);
    expect(b?.melding).toBe(
      'Volume heeft een waarde die niet mag; toegestaan: een geheel getal van 0 tot en met 99999999.',
    );
  });

  it('a missing element is told at its own path, with the line of its parent', () => {
    const [b, ...rest] = bevindingen(met('JW301', /\s*<jw301:ToewijzingNummer>51000002<\/jw301:ToewijzingNummer>/, ''));
    expect(rest).toEqual([]);
    expect(b?.pad).toBe(`${PRODUCT2}/ToewijzingNummer`);
    expect(b?.melding).toBe('ToewijzingNummer ontbreekt in ToegewezenProduct; het moet er staan.');
  });

  it('a swapped pair is one finding, not a missing element', () => {
    const tekst = met('JW301', /<jw301:Bsn>.*?<\/jw301:Bsn>/, '').replace(
      '<jw301:Naam>',
      '<jw301:Bsn>999910000</jw301:Bsn><jw301:Naam>',
    );
    expect(bevindingen(tekst).map((b) => [b.pad, b.melding])).toEqual([
      ['/Bericht/Client/Bsn', 'Bsn staat op de verkeerde plaats; het hoort voor Geslacht te staan.'],
    ]);
  });

  it('a doubled element is told once', () => {
    const tekst = met('JW301', '<jw301:Geslacht>2<', '<jw301:Geslacht>2</jw301:Geslacht><jw301:Geslacht>2<');
    expect(bevindingen(tekst).map((b) => [b.pad, b.melding])).toEqual([
      ['/Bericht/Client/Geslacht', 'Geslacht komt vaker voor; toegestaan: ten hoogste een keer.'],
    ]);
  });

  it('an element in the wrong namespace is told as such and does not count as missing', () => {
    const tekst = met('JW301', /jw301:Bsn>/g, 'ijw:Bsn>');
    expect(bevindingen(tekst).map((b) => b.melding)).toEqual([
      'Bsn staat in de verkeerde namespace; toegestaan: http://www.istandaarden.nl/ijw/3_2/jw301/schema.',
    ]);
  });

  it('an unknown element is skipped with everything in it', () => {
    const tekst = met('JW301', '<jw301:Geslacht>2<', '<jw301:Vreemd><x>1</x><x/></jw301:Vreemd><jw301:Geslacht>2<');
    expect(bevindingen(tekst).map((b) => b.pad)).toEqual(['/Bericht/Client/Vreemd']);
  });

  it('loose text, and an element inside a value', () => {
    expect(bevindingen(met('JW301', '<jw301:Client>', '<jw301:Client>x')).map((b) => b.melding)).toEqual([
      'Client bevat losse tekst; toegestaan: alleen elementen.',
    ]);
    expect(bevindingen(met('JW301', '>999910000<', '>9999<b/>10000<')).map((b) => b.melding)).toEqual([
      'Bsn bevat een element; toegestaan: alleen een waarde.',
    ]);
  });

  it('an empty list misses its first element', () => {
    const tekst = met('JW305', /<jw305:StartProducten>[^]*<\/jw305:StartProducten>/, '<jw305:StartProducten/>');
    expect(bevindingen(tekst).map((b) => b.pad)).toEqual(['/Bericht/Client/StartProducten/StartProduct[1]']);
  });

  it('a root with another name', () => {
    expect(
      bevindingen(
        voorbeeld('JW319')
          .replaceAll('jw319:Bericht>', 'jw319:Berichten>')
          .replace('<jw319:Bericht ', '<jw319:Berichten '),
      ).map((b) => b.melding),
    ).toContain('Het eerste element heet Berichten; toegestaan: Bericht.');
  });

  it('a wrong message has no value', () => {
    expect(lees(met('JW301', '>436<', '>437<'))).toMatchObject({ uitkomst: 'fout', bericht: 'JW301', waarde: null });
  });

  it('keeps a bounded number of findings and says how many more there are', () => {
    const fout = '<jw305:Vreemd/>'.repeat(MEESTE_BEVINDINGEN + 5);
    const b = bevindingen(met('JW305', '<jw305:StartProducten>', `<jw305:StartProducten>${fout}`));
    expect(b).toHaveLength(MEESTE_BEVINDINGEN + 1);
    expect(b.at(-1)?.melding).toBe('Er zijn nog 5 bevindingen die hier niet staan.');
  });
});

describe('values in findings', () => {
  it('codes, dates and numbers are shown', () => {
    expect(bevindingen(met('JW305', 'StatusAanlevering>1<', 'StatusAanlevering>7<'))[0]?.melding).toBe(
      'StatusAanlevering heeft de waarde 7; toegestaan: 1, 2, 3, 9.',
    );
    expect(bevindingen(met('JW305', 'Begindatum>2026-10-02<', 'Begindatum>2026-02-30<'))[0]?.melding).toBe(
      'Begindatum heeft de waarde 2026-02-30; toegestaan: een bestaande datum als jjjj-mm-dd, zonder tijdzone.',
    );
  });

  it.each([
    ['Bsn', '>999910000<', '>99991000x<', '99991000x'],
    ['a date of birth', '<ijw:Datum>2013-06-21<', '<ijw:Datum>21-06-2013<', '21-06-2013'],
    ['Achternaam', 'Zonnebloem', 'Zonnebloem\n', 'Zonnebloem'],
    ['Voorletters', '<ijw:Voorletters>F<', '<ijw:Voorletters>F. van Z.<', 'F. van Z.'],
    ['a name in the place of a code', '<jw301:Geslacht>2<', '<jw301:Geslacht>Fenna<', 'Fenna'],
    ['a BSN in the place of a number', '>51000002<', '>9999100001<', '999910000'],
    ['a BSN in the place of a code', '<ijw:Eenheid>01<', '<ijw:Eenheid>999910000<', '999910000'],
    ['Huisnummer', '<ijw:Huisnummer>7<', '<ijw:Huisnummer>7bis<', '7bis'],
    ['Commentaar', '>Thuis begeleiden &amp; oefenen<', '>  <', 'Thuis'],
    ['Telefoonnummer', '>0330000002<', '>033-0000002<', '033-0000002'],
  ])('%s is never shown', (_wat, oud, nieuw, geheim) => {
    const b = bevindingen(met('JW301', oud, nieuw));
    expect(b).toHaveLength(1);
    expect(JSON.stringify(b)).not.toContain(geheim);
  });
});

describe('markup that is valid', () => {
  const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  it.each([
    ['comments and instructions, also inside values', '>51000001<', '>510<!--x-->00<?y z?>001<'],
    ['CDATA in a value', '>51000001<', '><![CDATA[51]]>000001<'],
    ['a character reference', '>51000001<', '>5100000&#x31;<'],
    ['a schemaLocation anywhere', '<jw305:Bsn>', `<jw305:Bsn ${XSI} xsi:schemaLocation="a b">`],
    ['the declared xsi:type', '<jw305:Header>', `<jw305:Header ${XSI} xsi:type="jw305:Header">`],
    ['the declared xsi:type of a value', '<jw305:Bsn>', `<jw305:Bsn ${XSI} xsi:type="ijw:LDT_BurgerServicenummer">`],
    ['another prefix from halfway', /<(\/?)jw305:Client>/g, ''],
    ['no XML declaration', /^<\?xml.*\?>\r\n/, ''],
    [
      'utf-8 in small letters, single quotes, standalone',
      /<\?xml.*\?>/,
      "<?xml version='1.0' encoding='utf-8' standalone='no'?>",
    ],
    ['comments after the root', /$/, '<!-- einde --><?x?>\n'],
    ['an unused declaration', '<jw305:Header>', '<jw305:Header xmlns:q="urn:q" xmlns="">'],
    ['white space around a number', '>51000001<', '>\n  051000001\t<'],
  ])('%s', (wat, oud, nieuw) => {
    const tekst = wat.startsWith('another prefix')
      ? voorbeeld('JW305')
          .replace('<jw305:Client>', '<c:Client xmlns:c="http://www.istandaarden.nl/ijw/3_2/jw305/schema">')
          .replace('</jw305:Client>', '</c:Client>')
      : met('JW305', oud, nieuw);
    expect(lees(tekst)).toEqual(lees(voorbeeld('JW305')));
  });

  it.each([
    ['xsi:nil', `${XSI} xsi:nil="false"`],
    ['a plain attribute', 'id="1"'],
    ['xml:lang', 'xml:lang="nl"'],
    ['an xsi:type of another type', `${XSI} xsi:type="ijw:LDT_Gemeente"`],
    ['an xsi:type without a namespace', `${XSI} xsi:type="LDT_BurgerServicenummer"`],
    ['an unknown xsi attribute', `${XSI} xsi:other="1"`],
  ])('but not %s', (_wat, attributen) => {
    const b = bevindingen(met('JW305', '<jw305:Bsn>', `<jw305:Bsn ${attributen}>`));
    expect(b.map((x) => x.pad)).toEqual(['/Bericht/Client/Bsn']);
  });
});

describe('what is no message', () => {
  const JW = voorbeeld('JW305');
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'LEEG'],
    ['a BOM', `\ufeff${JW}`, 'BOM'],
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${JW}`, 'utf16le')), 'CODERING'],
    ['UTF-16 without a mark', Uint8Array.from(Buffer.from(JW, 'utf16le')), 'CODERING'],
    ['Latin-1 bytes', Uint8Array.from(Buffer.from(JW.replace('Fenna', 'Fen\u00e9'), 'latin1')), 'CODERING'],
    ['another declared encoding', JW.replace('UTF-8', 'ISO-8859-1'), 'CODERING'],
    ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8]), 'BINAIR'],
    ['a DOCTYPE', JW.replace('<jw305:Bericht ', '<!DOCTYPE x><jw305:Bericht '), 'DTD'],
    ['entity declarations', JW.replace('<jw305:Bericht ', '<!DOCTYPE x [<!ENTITY a "b">]><jw305:Bericht '), 'DTD'],
    ['a truncated file', JW.slice(0, JW.length / 2), 'AFGEBROKEN'],
    ['a file truncated in a character', Uint8Array.from([...bytes(JW.slice(0, 900)), 0xc3]), 'AFGEBROKEN'],
    ['plain text', 'Geachte mevrouw', 'GEEN_XML'],
    ['crossed tags', JW.replace('</jw305:Bsn>', '</jw305:Client>'), 'GEEN_XML'],
    ['an undefined entity', JW.replace('Fenna', '&eacute;'), 'GEEN_XML'],
    ['a control character', JW.replace('Fenna', 'Fen\u0001na'), 'GEEN_XML'],
    ['an undeclared prefix', JW.replace('<jw305:Bsn>', '<x:Bsn>').replace('</jw305:Bsn>', '</x:Bsn>'), 'GEEN_XML'],
    ['something after the root', `${JW}x`, 'GEEN_XML'],
    ['two roots', `${JW}<a/>`, 'GEEN_XML'],
    ['deep nesting', JW.replace('<jw305:Bsn>', `${'<a>'.repeat(200_000)}<jw305:Bsn>`), 'TE_DIEP'],
    ['many attributes', `<a ${Array.from({ length: 200 }, (_, i) => `a${i}=""`).join(' ')}/>`, 'TE_VEEL_ATTRIBUTEN'],
    ['a long name', `<${'a'.repeat(2_000)}/>`, 'NAAM_TE_LANG'],
    ['another XML document', '<a/>', 'ONBEKEND_BERICHT'],
    ['too many bytes', new Uint8Array(25_000_001).fill(0x20), 'TE_GROOT'],
  ])('%s', (_wat, invoer, code) => {
    expect(codeVan(invoer)).toBe(code);
  });

  it('names an unsupported release', () => {
    expect(lees(JW.replaceAll('3_2', '3_1'))).toEqual({
      uitkomst: 'onleesbaar',
      bericht: 'JW305',
      versie: '3.1',
      fout: { code: 'ONBEKENDE_VERSIE', melding: 'JW 3.1 wordt niet ondersteund; wel 3.2.', regelnummer: 2 },
    });
  });

  it('tells the line, and never a piece of the document', () => {
    const r = lees(JW.replace('Fenna', 'Fenna & Zwaluw'));
    expect(r).toMatchObject({ uitkomst: 'onleesbaar', bericht: 'JW305', fout: { code: 'GEEN_XML' } });
    if (r.uitkomst === 'onleesbaar') expect(r.fout.regelnummer).toBe(JW.split('Fenna')[0]?.split('\n').length);
    expect(JSON.stringify(r)).not.toMatch(/Fenna|Zwaluw/);
  });

  it('tells the line of a byte that is not UTF-8', () => {
    const r = leesGrondig(Uint8Array.from(Buffer.from(JW.replace('Fenna', '\u00e9'), 'latin1')));
    expect(r).toMatchObject({ fout: { code: 'CODERING', regelnummer: JW.split('Fenna')[0]?.split('\n').length } });
  });
});

describe('reading as a stream', () => {
  async function* stukken(b: Uint8Array, grootte: number): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < b.length; i += grootte) yield await Promise.resolve(b.subarray(i, i + grootte));
  }

  it.each([1, 2, 3, 7, 64, 4096])('in pieces of %i bytes gives the same result', async (grootte) => {
    for (const tekst of [
      voorbeeld('JW323'),
      met('JW301', 'Zonnebloem', 'Zonn\u{1f33b}bl\u00f6em'),
      met('JW301', '>436<', '>é<'),
      voorbeeld('JW305').slice(0, 500),
    ]) {
      const b = bytes(tekst);
      expect(await leesGrondig(stukken(b, grootte))).toEqual(leesGrondig(b));
    }
  });

  it('refuses an endless stream at the limit', async () => {
    let gegeven = 0;
    async function* eindeloos(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(((gegeven += 1_000_000), new Uint8Array(1_000_000).fill(0x20)));
    }
    expect(await leesGrondig(eindeloos())).toMatchObject({ fout: { code: 'TE_GROOT' } });
    expect(gegeven).toBe(26_000_000);
  });
});

describe('Client by Client', () => {
  it('hands each on when complete and does not keep them', () => {
    const gezien: [string, number][] = [];
    const r = leesGrondig(bytes(voorbeeld('JW323')), { opClient: (c, n) => gezien.push([c.bsn, n]) });
    expect(gezien).toEqual([
      ['999910000', 1],
      ['999910012', 2],
    ]);
    expect(r).toMatchObject({ uitkomst: 'goed', waarde: { declaratie: { clienten: [] } } });
  });

  it('hands nothing on after the first finding', () => {
    const gezien: string[] = [];
    leesGrondig(bytes(met('JW323', '>61750<', '>x<')), { opClient: (c) => gezien.push(c.bsn) });
    expect(gezien).toEqual([]);
  });

  it('lets a fault of the receiver through', () => {
    const opClient = (): never => {
      throw new Error('vol');
    };
    expect(() => leesGrondig(bytes(voorbeeld('JW323')), { opClient })).toThrow('vol');
  });
});
