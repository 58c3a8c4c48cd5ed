import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesGrondig, type BerichtNaam, type RetourCode } from '#hub/istandaarden';
import type { Plek, Vaststelling } from '../regel.ts';
import { maakRetour } from './maak-retour.ts';

const VOORBEELDEN = join(import.meta.dirname, '../../../../contracts/istandaarden/3.2/voorbeelden');
const KENMERK = { identificatie: 'R1', dagtekening: '2026-07-03' };

function lees(naam: BerichtNaam): Record<string, never> {
  const gelezen = leesGrondig(readFileSync(join(VOORBEELDEN, `${naam}.xml`)));
  if (gelezen.uitkomst !== 'goed') throw new Error(`${naam} is ${gelezen.uitkomst}`);
  return gelezen.waarde as unknown as Record<string, never>;
}

const vondst = (regel: Vaststelling['regel'], niveau: 2 | 3 | 4, code: RetourCode, ...plek: Plek): Vaststelling => ({
  regel,
  niveau,
  code,
  plek,
  melding: '',
});

/** The codes of the retour by path of keys: `header 0200 · client 0200 · …`. */
function codes(waarde: unknown, pad = ''): string[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([sleutel, w]) =>
    sleutel === 'retourCodes' ? [`${pad} ${(w as string[]).join('+')}`] : codes(w, pad ? `${pad}.${sleutel}` : sleutel),
  );
}

function retour(naam: BerichtNaam, ...vaststellingen: Vaststelling[]): Record<string, Record<string, unknown>> {
  const r = maakRetour(naam, lees(naam) as never, vaststellingen, KENMERK);
  if (r.soort !== 'retour') throw new Error(r.reden);
  return r.waarde as never;
}

describe('maakRetour', () => {
  it('copies the Header, exchanges no parties, and says who answers when', () => {
    const heen = lees('JW305')['header'] as unknown as object;
    expect(retour('JW305')).toEqual({
      header: {
        ...heen,
        berichtCode: '439',
        identificatieRetour: 'R1',
        dagtekeningRetour: '2026-07-03',
        xsdVersieRetour: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
      },
    });
  });

  it('names the version of the XSLT only when it ran', () => {
    const r = maakRetour('JW305', lees('JW305') as never, [], { ...KENMERK, xsltVersie: '2.10.5' });
    expect(r).toMatchObject({ waarde: { header: { xsltVersie: '2.10.5' } } });
    expect(retour('JW305')['header']).not.toHaveProperty('xsltVersie');
  });

  it('answers any finding inside the message with 0001 alone', () => {
    const r = retour(
      'JW301',
      vondst('TR056', 3, '9056', 'header', 'berichtIdentificatie', 'identificatie'),
      vondst('TR101', 2, '0001', 'client', 'toegewezenProducten', 0),
      vondst('TR332', 3, '9332', 'client', 'toegewezenProducten', 0, 'toewijzingNummer'),
    );
    expect([Object.keys(r), codes(r)]).toEqual([['header'], ['header 0001']]);
  });

  it('answers findings in the Header with their codes, each once and in order, without content', () => {
    const r = retour(
      'WMO307',
      vondst('TR378', 4, 'S300', 'header', 'ontvanger'),
      vondst('TR056', 3, '9056', 'header', 'berichtIdentificatie', 'identificatie'),
      vondst('TR135', 4, '8848', 'header', 'berichtIdentificatie', 'dagtekening'),
      vondst('TR135', 4, '8848', 'header', 'berichtIdentificatie', 'dagtekening'),
      vondst('TR019', 3, '9019', 'client', 'stopProducten', 0),
    );
    expect([Object.keys(r), codes(r)]).toEqual([['header'], ['header 8848+9056+S300']]);
  });

  it('gives the content back with the code on the class and 0200 on every other', () => {
    const r = retour('JW301', vondst('TR332', 3, '9332', 'client', 'toegewezenProducten', 1, 'toewijzingNummer'));
    expect(codes(r).sort()).toEqual([
      'client 0200',
      'client.contactgegevens.0 0200',
      'client.contactgegevens.1 0200',
      'client.relaties.0 0200',
      'client.relaties.0.contact 0200',
      'client.toegewezenProducten.0 0200',
      'client.toegewezenProducten.1 9332',
      'header 0200',
    ]);
  });

  it('collects all codes of one class', () => {
    const product = ['client', 'stopProducten', 0] as const;
    const r = retour(
      'JW307',
      vondst('TR382', 3, '9069', ...product),
      vondst('TR019', 3, '9019', ...product),
      vondst('TR381', 4, 'S329', ...product, 'product', 'code'),
      vondst('TR019', 3, '9019', ...product),
    );
    expect(codes(r)).toContain('client.stopProducten.0 9019+9069+S329');
  });

  it('judges nothing below a Client that is not known', () => {
    const r = retour('JW317', vondst('TR304', 3, '8187', 'client', 'bsn'));
    const [onder, ...rest] = [codes(r).filter((c) => c.startsWith('client.')), 'header 0200', 'client 8187'];
    expect(codes(r)).toEqual(expect.arrayContaining(rest));
    expect(onder).not.toHaveLength(0);
    expect(onder.every((c) => c.endsWith(' 0233'))).toBe(true);
  });

  it('does judge what is below a Client with another code', () => {
    const r = retour('WMO315', vondst('TR374', 3, '9374', 'client'));
    const onder = codes(r).filter((c) => c.startsWith('client.'));
    expect(codes(r)).toContain('client 9374');
    expect(onder.length > 0 && onder.every((c) => c.endsWith(' 0200'))).toBe(true);
  });

  it('puts a code for something absent on the class around it', () => {
    const r = retour('JW319', vondst('TR378', 4, 'S300', 'antwoord', 'woonplaatsbeginsel', 'gemeente'));
    const zonder = lees('JW319') as unknown as { header: object; antwoord: { woonplaatsbeginsel?: object } };
    const { woonplaatsbeginsel, ...antwoord } = zonder.antwoord;
    const s = maakRetour(
      'JW319',
      { ...zonder, antwoord } as never,
      [vondst('TR378', 4, 'S300', 'antwoord', 'woonplaatsbeginsel', 'gemeente')],
      KENMERK,
    );
    expect(woonplaatsbeginsel).toBeDefined();
    expect(codes(r)).toContain('antwoord.woonplaatsbeginsel S300');
    expect(codes((s as { waarde: unknown }).waarde)).toContain('antwoord S300');
  });

  it.each([
    ['JW302', 'antwoord'],
    ['WMO320', 'antwoord'],
    ['JW325', 'antwoord'],
    ['JW323', 'declaratie'],
    ['WMO323', 'declaratie'],
  ] as const)('makes none for a %s: %s', (naam, reden) => {
    expect(maakRetour(naam, lees(naam) as never, [], KENMERK)).toEqual({ soort: 'geen', reden });
  });

  it('leaves the heenbericht as it was', () => {
    const waarde = lees('JW301');
    const voor = structuredClone(waarde);
    maakRetour('JW301', waarde as never, [vondst('TR332', 3, '9332', 'client', 'toegewezenProducten', 0)], KENMERK);
    expect(waarde).toEqual(voor);
  });
});
