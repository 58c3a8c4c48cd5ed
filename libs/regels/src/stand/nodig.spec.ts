import { join } from 'node:path';
import { geldig, GELDIGE_NAMEN } from '../../../../test/builders/geldig.ts';
import { AANBIEDER, alsTekst, bronnen, BSN, leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { readVectorFile } from '../../../../test/support/vectors.ts';
import { EXTERNE_REGELS } from '../extern/index.ts';
import { type Nodig, nodigVoor } from './nodig.ts';
import { STANDREGELS } from './regels/index.ts';
import type { Stand } from './stand.ts';
import { toetsStand } from './toets-stand.ts';

/** The part of a state that these keys name; what it does not name (tarieven, producten, declaraties) stays whole. */
function deelVan(stand: Stand, nodig: Nodig): Stand {
  const bsns = new Set(nodig.bsns);
  const nummers = new Set(nodig.toewijzingNummers);
  const referenties = new Set<string | null>(nodig.referenties);
  const vanDossier = (rij: { readonly aanbieder: string; readonly bsn: string }): boolean =>
    rij.aanbieder === nodig.aanbieder && bsns.has(rij.bsn);
  const metReferentie = (rij: { readonly aanbieder: string; readonly referentieAanbieder: string | null }): boolean =>
    rij.aanbieder === nodig.aanbieder && referenties.has(rij.referentieAanbieder);
  const { afzender, berichtCode, identificatie } = nodig.identificatie;
  return {
    ...stand,
    toewijzingen: stand.toewijzingen.filter(
      (rij) => vanDossier(rij) || nummers.has(rij.toewijzingNummer) || metReferentie(rij),
    ),
    leveringen: stand.leveringen.filter(vanDossier),
    verzoeken: stand.verzoeken.filter((rij) => vanDossier(rij) || metReferentie(rij)),
    prestaties: stand.prestaties.filter(
      (rij) => rij.aanbieder === nodig.aanbieder && nummers.has(rij.toewijzingNummer),
    ),
    gebruikteIdentificaties: stand.gebruikteIdentificaties.filter(
      (rij) => rij.afzender === afzender && rij.berichtCode === berichtCode && rij.identificatie === identificatie,
    ),
  };
}

const MAP = join(import.meta.dirname, '../../vectors');
const bestanden = [
  ...[...STANDREGELS, ...EXTERNE_REGELS].map(({ regel }) => `${regel.toLowerCase()}.txt`),
  'stand/volgorde.txt',
];

describe('what a message needs of the state', () => {
  it.each(bestanden)('is enough for every vector of %s', (bestand) => {
    for (const vector of readVectorFile(join(MAP, bestand))) {
      const { naam, bericht, stand } = leesStandvector(vector);
      const nodig = nodigVoor(naam, bericht);
      if (!nodig) throw new Error(`${naam} needs nothing`);
      const heel = alsTekst(toetsStand(naam, bericht, stand, bronnen));
      expect(alsTekst(toetsStand(naam, bericht, deelVan(stand, nodig), bronnen))).toBe(heel);
    }
  });

  it('are the keys of its client and products', () => {
    expect(nodigVoor('JW317', geldig('JW317'))).toEqual({
      aanbieder: AANBIEDER,
      bsns: [BSN],
      toewijzingNummers: [1, 2, 3, 4],
      referenties: ['VOW-1'],
      identificatie: { afzender: AANBIEDER, berichtCode: '486', identificatie: '0000001' },
    });
  });

  it('of a 319 are its reference alone, of a declaratie those of every client', () => {
    const leeg = { bsns: [], toewijzingNummers: [] };
    expect(nodigVoor('WMO319', geldig('WMO319'))).toMatchObject({
      aanbieder: AANBIEDER,
      ...leeg,
      referenties: ['VOT-1'],
    });
    const nodig = nodigVoor('JW323', geldig('JW323'));
    expect(nodig).toMatchObject({ bsns: [BSN, '999990019'], toewijzingNummers: [1, 2, 3, 4], referenties: [] });
  });

  it.each(GELDIGE_NAMEN)('of a %s names the aanbieder, whoever sends', (naam) => {
    expect(nodigVoor(naam, geldig(naam))?.aanbieder).toBe(AANBIEDER);
  });

  it('of a retourbericht is nothing', () => {
    expect(nodigVoor('JW302', geldig('JW301') as never)).toBeNull();
  });
});
