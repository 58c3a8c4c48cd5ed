import { BERICHTKENMERKEN } from '#hub/envelope';
import { readVectorFile, testVectors, type Vector } from '../../../test/support/vectors.ts';
import { bepaalRoutes, type Routebesluit } from './bepaal-routes.ts';
import { partijenVan } from './partijen.ts';
import { ROUTEERREDENEN } from './redenen.ts';
import { type Kanaal, maakRouteboek } from './routeboek.ts';
import { type RouteVraag } from './route-vraag.ts';

const VECTORS = new URL('../vectors/routes.txt', import.meta.url);
const kanaal = (domein: Kanaal['domein'], naam: string, begin: string, eind?: string): Kanaal => ({
  domein,
  kanaal: naam,
  contract: { begin, ...(eind === undefined ? {} : { eind }) },
});
const BOEK = maakRouteboek({
  gemeente: '0351',
  routes: [
    { id: 'wmo-uit', van: ['gws4all', 'map'], berichten: ['WMO301', 'WMO306', 'WMO325'], naar: 'ggk' },
    { id: 'wmo-in', van: ['ggk', 'ggk2'], berichten: ['WMO302', 'WMO305', 'WMO323'], naar: 'gws4all' },
    { id: 'wmo-archief', van: ['ggk'], berichten: ['WMO305'], naar: 'archief' },
    { id: 'jw-uit-ggk', van: ['gws4all'], berichten: ['JW301'], naar: 'ggk' },
    { id: 'jw-uit-ggk2', van: ['gws4all'], berichten: ['JW301'], naar: 'ggk2' },
  ],
  aanbieders: [
    { agb: '11111111', domeinen: [kanaal('wmo', 'ggk', '2025-01-01')] },
    { agb: '22222222', domeinen: [kanaal('jw', 'ggk2', '2025-01-01')] },
    {
      agb: '33333333',
      domeinen: [kanaal('wmo', 'ggk', '2025-01-01', '2025-12-31'), kanaal('wmo', 'ggk2', '2026-01-01')],
    },
    { agb: '44444444', domeinen: [kanaal('wmo', 'ggk', '2025-01-01', '2025-06-30')] },
  ],
});

function envelopVan(tekst: string | undefined, vraag: Omit<RouteVraag, 'envelop'>): RouteVraag['envelop'] {
  if (tekst === 'geen') return null;
  if (tekst !== undefined) {
    const [soort = '', functie = '', zender = '', ontvanger = ''] = tekst.split(' ');
    return { soort, functie: functie === '-' ? null : functie, zender, ontvanger };
  }
  const kenmerk = BERICHTKENMERKEN.get(vraag.berichtnaam)!;
  const { afzender, ontvanger } = partijenVan(kenmerk, vraag.header);
  return {
    soort: kenmerk.vorm === 'retour' ? 'Du01' : 'Di01',
    functie: vraag.berichtnaam,
    zender: afzender,
    ontvanger,
  };
}

function vraagVan(v: Vector): RouteVraag {
  const [afzender = '', ontvanger = ''] = v.need('header').split(' ');
  const kern = {
    van: v.need('van'),
    berichtnaam: v.need('bericht'),
    header: { afzender, ontvanger },
    peildatum: v.take('peildatum') ?? '2025-11-03',
  };
  return { ...kern, envelop: envelopVan(v.take('envelop'), kern) };
}

function toon(besluit: Routebesluit): string {
  if (besluit.soort === 'parkeer') return `parkeer ${besluit.reden}`;
  return `lever ${besluit.bestemmingen.map((b) => `${b.connector}/${b.route}`).join(' ')}`;
}

describe('bepaalRoutes', () => {
  testVectors(VECTORS, (v) => {
    const vraag = vraagVan(v);
    expect(toon(bepaalRoutes(vraag, BOEK))).toBe(v.need('besluit'));
  });

  it('has a vector for every reason to park', () => {
    const besluiten = new Set(readVectorFile(VECTORS).map((v) => v.need('besluit')));
    expect(Object.keys(ROUTEERREDENEN).filter((reden) => !besluiten.has(`parkeer ${reden}`))).toEqual([]);
  });
});
