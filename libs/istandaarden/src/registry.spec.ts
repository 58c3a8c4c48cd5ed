import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { berichtNamen, berichtTabel, HUIDIGE_RELEASE, RELEASES, zoekTabel } from './registry.ts';

describe('the registry of releases', () => {
  it('holds every generated release, and the current one', () => {
    const mappen = readdirSync(join(import.meta.dirname, 'generated'));
    expect(RELEASES.map((r) => r.release).sort()).toEqual(mappen.sort());
    expect(mappen).toContain(HUIDIGE_RELEASE);
  });

  it('holds the 28 messages of both acts', () => {
    const nummers = [301, 302, 305, 306, 307, 308, 315, 316, 317, 318, 319, 320, 323, 325];
    expect(berichtNamen()).toEqual(['JW', 'WMO'].flatMap((d) => nummers.map((n) => `${d}${n}`)));
  });

  it('knows which message answers which', () => {
    for (const naam of berichtNamen()) {
      const { antwoord, antwoordOp, richting } = berichtTabel(naam);
      expect(richting).toBe(antwoordOp === null ? 'heen' : 'retour');
      if (antwoord) expect(berichtTabel(antwoord).antwoordOp).toBe(naam);
    }
    expect(berichtTabel('WMO323').antwoord).toBe('WMO325');
  });

  it('knows the afzender: kept in a retourbericht, turned in a 325', () => {
    const afzenders = [301, 302, 305, 306, 323, 325].map((n) => zoekTabel('jw', n, '3.2')?.afzender);
    expect(afzenders).toEqual(['gemeente', 'gemeente', 'aanbieder', 'aanbieder', 'aanbieder', 'gemeente']);
  });

  it('has no table for a message or release that does not exist', () => {
    expect(zoekTabel('jw', 324, '3.2')).toBeUndefined();
    expect(zoekTabel('jw', 301, '9.9')).toBeUndefined();
    expect(() => berichtTabel('JW301', '9.9')).toThrow('Bericht JW301 bestaat niet in release 9.9');
  });
});
