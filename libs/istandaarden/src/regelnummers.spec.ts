import { readFileSync } from 'node:fs';
import { voorbeeldPad } from '../test/voorbeelden.ts';
import { berichtNamen } from './registry.ts';
import { leesGrondig } from './grondig/lees-grondig.ts';
import { regelnummersVan } from './regelnummers.ts';

const jw301 = readFileSync(voorbeeldPad('JW301'), 'utf8');
const PRODUCT = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct';

function regels(tekst: string, ...paden: string[]): (number | undefined)[] {
  const gevonden = regelnummersVan(Buffer.from(tekst), paden);
  expect(gevonden.size).toBe(new Set(paden).size);
  return paden.map((pad) => gevonden.get(pad));
}

/** The lines on which a begin tag stands, counted from 1. */
const metTag = (tekst: string, naam: string): number[] =>
  tekst.split('\r\n').flatMap((regel, i) => (new RegExp(`<\\w+:${naam}[ >]`).test(regel) ? [i + 1] : []));

describe('regelnummersVan', () => {
  it('gives the line of each element, counted where it repeats', () => {
    const [een, twee] = metTag(jw301, 'ToegewezenProduct');
    expect(regels(jw301, `${PRODUCT}[1]`, `${PRODUCT}[2]`)).toEqual([een, twee]);
    expect(regels(jw301, '/Bericht', '/Bericht/Header/BerichtIdentificatie/Dagtekening')).toEqual([
      ...metTag(jw301, 'Bericht'),
      ...metTag(jw301, 'Dagtekening'),
    ]);
  });

  it('tells elements of one name apart by what is around them', () => {
    const [eerste, ...rest] = metTag(jw301, 'Contact');
    expect(regels(jw301, '/Bericht/Client/Relaties/Relatie[1]/Contact')).toEqual([eerste]);
    expect(regels(jw301, '/Bericht/Client/Contactgegevens/Contact[1]')).toEqual([rest[0]]);
  });

  it('gives for an absent element the line of what is around it', () => {
    const [een] = metTag(jw301, 'ToegewezenProduct');
    const [client] = metTag(jw301, 'Client');
    expect(regels(jw301, `${PRODUCT}[1]/Weg`, `${PRODUCT}[1]/Weg/Dieper`)).toEqual([een, een]);
    expect(regels(jw301, '/Bericht/Client/Weg/Weg[3]/Dieper')).toEqual([client]);
  });

  it('counts as the thorough reader does, whatever the line ends', () => {
    const paden = [`${PRODUCT}[1]/Ingangsdatum`, '/Bericht/Client/Geslacht'];
    for (const einde of ['\r\n', '\n', '\r', '\n\n']) {
      const goed = jw301.replaceAll('\r\n', einde);
      const fout = goed.replace(/(:Ingangsdatum>)[^<]+/, '$1x').replace(/(Geslacht>)./, '$19');
      const gelezen = leesGrondig(Buffer.from(fout));
      if (gelezen.uitkomst !== 'fout') throw new Error('onverwacht');
      const verwacht = new Map(gelezen.bevindingen.map((b) => [b.pad, b.regelnummer]));
      expect(regels(goed, ...paden)).toEqual(paden.map((pad) => verwacht.get(pad)));
    }
  });

  it('is not misled by comments, instructions, CDATA and attributes that look like tags', () => {
    const [, twee = 0] = metTag(jw301, 'ToegewezenProduct');
    const tussen = '<!-- <jw301:ToegewezenProduct> > -->\r\n<?x <jw301:ToegewezenProduct> ?>';
    const anders = jw301
      .replace('<jw301:ToegewezenProducten>', `$&${tussen}`)
      .replace('<jw301:Commentaar>', '$&<![CDATA[<a></a></jw301:Commentaar>]]>')
      .replace(
        '<jw301:Bericht ',
        `$&xsi:schemaLocation="a > b" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' `,
      );
    expect(leesGrondig(Buffer.from(anders)).uitkomst).toBe('goed');
    expect(anders).toContain('CDATA');
    expect(regels(anders, `${PRODUCT}[2]`)).toEqual([twee + 1]);
  });

  it('knows an element without content', () => {
    expect(regels('<Bericht>\n<A/>\n<A b="/"/>\n<A>\n</A></Bericht>', '/Bericht/A[2]', '/Bericht/A[3]')).toEqual([
      3, 4,
    ]);
  });

  it('comes to an end on bytes that are no message', () => {
    for (const tekst of ['', '<', '<a', '<a "', '<!', '<!--', '<?', '<![CDATA[', '</', 'x<', '<a><b'])
      expect(regels(tekst, '/Bericht/Header')).toEqual([1]);
  });

  it('reads nothing when nothing is asked', () => {
    expect(regelnummersVan(Buffer.from('no XML'), [])).toEqual(new Map());
  });

  it.each(berichtNamen())('finds its way in %s, wherever it begins', (naam) => {
    const tekst = readFileSync(voorbeeldPad(naam), 'utf8');
    const ver = tekst.replace('?>', `?>${'\r\n'.repeat(70_000)}`);
    const [een] = regels(tekst, '/Bericht/Header/BerichtIdentificatie');
    expect(regels(ver, '/Bericht/Header/BerichtIdentificatie')).toEqual([Number(een) + 70_000]);
  });
});
