import { type OpenAflevering } from '#hub/store';
import { Banen } from './banen.ts';
import { eenAflevering } from './test-aflevering.ts';

const neemIds = (banen: Banen, nu = 0, hoogstens = 10): string[] => banen.neem(nu, hoogstens).map((a) => a.id);

function banenMet(...rijen: OpenAflevering[]): Banen {
  const banen = new Banen();
  rijen.forEach((rij) => banen.voegToe(rij));
  return banen;
}

describe('lanes of a destination', () => {
  const a1 = eenAflevering({ id: 'a1', baan: 'a' });
  const a2 = eenAflevering({ id: 'a2', baan: 'a' });
  const b1 = eenAflevering({ id: 'b1', baan: 'b' });

  it('only the head of each lane goes', () => {
    expect(neemIds(banenMet(a1, a2, b1))).toEqual(['a1', 'b1']);
  });

  it('the next of a lane goes when the head is done', () => {
    const banen = banenMet(a1, a2);
    banen.neem(0, 10);
    expect(neemIds(banen)).toEqual([]);
    banen.klaar(a1);
    expect(neemIds(banen)).toEqual(['a2']);
  });

  it('a head that must wait holds its own lane and no other', () => {
    const banen = banenMet(a1, a2, b1);
    banen.neem(0, 10);
    banen.later(a1, 500, 1);
    banen.klaar(b1);
    expect(neemIds(banen, 499)).toEqual([]);
    expect(banen.volgende()).toBe(500);
    expect(neemIds(banen, 500)).toEqual(['a1']);
  });

  it('the peer being back ends all waiting', () => {
    const banen = banenMet(a1);
    banen.neem(0, 10);
    banen.later(a1, 500, 1);
    banen.wekAlles();
    expect(neemIds(banen)).toEqual(['a1']);
  });

  it('what is known already is not taken twice', () => {
    const banen = banenMet(a1, a1);
    expect(banen.aantal).toBe(1);
  });

  it('forgetting keeps what is under way at the head of its lane', () => {
    const banen = banenMet(a1, a2, b1);
    banen.neem(0, 1);
    banen.vergeetWachtende();
    expect(banen.aantal).toBe(1);
    [a1, a2, b1].forEach((rij) => banen.voegToe(rij));
    expect(neemIds(banen)).toEqual(['b1']);
    banen.klaar(a1);
    expect(neemIds(banen)).toEqual(['a2']);
  });

  it('a delivery that has to wait since before a restart waits on', () => {
    const banen = banenMet(eenAflevering({ id: 'a1', baan: 'a', volgendePoging: new Date(900) }));
    expect(neemIds(banen, 899)).toEqual([]);
    expect(neemIds(banen, 900)).toEqual(['a1']);
  });
});
