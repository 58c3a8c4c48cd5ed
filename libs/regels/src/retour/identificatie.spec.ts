import fc from 'fast-check';
import { identificatieRetour } from './identificatie.ts';

describe('identificatieRetour', () => {
  it('is twelve letters and figures, and the same for the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(identificatieRetour(bytes)).toMatch(/^[0-9A-Z]{12}$/);
        expect(identificatieRetour(Uint8Array.from(bytes))).toBe(identificatieRetour(bytes));
      }),
    );
  });

  it('differs for every heenbericht', () => {
    const alle = Array.from({ length: 10_000 }, (_, n) => identificatieRetour(Buffer.from(`bericht ${n}`)));
    expect(new Set(alle).size).toBe(alle.length);
  });
});
