import { geldig } from '../../../../test/builders/geldig.ts';
import { leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { codes, keur, metVerzoek, type Verzoek } from '../../../../test/builders/voorstel.ts';
import { testVectors, type Vector } from '../../../../test/support/vectors.ts';
import type { Stand } from '../stand/stand.ts';
import { stelToewijzingVoor } from './stel-toewijzing-voor.ts';
import type { ToegewezenProduct, ToewijzingOpties, VerzoekNaam, Voorstel } from './voorstel.ts';

const MOMENT = { datum: '2025-11-04', tijd: '12:00:00' };
const OPTIES: ToewijzingOpties = {
  identificatie: 'VOORSTEL-1',
  dagtekening: '2025-11-04',
  moment: MOMENT,
  verleden: 'volgens verzoek',
  client: null,
  referenties: null,
};
function alsTekst(p: ToegewezenProduct): string {
  const { product, omvang, budget } = p;
  const nu = p.toewijzingsdatum === MOMENT.datum && p.toewijzingstijd === MOMENT.tijd;
  return [
    p.toewijzingNummer,
    p.referentieAanbieder ?? '-',
    product ? [product.categorie, product.code].filter(Boolean).join('/') : '-',
    `${p.ingangsdatum}..${p.einddatum ?? ''}`,
    omvang ? `${omvang.volume}x${omvang.eenheid}/${omvang.frequentie}` : `€${budget}`,
    p.redenWijziging ?? '-',
    nu ? 'nu' : 'oud',
  ].join(' ');
}

function stel(vector: Vector): { voorstel: Voorstel<'JW301' | 'WMO301'>; stand: Stand } {
  const kies = vector.take('kies');
  const verleden = (vector.take('verleden') ?? 'volgens verzoek') as ToewijzingOpties['verleden'];
  const { naam, bericht, stand: voor } = leesStandvector(vector);
  const verzoek = bericht as Verzoek;
  const stand = metVerzoek(naam as VerzoekNaam, verzoek, voor);
  const opties = { ...OPTIES, verleden, referenties: kies?.split(' ') ?? null };
  return { voorstel: stelToewijzingVoor(naam as VerzoekNaam, verzoek, stand, opties), stand };
}

describe('stelToewijzingVoor', () => {
  testVectors(new URL('../../vectors/voorstel/toewijzing.txt', import.meta.url), (vector) => {
    const verwacht = vector.takeAll('voorstel.').map(([, regel]) => regel);
    const [opmerkingen, redenen] = [vector.take('opmerkingen') ?? '-', vector.take('redenen') ?? '-'];
    const { voorstel, stand } = stel(vector);
    if (voorstel.uitkomst === 'onmogelijk') {
      expect([codes(voorstel.redenen), verwacht]).toEqual([redenen, []]);
      return;
    }
    expect(voorstel.waarde.client.toegewezenProducten.map(alsTekst)).toEqual(verwacht);
    expect(codes(voorstel.opmerkingen.filter((o) => o.code !== 'CLIENT_AANVULLEN'))).toBe(opmerkingen);
    keur(voorstel, stand);
  });

  const verzoek317 = geldig('JW317');
  const verzoek315 = geldig('JW315');
  const leeg = { domein: 'jw', gemeente: '0351', peildatum: '2025-11-04', producten: null } as const;
  const stand: Stand = {
    ...leeg,
    toewijzingen: [],
    leveringen: [],
    verzoeken: [],
    declaraties: [],
    prestaties: [],
    tarieven: [],
    gebruikteIdentificaties: [],
  };

  it('goes from the gemeente to who asked, with its own identification', () => {
    const voorstel = stelToewijzingVoor('JW315', verzoek315, stand, OPTIES);
    expect(voorstel).toMatchObject({
      naam: 'JW301',
      waarde: {
        header: {
          berichtCode: '436',
          afzender: verzoek315.header.ontvanger,
          ontvanger: verzoek315.header.afzender,
          berichtIdentificatie: { identificatie: 'VOORSTEL-1', dagtekening: '2025-11-04' },
        },
      },
    });
  });

  it('takes the client of a 315 over and says that contact is missing', () => {
    const voorstel = stelToewijzingVoor('JW315', verzoek315, stand, OPTIES);
    const { geboortedatum, geslacht, naam } = verzoek315.client;
    expect(voorstel).toMatchObject({
      waarde: { client: { geboortedatum, geslacht, naam: { ...naam, naamGebruik: '1' } } },
      opmerkingen: [{ code: 'CLIENT_AANVULLEN', melding: expect.stringContaining('contactgegevens') as string }],
    });
    expect(voorstel.uitkomst === 'voorstel' && voorstel.waarde.client.commentaar).toMatch(/^VOORSTEL/);
  });

  it('takes the client of an earlier 301 over as a whole', () => {
    const { client } = geldig('JW301');
    const voorstel = stelToewijzingVoor('JW315', verzoek315, stand, { ...OPTIES, client });
    expect(voorstel).toMatchObject({
      opmerkingen: [],
      waarde: { client: { ...client, toegewezenProducten: [{}, {}] } },
    });
    expect(voorstel.uitkomst === 'voorstel' && voorstel.waarde.client.toegewezenProducten[0]).toMatchObject({
      referentieAanbieder: 'VOT-1',
    });
  });

  it('refuses the client of another', () => {
    const client = { ...geldig('JW301').client, bsn: '999990019' };
    expect(stelToewijzingVoor('JW317', verzoek317, stand, { ...OPTIES, client })).toMatchObject({
      uitkomst: 'onmogelijk',
      redenen: expect.arrayContaining([expect.objectContaining({ code: 'ANDERE_CLIENT' })]) as unknown,
    });
  });

  it('says nothing personal', () => {
    const voorstel = stelToewijzingVoor('JW315', verzoek315, stand, OPTIES);
    const { bsn, naam } = verzoek315.client;
    const gezegd = JSON.stringify(voorstel.uitkomst === 'voorstel' ? voorstel.opmerkingen : voorstel.redenen);
    expect(gezegd).not.toContain(bsn);
    expect(gezegd).not.toContain(naam.geslachtsnaam.achternaam);
  });
});
