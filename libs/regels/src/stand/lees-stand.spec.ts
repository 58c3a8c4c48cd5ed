import { readFileSync } from 'node:fs';
import { testVectors } from '../../../../test/support/vectors.ts';
import { leesStand, type Standresultaat } from './lees-stand.ts';
import type { Stand } from './stand.ts';
import type { StandProbleem } from './veld.ts';

const MAP = new URL('../../vectors/stand/', import.meta.url);
const VOORBEELD = readFileSync(new URL('voorbeeld.json', MAP), 'utf8');
type Boom = Record<string, unknown>;

function goed(resultaat: Standresultaat): Stand {
  if (resultaat.uitkomst === 'fout')
    throw new Error(resultaat.problemen.map((p) => `${p.pad} ${p.melding}`).join('\n'));
  return resultaat.stand;
}

const problemen = (resultaat: Standresultaat): readonly StandProbleem[] =>
  resultaat.uitkomst === 'fout' ? resultaat.problemen : [];

/** JSON text, because 1e400 is text only. */
function waarde(tekst: string): unknown {
  return /^[0-9]{4}-|^[A-Z]/.test(tekst) ? tekst : (JSON.parse(tekst) as unknown);
}

function zet(boom: Boom, pad: string, tekst: string): void {
  const stappen = pad.split('.');
  const laatste = stappen.pop()!;
  const groep = stappen.reduce((deel, stap) => deel[stap] as Boom, boom);
  if (tekst === '-') delete groep[laatste];
  else groep[laatste] = waarde(tekst);
}

describe('leesStand', () => {
  testVectors(new URL('lees-stand.txt', MAP), (v) => {
    const boom = JSON.parse(VOORBEELD) as Boom;
    for (const [pad, tekst] of v.takeAll('zet.')) zet(boom, pad, tekst);
    const gevonden = problemen(leesStand(JSON.stringify(boom)));
    expect(gevonden.map((p) => p.pad).join(', ') || '-').toBe(v.need('problemen'));
    expect(gevonden[0]?.melding ?? '').toContain(v.take('melding') ?? '');
  });

  it('gives the stand as rules read it', () => {
    const stand = goed(leesStand(VOORBEELD));
    expect(stand).toMatchObject({ domein: 'jw', gemeente: '0351', peildatum: '2026-07-03' });
    expect(stand.toewijzingen[2]).toMatchObject({ toewijzingNummer: 2, product: null, budget: 250000 });
    expect(stand.leveringen[1]).toMatchObject({ toewijzingNummer: null, product: { categorie: '41' }, stops: [] });
    expect(stand.producten).toEqual([{ categorie: '45', code: '45A04' }, { categorie: '41' }]);
  });

  it('leaves out a code that is null, and has no list of products when the file has none', () => {
    const stand = goed(
      leesStand(
        '{"domein":"Wmo","gemeente":"0351","peildatum":"2026-07-03","producten":[{"categorie":"01","code":null}]}',
      ),
    );
    expect(stand.producten).toStrictEqual([{ categorie: '01' }]);
    expect(goed(leesStand('{"domein":"Wmo","gemeente":"0351","peildatum":"2026-07-03"}'))).toStrictEqual({
      domein: 'wmo',
      gemeente: '0351',
      peildatum: '2026-07-03',
      toewijzingen: [],
      leveringen: [],
      verzoeken: [],
      declaraties: [],
      prestaties: [],
      tarieven: [],
      producten: null,
      gebruikteIdentificaties: [],
    });
  });

  it.each([
    ['nothing', '', 'leeg'],
    ['white space', ' \n', 'leeg'],
    ['a byte order mark', `\u{feff}${VOORBEELD}`, 'BOM'],
    ['the bytes of a byte order mark', Buffer.from(`\u{feff}${VOORBEELD}`), 'BOM'],
    ['another encoding', Buffer.from('{"domein":"\u{e9}"}', 'latin1'), 'UTF-8'],
    ['a cut file', VOORBEELD.slice(0, -20), 'geen geldige JSON'],
    ['a comma too many', '{\n"domein":"Jw",\n}', 'geen geldige JSON (regel 3)'],
    ['something else than an object', '[]', 'moet een groep'],
    ['null', 'null', 'moet een groep'],
  ])('refuses %s', (_wat, inhoud, melding) => {
    const [eerste, ...rest] = problemen(leesStand(inhoud));
    expect(eerste).toMatchObject({ pad: '$', melding: expect.stringContaining(melding) as string });
    expect(rest).toEqual([]);
  });

  it('reads bytes as it reads text', () => {
    expect(leesStand(Buffer.from(VOORBEELD))).toEqual(leesStand(VOORBEELD));
  });

  it('finds members that stand twice, also under another spelling, and not across groups', () => {
    const tekst = VOORBEELD.replace('"volume": 3', '"volume": 3, "v\\u006flume": 4').replace(
      '"gemeente"',
      '"domein": "Jw", "gemeente"',
    );
    expect(problemen(leesStand(tekst)).map((p) => p.pad)).toEqual(['$.domein', '$.toewijzingen[0].omvang.volume']);
  });

  it('is not led astray by names of JavaScript', () => {
    const tekst = VOORBEELD.replace('"domein"', '"__proto__": {"gemeente": "0001"}, "constructor": 1, "domein"');
    expect(problemen(leesStand(tekst)).map((p) => p.pad)).toEqual(['$.__proto__', '$.constructor']);
  });

  it('never repeats a value from the file', () => {
    const geheim = 'GEHEIM999900006';
    const boom = JSON.parse(VOORBEELD, (_, w: unknown) => (typeof w === 'object' ? w : geheim)) as Boom;
    const gevonden = problemen(leesStand(JSON.stringify(boom)));
    expect(gevonden.length).toBeGreaterThan(80);
    expect(JSON.stringify(gevonden)).not.toMatch(/GEHEIM|999900006/);
  });
});
