import { leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { codes, keur, metVerzoek, type Verzoek } from '../../../../test/builders/voorstel.ts';
import { testVectors } from '../../../../test/support/vectors.ts';
import { type Besluit, stelAntwoordVoor } from './stel-antwoord-voor.ts';
import type { VerzoekNaam } from './voorstel.ts';

function leesBesluit(tekst: string): Besluit {
  const [antwoord, reden, gemeente = null] = tekst.split(' ');
  return antwoord === 'onderzoek'
    ? { antwoord: 'in onderzoek' }
    : ({ antwoord: 'afgewezen', reden, gemeente } as Besluit);
}

describe('stelAntwoordVoor', () => {
  testVectors(new URL('../../vectors/voorstel/antwoord.txt', import.meta.url), (vector) => {
    const besluit = leesBesluit(vector.need('besluit'));
    const referentie = vector.take('kies') ?? null;
    const [verwacht, redenen] = [vector.take('voorstel') ?? '-', vector.take('redenen') ?? '-'];
    const { naam, bericht, stand: voor } = leesStandvector(vector);
    const verzoek = bericht as Verzoek;
    const stand = metVerzoek(naam as VerzoekNaam, verzoek, voor);
    const kenmerk = { identificatie: 'ANTWOORD-1', dagtekening: '2025-11-04', referentie };
    const voorstel = stelAntwoordVoor(naam as VerzoekNaam, verzoek, stand, { ...kenmerk, besluit });
    if (voorstel.uitkomst === 'onmogelijk') {
      expect([codes(voorstel.redenen), verwacht]).toEqual([redenen, '-']);
      return;
    }
    const { referentieAanbieder, verzoekAntwoord, redenAfwijzingVerzoek, woonplaatsbeginsel } =
      voorstel.waarde.antwoord;
    const delen = [referentieAanbieder, verzoekAntwoord, redenAfwijzingVerzoek, woonplaatsbeginsel?.gemeente];
    expect(delen.map((d) => d ?? '-').join(' ')).toBe(verwacht);
    keur(voorstel, stand);
  });
});
