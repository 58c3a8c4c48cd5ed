import { join } from 'node:path';
import { leesGrondig, schrijfBericht } from '#hub/istandaarden';
import { toetsInhoud } from '#hub/regels';
import {
  antwoordAlsTekst,
  beslist,
  leesDeclaratievector,
  regelsAlsTekst,
} from '../../../../test/builders/declaratie-vector.ts';
import { readVectorFile, testVectors } from '../../../../test/support/vectors.ts';
import { beoordeelDeclaratie } from '../oordeel/beoordeel.ts';
import { maak325 } from './maak-325.ts';

const VECTOREN = join(import.meta.dirname, '../../vectors/antwoord.txt');
const KENMERK = { identificatie: 'A1', dagtekening: '2025-11-04' };

testVectors(VECTOREN, (vector) => {
  const { naam, bericht, stand, ...maatstaf } = leesDeclaratievector(vector);
  const beslissing = beslist(beoordeelDeclaratie(naam, bericht, stand, maatstaf));
  expect(beslissing.uitkomst).toBe(vector.need('uitkomst'));
  expect(regelsAlsTekst(bericht, beslissing)).toBe(vector.need('regels'));
  const antwoord = maak325(naam, bericht, beslissing, KENMERK);
  expect(antwoordAlsTekst(antwoord)).toBe(vector.need('antwoord'));

  const gelezen = leesGrondig(schrijfBericht(antwoord.naam, antwoord.waarde));
  expect(gelezen).toMatchObject({ uitkomst: 'goed', bericht: antwoord.naam, waarde: antwoord.waarde });
  expect(toetsInhoud(antwoord.naam, antwoord.waarde)).toEqual([]);
});

describe('maak325', () => {
  const [, , deels] = readVectorFile(VECTOREN);
  const { naam, bericht, stand, ...maatstaf } = leesDeclaratievector(deels!);
  const beslissing = beslist(beoordeelDeclaratie(naam, bericht, stand, maatstaf));

  it('names what it answers and exchanges the parties', () => {
    const { waarde } = maak325(naam, bericht, beslissing, KENMERK);
    expect(waarde.header).toEqual({
      berichtCode: '491',
      berichtVersie: 3,
      berichtSubversie: 2,
      afzender: bericht.header.ontvanger,
      ontvanger: bericht.header.afzender,
      berichtIdentificatie: KENMERK,
      xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
      declaratieIdentificatie: bericht.header.berichtIdentificatie,
      xsdVersieDeclaratie: bericht.header.xsdVersie,
      retourCodes: ['0200'],
    });
  });

  it('gives a rejected prestatie back as it was sent', () => {
    const { waarde } = maak325(naam, bericht, beslissing, KENMERK);
    const [client] = waarde.declaratieAntwoord?.clienten ?? [];
    expect(client?.prestaties).toEqual([{ ...bericht.declaratie.clienten[0]?.prestaties[1], retourCodes: ['9338'] }]);
  });

  it('names the version of the XSLT only when it ran', () => {
    const { waarde } = maak325(naam, bericht, beslissing, { ...KENMERK, xsltVersie: '2.10.5' });
    expect(waarde.header.xsltVersie).toBe('2.10.5');
  });

  it('does not leave when the closing sum does not hold', () => {
    const scheef = { ...beslissing, toegekend: beslissing.toegekend + 1 };
    expect(() => maak325(naam, bericht, scheef, KENMERK)).toThrow(/TR342 klopt niet/);
    const betaald = { ...beslissing, uitkomst: 'niet verwerkt', declaratie: ['9333'] } as const;
    expect(() => maak325(naam, bericht, betaald, KENMERK)).toThrow(/TR342 klopt niet/);
  });
});
