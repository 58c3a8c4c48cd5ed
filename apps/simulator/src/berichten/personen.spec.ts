import { openToeval } from '../toeval.ts';
import { maakPersoon } from './personen.ts';

it('invented persons have a BSN from the test range that passes the elfproef', () => {
  const toeval = openToeval('personen');
  for (let i = 0; i < 500; i += 1) {
    const { bsn } = maakPersoon(toeval);
    expect(bsn).toMatch(/^9999\d{5}$/);
    const som = [...bsn].reduce((s, cijfer, plaats) => s + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats), 0);
    expect(som % 11).toBe(0);
  }
});
