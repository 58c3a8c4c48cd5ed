import { berichtNamen } from '#hub/istandaarden';
import { BERICHTKENMERKEN } from '#hub/envelope';
import { jw301, jw323 } from '../../../test/builders/berichten.ts';
import { filter, filterClient } from './filter.ts';
import { type FilterVraag, type PrivacyRule } from './privacy-rule.ts';
import { PRIVACY_RULES } from './rules/index.ts';

const ROUTE = {
  verwerkingsactiviteitId: 'urn:x',
  grondslag: 'Jeugdwet 7.4.0',
  doel: 'toewijzen',
  bewaartermijn: 'P14D',
};
const vraag = (berichtnaam: string): FilterVraag => ({ berichtnaam, route: ROUTE, stage: 'test' });

describe('filter', () => {
  it('gives the very same object when nothing has to go', () => {
    const bericht = jw301();
    expect(filter(bericht, vraag('JW301'))).toEqual({ besluit: 'door', waarde: bericht, verwijderd: [] });
    expect((filter(bericht, vraag('JW301')) as { waarde: unknown }).waarde).toBe(bericht);
  });

  it('copies only the parts that change', () => {
    const bericht = jw301();
    Object.assign(bericht.client.naam, { roepnaam: 'Mila' });
    const uitkomst = filter(bericht, vraag('JW301'));
    if (uitkomst.besluit !== 'door') throw new Error('expected door');
    expect(uitkomst.verwijderd).toEqual([{ regel: 'SCHEMA', pad: 'client.naam.roepnaam' }]);
    expect(uitkomst.waarde.header).toBe(bericht.header);
    expect(uitkomst.waarde.client.contactgegevens).toBe(bericht.client.contactgegevens);
    expect(uitkomst.waarde.client.naam).not.toBe(bericht.client.naam);
    expect(bericht.client.naam).toHaveProperty('roepnaam');
  });

  it('drops an item of a list that has no allowed shape, and keeps the others', () => {
    const bericht = jw301();
    (bericht.client.toegewezenProducten as unknown[]).splice(1, 0, 'los');
    const uitkomst = filter(bericht, vraag('JW301'));
    if (uitkomst.besluit !== 'door') throw new Error('expected door');
    expect(uitkomst.waarde.client.toegewezenProducten.map((p) => p.toewijzingNummer)).toEqual([1, 2]);
    expect(uitkomst.verwijderd).toEqual([{ regel: 'SCHEMA', pad: 'client.toegewezenProducten[1]' }]);
  });

  it('judges every BSN of a declaratie and names the place, never the number', () => {
    const bericht = jw323(3, 2);
    Object.assign(bericht.declaratie.clienten[2]!, { bsn: '123456782' });
    const uitkomst = filter(bericht, vraag('JW323'));
    expect(uitkomst).toEqual({
      besluit: 'geweigerd',
      reden: 'BSN_NIET_VOOR_TEST',
      regel: 'R21',
      pad: 'declaratie.clienten[2].bsn',
    });
  });

  it('passes nothing when no rule grants the message', () => {
    const zonder = PRIVACY_RULES.filter((rule) => rule.id !== 'SCHEMA');
    expect(filter(jw301(), vraag('JW301'), zonder)).toMatchObject({ besluit: 'geweigerd', reden: 'GEEN_REGEL' });
  });

  it('passes no more than the rule of the route grants', () => {
    const alleenBsn: PrivacyRule = {
      id: 'R9',
      zin: 'Alleen het BSN.',
      laatDoor: () => ({
        soort: 'groep',
        velden: new Map([['client', { soort: 'groep', velden: new Map([['bsn', { soort: 'waarde', bsn: true }]]) }]]),
      }),
    };
    const uitkomst = filter(jw301(), vraag('JW301'), [alleenBsn]);
    if (uitkomst.besluit !== 'door') throw new Error('expected door');
    expect(uitkomst.waarde).toEqual({ client: { bsn: '999900006' } });
    expect(uitkomst.verwijderd.map((v) => v.pad)).toEqual([
      'header',
      'client.geboortedatum',
      'client.geslacht',
      'client.naam',
      'client.contactgegevens',
      'client.toegewezenProducten',
    ]);
  });
});

describe('filterClient', () => {
  it('does for one Client what filter does for the whole message', () => {
    const client = jw323(1, 2).declaratie.clienten[0]!;
    expect(filterClient(client, 1, vraag('JW323'))).toEqual({ besluit: 'door', waarde: client, verwijderd: [] });
    Object.assign(client.prestaties[1]!, { diagnose: 'tekst' });
    expect(filterClient(client, 7, vraag('JW323'))).toMatchObject({
      verwijderd: [{ regel: 'SCHEMA', pad: 'declaratie.clienten[6].prestaties[1].diagnose' }],
    });
    expect(filterClient({ ...client, bsn: '999900007' }, 7, vraag('JW323'))).toMatchObject({
      besluit: 'quarantaine',
      pad: 'declaratie.clienten[6].bsn',
    });
  });

  it('knows the Client of a 325', () => {
    const client = { bsn: '999900006', prestaties: [], retourCodes: ['0200'] };
    expect(filterClient(client, 1, vraag('WMO325'))).toMatchObject({ besluit: 'door', verwijderd: [] });
  });
});

describe('the messages', () => {
  it('are the same in the contracts and for transport', () => {
    expect([...BERICHTKENMERKEN.keys()].sort()).toEqual([...berichtNamen()].sort());
  });
});
