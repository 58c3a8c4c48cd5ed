import { type Config, leesConfig, standaardConfigPad } from '#hub/config';
import { type Berichtkenmerk, BERICHTKENMERKEN } from '#hub/envelope';
import { filter } from '#hub/privacy';
import { bepaalRoutes, maakRouteboek, partijenVan, type Routebesluit } from '#hub/routing';

/** Has a running channel for both laws in the example. */
const AGB = '99000033';

function voorbeeld(): Config {
  const gelezen = leesConfig(standaardConfigPad(), {});
  if (!gelezen.goed) throw new Error('hub.config.yaml is wrong');
  return gelezen.config;
}

const config = voorbeeld();
const boek = maakRouteboek({ gemeente: config.gemeente.code, routes: config.routes, aanbieders: config.aanbieders });

function routeer(kenmerk: Berichtkenmerk, van: string, agb = AGB): Routebesluit {
  const uit = kenmerk.afzender === 'gemeente';
  const echt = uit ? { afzender: '0351', ontvanger: agb } : { afzender: agb, ontvanger: '0351' };
  // Its own inverse: what the Header says of who really sends.
  const header = partijenVan(kenmerk, echt);
  return bepaalRoutes({ van, berichtnaam: kenmerk.naam, header, envelop: null, peildatum: '2026-03-02' }, boek);
}

describe('hub.config.yaml', () => {
  it.each([...BERICHTKENMERKEN.values()])('brings $naam where it has to be, on a ground of its own', (kenmerk) => {
    const uit = kenmerk.afzender === 'gemeente';
    for (const van of uit ? ['gws4all', 'map'] : ['ggk']) {
      const besluit = routeer(kenmerk, van);
      const bestemmingen = besluit.soort === 'lever' ? besluit.bestemmingen : [];
      expect(bestemmingen.map((b) => b.connector)).toContain(uit ? 'ggk' : 'gws4all');
      for (const { route } of bestemmingen) {
        const privacy = config.routes.find((r) => r.id === route)?.privacy;
        const vraag = { berichtnaam: kenmerk.naam, route: privacy ?? {}, stage: config.stage };
        expect(filter({}, vraag)).toEqual({ besluit: 'door', waarde: {}, verwijderd: [] });
      }
    }
  });

  it.each([...BERICHTKENMERKEN.values()])('lets $naam in over no other door', (kenmerk) => {
    const deuren = kenmerk.afzender === 'gemeente' ? ['ggk'] : ['gws4all', 'map'];
    expect(deuren.map((van) => routeer(kenmerk, van).soort)).toEqual(deuren.map(() => 'parkeer'));
  });

  it('parks for an aanbieder whose contract is over', () => {
    const toewijzing = BERICHTKENMERKEN.get('WMO301')!;
    expect(routeer(toewijzing, 'gws4all', '99000044')).toEqual({ soort: 'parkeer', reden: 'CONTRACT_NIET_ACTIEF' });
  });
});
