import { join } from 'node:path';
import { beoordeelDeclaratie, maak325 } from '#hub/declaratie';
import { schrijfBericht } from '#hub/istandaarden';
import { beslist, leesDeclaratievector } from '../../builders/declaratie-vector.ts';
import { readVectorFile } from '../../support/vectors.ts';
import { bronVan } from '../berichten.ts';
import { bladVan, domeinVan, heeftBladen } from '../regels/berichten.ts';
import { beoordeel as naarBlad, heeftXsltproc } from '../regels/xsltproc.ts';
import { beoordeel as naarSchema, heeftXmllint } from '../xmllint.ts';

const VECTOREN = join(import.meta.dirname, '../../../libs/declaratie/vectors/antwoord.txt');
const KENMERK = { identificatie: 'A1', dagtekening: '2025-11-04' };

/** The 325s of all vectors in one domain. */
function antwoorden(naam: 'JW325' | 'WMO325'): Buffer[] {
  return readVectorFile(VECTOREN).flatMap((vector) => {
    const { naam: heen, bericht, stand, ...maatstaf } = leesDeclaratievector(vector);
    const beslissing = beslist(beoordeelDeclaratie(heen, bericht, stand, maatstaf));
    const antwoord = maak325(heen, bericht, beslissing, KENMERK);
    return antwoord.naam === naam ? [Buffer.from(schrijfBericht(naam, antwoord.waarde))] : [];
  });
}

describe.each(['JW325', 'WMO325'] as const)('the %s of every vector', (naam) => {
  const documenten = antwoorden(naam);

  it('is valid under the schema', async () => {
    if (!heeftXmllint()) return console.log('Overgeslagen: xmllint is er niet.');
    const geldig = await naarSchema(bronVan(naam, false).xsd, documenten);
    expect(geldig).toEqual(documenten.map(() => true));
  });

  it('is clean under the official rules', async () => {
    if (!heeftXsltproc() || !heeftBladen())
      return console.log(`Overgeslagen: ${heeftXsltproc() ? '../shared/standaarden' : 'xsltproc'} is er niet.`);
    const fouten = await naarBlad(bladVan(domeinVan(naam)), documenten);
    expect(fouten).toEqual(documenten.map(() => []));
  });
});
