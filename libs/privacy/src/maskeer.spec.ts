import fc from 'fast-check';
import { maskeer, MASKER } from './maskeer.ts';

describe('maskeer', () => {
  it.each([
    ['BSN 999900006 onbekend', `BSN ${MASKER} onbekend`],
    ['bsn999900006,999990019', `bsn${MASKER},${MASKER}`],
    ['999900007', MASKER],
    ['9999.00.006 en 999-900-006 en 999 900 006', `${MASKER} en ${MASKER} en ${MASKER}`],
    ['bsn: 12345678', `bsn: ${MASKER}`],
    ['burgerservicenummer="12345678"', `burgerservicenummer="${MASKER}"`],
    ['x999900006y', `x${MASKER}y`],
  ])('masks %j', (tekst, gemaskeerd) => {
    expect(maskeer(tekst)).toBe(gemaskeerd);
  });

  it.each([
    'AGB 99000022 op 20251103',
    '20251103101500123',
    '2025-11-03 10:15:00',
    '01936f8a-1b2c-4abc-8def-a999900006bc',
    '4bf92f3577b34da6a3ce999900006abc',
    'zonder cijfers',
  ])('leaves %j as it is', (tekst) => {
    expect(maskeer(tekst)).toBe(tekst);
  });

  it('leaves no BSN in any text around it', () => {
    const geenCijfer = fc.string().map((tekst) => tekst.replace(/[\da-f-]/gi, ''));
    const bsn = fc.constantFrom('999900006', '999990019', '999994542');
    fc.assert(
      fc.property(geenCijfer, bsn, geenCijfer, (voor, nummer, na) => !maskeer(voor + nummer + na).includes(nummer)),
    );
  });
});
