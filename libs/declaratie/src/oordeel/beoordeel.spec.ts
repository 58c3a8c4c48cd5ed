import { join } from 'node:path';
import { leesDeclaratievector, regelsAlsTekst } from '../../../../test/builders/declaratie-vector.ts';
import { testVectors } from '../../../../test/support/vectors.ts';
import { beoordeelDeclaratie } from './beoordeel.ts';

testVectors(join(import.meta.dirname, '../../vectors/volgorde.txt'), (vector) => {
  const { naam, bericht, stand, ...maatstaf } = leesDeclaratievector(vector);
  const oordeel = beoordeelDeclaratie(naam, bericht, stand, maatstaf);
  if (oordeel.soort === 'aangehouden') {
    const wacht = oordeel.ontbreekt.map(({ client, prestatie }) => {
      return bericht.declaratie.clienten[client]?.prestaties[prestatie]?.productReferentie.referentieNummer;
    });
    expect(wacht.join(', ')).toBe(vector.need('wacht'));
    return;
  }
  expect(oordeel.uitkomst).toBe(vector.need('uitkomst'));
  expect(regelsAlsTekst(bericht, oordeel)).toBe(vector.need('regels'));
});
