import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HubError } from '#hub/envelope';
import { silentLog } from '#hub/observability';
import { type Voordeur } from '../../connector.ts';
import { GeheugenVoordeur } from '../../voordeur-in-geheugen.ts';
import { proefAflevering } from '../conformance.ts';
import { jw301, mapOpties, zetNeer } from '../proef-map.ts';
import { MapAanname } from './aanname-map.ts';
import { MapAflevering } from './aflevering-map.ts';
import { ONDERWEG } from './bestanden.ts';
import { herkenBestand } from './herken-bestand.ts';

const doorgaan = () => false;

describe('the folder connector', () => {
  let basis: string;
  let opties: ReturnType<typeof mapOpties>;
  const voordeur = () => new GeheugenVoordeur();
  const aanname = async (deur: Voordeur) => {
    const a = new MapAanname('map', opties, { voordeur: deur, log: silentLog });
    await a.maakMappen();
    return a;
  };
  const namen = async (map: string) => (await readdir(map)).filter((n) => n !== ONDERWEG).sort();

  beforeEach(async () => {
    basis = await mkdtemp(join(tmpdir(), 'hub-map-'));
    opties = mapOpties(basis);
  });
  afterEach(() => rm(basis, { recursive: true }));

  it('leaves what is not ready: *.tmp, hidden files, folders', async () => {
    const deur = voordeur();
    const a = await aanname(deur);
    await writeFile(join(opties.in, 'a.xml.tmp'), jw301(1));
    await writeFile(join(opties.in, '.b.xml'), jw301(2));
    await mkdir(join(opties.in, 'c.xml'));
    await a.ronde(doorgaan);
    expect(deur.berichten).toHaveLength(0);
    expect(await namen(opties.in)).toEqual(['.b.xml', 'a.xml.tmp', 'c.xml']);
  });

  it('keeps a file whole, and puts the same bytes under another name with the doubles', async () => {
    const deur = voordeur();
    const a = await aanname(deur);
    await zetNeer(opties.in, 'a.xml', jw301(1));
    await zetNeer(opties.in, 'b.xml', jw301(1));
    await a.ronde(doorgaan);
    expect(deur.berichten.map((b) => Buffer.from(b.bytes).toString())).toEqual([jw301(1)]);
    expect([await namen(opties.klaar), await namen(opties.dubbel)]).toEqual([['a.xml'], ['b.xml']]);
    expect(await readFile(join(opties.klaar, 'a.xml'), 'utf8')).toBe(jw301(1));
  });

  it('never overwrites: the same name again goes beside it', async () => {
    const a = await aanname(voordeur());
    for (const n of [1, 2, 3]) {
      await zetNeer(opties.in, 'a.xml', jw301(n));
      await a.ronde(doorgaan);
    }
    expect(await namen(opties.klaar)).toEqual(['a-2.xml', 'a-3.xml', 'a.xml']);
  });

  it('a crash between accept and move counts once, and the file ends among the accepted', async () => {
    const deur = voordeur();
    const a = await aanname(deur);
    await zetNeer(opties.in, 'a.xml', jw301(1));
    await rm(opties.klaar, { recursive: true });
    await expect(a.ronde(doorgaan)).rejects.toThrow();
    expect(deur.berichten).toHaveLength(1);
    const opnieuw = await aanname(deur);
    await opnieuw.ronde(doorgaan);
    expect(deur.berichten).toHaveLength(1);
    expect([await namen(opties.klaar), await namen(opties.dubbel)]).toEqual([['a.xml'], []]);
  });

  it('a store that is away holds everything until it is back, in order', async () => {
    const deur = voordeur();
    const a = await aanname(deur);
    deur.voorCommit = () => {
      throw new HubError('HUB_STORE_UNREACHABLE', 'transient', 'weg');
    };
    for (const n of [1, 2]) await zetNeer(opties.in, `${n}.xml`, jw301(n));
    await a.ronde(doorgaan);
    expect(await namen(opties.in)).toEqual(['2.xml']);
    deur.voorCommit = () => undefined;
    await a.ronde(doorgaan);
    expect(deur.berichten.map((b) => Buffer.from(b.bytes).toString())).toEqual([jw301(1), jw301(2)]);
  });

  it('a file on which the hub itself fails is set apart and the next goes on', async () => {
    const deur = voordeur();
    const a = await aanname(deur);
    let n = 0;
    deur.voorCommit = () => {
      if (n++ === 0) throw new TypeError('bug');
    };
    for (const i of [1, 2]) await zetNeer(opties.in, `${i}.xml`, jw301(i));
    await a.ronde(doorgaan);
    expect([await namen(opties.geweigerd), await namen(opties.klaar)]).toEqual([
      ['1.xml', '1.xml.reden.txt'],
      ['2.xml'],
    ]);
  });

  it.each([
    ['leeg.xml', '', /^LEEG: /],
    ['tekst.xml', 'zomaar tekst', /^[A-Z_]+: /],
    ['oud.xml', jw301(1).replace('3_2', '3_1'), /^ONBEKENDE_VERSIE: .*3\.1/],
    ['zonder.xml', jw301(1).replace(/<jw301:Afzender>.*?<\/jw301:Afzender>/, ''), /^GEEN_PARTIJEN: /],
    ['groot.xml', Buffer.alloc(25_000_001, ' '), /^TE_GROOT: /],
  ])('refuses %s with a reason beside it', async (naam, inhoud, reden) => {
    const deur = voordeur();
    const a = await aanname(deur);
    await zetNeer(opties.in, naam, inhoud);
    await a.ronde(doorgaan);
    expect(await namen(opties.geweigerd)).toEqual([naam, `${naam}.reden.txt`]);
    expect(await readFile(join(opties.geweigerd, `${naam}.reden.txt`), 'utf8')).toMatch(reden);
    expect(deur.berichten).toHaveLength(0);
  });

  it('knows who sends: a retourbericht keeps the Header of its heenbericht', () => {
    const heen = herkenBestand(Buffer.from(jw301(1)), 'map');
    expect(heen).toMatchObject({
      binnenkomst: { zender: { organisatie: '0351' }, ontvanger: { organisatie: '42420001' }, functie: 'JW301' },
    });
    const retour = herkenBestand(Buffer.from(jw301(1).replaceAll('jw301', 'jw302')), 'map');
    expect(retour).toMatchObject({
      binnenkomst: { zender: { organisatie: '42420001' }, ontvanger: { organisatie: '0351' }, functie: 'JW302' },
    });
  });

  it('delivers once, whatever the moment of a crash and although the file was taken away', async () => {
    const uit = new MapAflevering(opties.uit);
    await uit.maakMappen();
    const a = proefAflevering(1);
    const zichtbaar = async () => (await readdir(opties.uit)).filter((n) => n.endsWith('.xml'));
    await writeFile(join(opties.uit, ONDERWEG, `${a.kenmerk}.tmp`), 'half');
    await uit.lever(a);
    expect(await readFile(join(opties.uit, `JW301_${a.kenmerk}.xml`), 'utf8')).toBe(Buffer.from(a.payload!).toString());
    await rm(join(opties.uit, `JW301_${a.kenmerk}.xml`));
    await uit.lever(a);
    expect(await zichtbaar()).toEqual([]);

    const b = proefAflevering(2);
    await writeFile(join(opties.uit, ONDERWEG, `${b.kenmerk}.tmp`), b.payload!);
    await writeFile(join(opties.uit, '.geleverd', b.kenmerk), '');
    await uit.lever(b);
    expect(await zichtbaar()).toEqual([`JW301_${b.kenmerk}.xml`]);
    await uit.lever({
      ...proefAflevering(3),
      soort: 'Fo01',
      functie: null,
      payload: null,
      crossKenmerk: 'x',
      fout: { code: 'StUF055', plek: 'client', omschrijving: 'Niet goed', details: '' },
    });
    expect(await zichtbaar()).toContain(`Fo01_${proefAflevering(3).kenmerk}.xml`);
  });
});
