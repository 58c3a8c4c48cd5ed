import { existsSync } from 'node:fs';
import { schrijfVerzoek } from '../envelop/schrijven.ts';
import { type Envelop } from '../envelop/envelop.ts';
import { STANDAARD } from '../opties.ts';
import { maakWereld } from '../wereld.ts';
import { openXsdKeuring } from './xsd.ts';

const standaarden = '../shared/standaarden';
const wereld = maakWereld({ ...STANDAARD, zaad: 'xsd' });
const jw301 = (): Envelop => wereld.heen({ functie: 'JW301', dossier: wereld.nieuwDossier('JW301') });

async function keur(e: Envelop, xml = schrijfVerzoek(e, 'http')): Promise<string[]> {
  const meldingen: string[] = [];
  const keuring = await openXsdKeuring(
    { valideer: 'alles', standaarden },
    (_ref, m) => meldingen.push(m),
    () => undefined,
  );
  keuring.bekijk(e, xml);
  await keuring.sluit();
  return meldingen;
}

(existsSync(standaarden) ? describe : describe.skip)('validation with the official schemas', () => {
  it('finds nothing in a good message', async () => {
    expect(await keur(jw301())).toEqual([]);
    const e = wereld.heen({ functie: 'WMO315', dossier: wereld.nieuwDossier('WMO315') });
    expect(await keur(e, schrijfVerzoek(e, 'dai'))).toEqual([]);
  });

  it('finds a wrong bericht, without quoting it', async () => {
    const e = jw301();
    const fout = Buffer.from(String(e.payload).replace(/(:Bsn>)\d{9}/, '$1geheim'));
    const meldingen = await keur({ ...e, payload: fout });
    expect(meldingen[0]).toContain('JW301 is ongeldig');
    expect(meldingen.join()).not.toContain('geheim');
  });

  it('finds a wrong envelope', async () => {
    const e = jw301();
    expect((await keur({ ...e, referentienummer: 'GEEN-UUID' }))[0]).toContain('envelop is ongeldig');
    expect((await keur(e, schrijfVerzoek(e, 'http').replace('<StUF:functie>JW301</StUF:functie>', '')))[0]).toContain(
      'envelop is ongeldig',
    );
  });
});

it('says that it cannot validate without the schemas', async () => {
  const gezegd: string[] = [];
  const keuring = await openXsdKeuring(
    { valideer: 'alles', standaarden: '/bestaat-niet' },
    () => undefined,
    (t) => gezegd.push(t),
  );
  await keuring.sluit();
  expect(gezegd[0]).toContain('niet gevonden');
});
