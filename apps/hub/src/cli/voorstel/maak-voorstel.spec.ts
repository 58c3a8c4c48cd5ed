import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesBericht, schrijfBericht } from '#hub/istandaarden';
import { geldig } from '../../../../../test/builders/geldig.ts';
import { bronnen, leesStandvector } from '../../../../../test/builders/stand-vector.ts';
import { readVectors } from '../../../../../test/support/vectors.ts';
import { maakVoorstel, type Uitkomst, type VoorstelOpties } from './maak-voorstel.ts';

let map: string;
beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'voorstel-'))));
afterEach(() => rmSync(map, { recursive: true }));

function bestand(naam: string, inhoud: Uint8Array | string): string {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud);
  return pad;
}

/** The proposal for a verzoek and a state in the words of test/builders/stand-vector.ts. */
function stel(regels: readonly string[], opties: Partial<VoorstelOpties> = {}): Uitkomst {
  const { naam, bericht, stand } = leesStandvector(readVectors(regels.join('\n'))[0]!);
  return maakVoorstel(bestand('verzoek.xml', schrijfBericht(naam, bericht)), {
    keuze: { antwoord: 'gehonoreerd' },
    stand,
    bronnen,
    tijd: '12:00:00',
    identificatie: null,
    vorige: null,
    referenties: null,
    verleden: 'volgens verzoek',
    ...opties,
  });
}

interface Gelezen {
  readonly header: { readonly berichtIdentificatie: { readonly identificatie: string; readonly dagtekening: string } };
  readonly client: { readonly naam: unknown; readonly toegewezenProducten: readonly object[] };
  readonly antwoord: object;
}

function gelezen({ bytes }: Uitkomst): Gelezen & { readonly bericht: string } {
  const r = leesBericht(bytes ?? new Uint8Array());
  if (r.uitkomst !== 'goed') throw new Error(JSON.stringify(r));
  return { bericht: r.bericht, ...(r.waarde as object) } as never;
}

const LANGER = ['bericht: JW317', 'toewijzing.1:', 'wens.1: nummer=1 van=2025-11-01 tot=2027-04-30'];
const TWEE = ['bericht: JW315', 'gevraagd.1: ref=VOT-1 van=2025-12-01', 'gevraagd.2: ref=VOT-2 product=46/46A01'];

describe('hub voorstel', () => {
  it('prints the 301 that honours a 317, and says what has to be filled in', () => {
    const uit = stel(LANGER);
    expect(uit).toMatchObject({ exit: 0, meldingen: [expect.stringContaining('vul ze aan')] });
    const { bericht, header, client } = gelezen(uit);
    expect(bericht).toBe('JW301');
    expect(header.berichtIdentificatie).toEqual({
      identificatie: expect.stringMatching(/^[0-9A-Z]{12}$/),
      dagtekening: '2025-11-04',
    });
    expect(client.toegewezenProducten).toMatchObject([
      { toewijzingNummer: 1, einddatum: '2027-04-30', toewijzingsdatum: '2025-11-04', toewijzingstijd: '12:00:00' },
    ]);
  });

  it('gives the same message for the same file, and takes an identificatie', () => {
    expect(stel(LANGER)).toEqual(stel(LANGER));
    expect(gelezen(stel(LANGER, { identificatie: 'EIGEN' })).header.berichtIdentificatie.identificatie).toBe('EIGEN');
  });

  it('takes the client from an earlier 301, and then has nothing to say', () => {
    const vorige = bestand('vorige.xml', schrijfBericht('JW301', geldig('JW301')));
    const uit = stel(LANGER, { vorige });
    expect(uit).toMatchObject({ exit: 0, meldingen: [] });
    expect(gelezen(uit).client.naam).toEqual(geldig('JW301').client.naam);
  });

  it.each([
    ['of the other law', schrijfBericht('WMO301', geldig('WMO301'))],
    ['that is no 301', schrijfBericht('JW305', geldig('JW305'))],
    ['that is no message', 'onzin'],
  ])('refuses an earlier 301 %s', (_wat, inhoud) => {
    const vorige = bestand('vorige.xml', inhoud);
    expect(() => stel(LANGER, { vorige })).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining('JW301') as string }),
    );
  });

  it('honours a 315 as a whole, or what was chosen of it', () => {
    expect(gelezen(stel(TWEE)).client.toegewezenProducten).toMatchObject([
      { toewijzingNummer: 1, referentieAanbieder: 'VOT-1' },
      { toewijzingNummer: 2, referentieAanbieder: 'VOT-2' },
    ]);
    expect(gelezen(stel(TWEE, { referenties: ['VOT-2'] })).client.toegewezenProducten).toMatchObject([
      { toewijzingNummer: 1, referentieAanbieder: 'VOT-2' },
    ]);
  });

  it('prints the 319 that refuses, each reference with an identification of its own', () => {
    const keuze = { antwoord: 'afgewezen', reden: '2', gemeente: null } as const;
    const antwoorden = ['VOT-1', 'VOT-2'].map((r) => gelezen(stel(TWEE, { keuze, referenties: [r] })));
    expect(antwoorden.map((a) => a.bericht)).toEqual(['JW319', 'JW319']);
    expect(antwoorden[1]?.antwoord).toEqual({
      referentieAanbieder: 'VOT-2',
      verzoekAntwoord: '1',
      redenAfwijzingVerzoek: '2',
    });
    expect(new Set(antwoorden.map((a) => a.header.berichtIdentificatie.identificatie)).size).toBe(2);
  });

  it('says why there is no proposal', () => {
    const keuze = { antwoord: 'in onderzoek' } as const;
    expect(stel(TWEE, { keuze })).toEqual({
      exit: 1,
      bytes: null,
      meldingen: ['Er is geen voorstel mogelijk:', expect.stringContaining('welke referentie')],
    });
  });

  it('makes nothing of a verzoek that would be rejected', () => {
    const uit = stel([...LANGER, 'wens.2: nummer=2']);
    expect(uit).toMatchObject({ exit: 1, bytes: null });
    expect(uit.meldingen.join('\n')).toMatch(/\[TR351, 9351\]\n.*er is geen voorstel\.$/);
  });

  it('does not judge again what was approved before', () => {
    // Since then another toewijzing became actual, which would now be 9349.
    const regels = [...LANGER, 'toewijzing.2: nummer=2 product=46/46A01', 'verzoek.1: bericht=317 ref=VOW-1'];
    const uit = stel(regels);
    expect(uit).toMatchObject({ exit: 0, meldingen: [expect.any(String), expect.stringContaining('OP087')] });
    expect(gelezen(uit).client.toegewezenProducten).toHaveLength(2);
  });

  it('still prints what the chain would refuse, and says so', () => {
    const uit = stel([...TWEE, 'toewijzing.1: van=2025-12-01']);
    expect(uit.exit).toBe(1);
    expect(gelezen(uit).client.toegewezenProducten).toHaveLength(3);
    expect(uit.meldingen.join('\n')).toMatch(/De keten zou .*\n.*\[TR302, 0001\]/);
  });

  it.each([
    ['another message', schrijfBericht('JW305', geldig('JW305')), /geen verzoek/],
    ['no message', 'onzin', /XML/],
    ['nothing', '', /leeg/],
  ])('exits 2 on %s', (_wat, inhoud, melding) => {
    const pad = bestand('anders.xml', inhoud);
    const { stand } = leesStandvector(readVectors('bericht: JW317')[0]!);
    const opties = { keuze: { antwoord: 'gehonoreerd' }, stand, bronnen, tijd: '12:00:00' } as const;
    const rest = { identificatie: null, vorige: null, referenties: null, verleden: 'volgens verzoek' } as const;
    const uit = maakVoorstel(pad, { ...opties, ...rest });
    expect(uit).toMatchObject({ exit: 2, bytes: null });
    expect(uit.meldingen.join('\n')).toMatch(melding);
  });

  it('exits 2 on a state of another law', () => {
    const { stand } = leesStandvector(readVectors('bericht: WMO317')[0]!);
    expect(stel(LANGER, { stand })).toMatchObject({
      exit: 2,
      bytes: null,
      meldingen: [expect.stringContaining('wet')],
    });
  });

  it('says nothing personal', () => {
    const { bsn, naam } = geldig('JW315').client;
    const gezegd = [stel(TWEE), stel(LANGER), stel([...TWEE, 'toewijzing.1: van=2025-12-01'])].flatMap(
      (u) => u.meldingen,
    );
    expect(gezegd.join('\n')).not.toMatch(new RegExp(`${bsn}|${naam.geslachtsnaam.achternaam}`));
  });
});
