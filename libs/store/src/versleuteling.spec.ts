import fc from 'fast-check';
import { newId } from '#hub/envelope';
import { type LichaamRij } from './pijplijn/rijen.ts';
import { proefSleutels } from '../../../test/support/sleutels.ts';
import {
  createVersleutelaar,
  decryptLichaam,
  decryptStream,
  DEEL_GROOTTE,
  encryptLichaam,
  encryptStream,
  rewrap,
} from './versleuteling.ts';

const sleutels = proefSleutels();
const plek = { berichtId: newId(), soort: 'origineel' };

const bytes = (lengte: number): Buffer => Buffer.alloc(lengte, 'abcdefghijklmnopqrstuvwxyz0123456789');
async function* stream<T>(delen: readonly T[]): AsyncGenerator<T> {
  yield* delen;
}
const collect = async <T>(bron: AsyncIterable<T>): Promise<T[]> => {
  const uit: T[] = [];
  for await (const deel of bron) uit.push(deel);
  return uit;
};
const readStream = async (rijen: readonly LichaamRij[]): Promise<Buffer> =>
  Buffer.concat(await collect(decryptStream(sleutels, stream(rijen))));
const damaged = expect.objectContaining({ code: 'HUB_STORE_BODY_DAMAGED', retryClass: 'permanent' });

/** Sizes around the chunk border, and anything. */
const grootte = fc.oneof(
  fc.integer({ min: 0, max: 5000 }),
  fc.constantFrom(1, 2, 3).chain((n) => fc.integer({ min: -2, max: 2 }).map((d) => n * DEEL_GROOTTE + d)),
);
const knip = fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 6 });

function cut(heel: Buffer, maten: readonly number[]): Buffer[] {
  const uit: Buffer[] = [];
  let van = 0;
  for (const maat of maten) {
    uit.push(heel.subarray(van, van + maat));
    van += maat;
  }
  return [...uit, heel.subarray(van)];
}

describe('encrypted bodies', () => {
  it('any body comes back, however it is cut going in and whichever way it is read', async () => {
    await fc.assert(
      fc.asyncProperty(grootte, knip, async (lengte, maten) => {
        const heel = bytes(lengte);
        const rijen = await collect(encryptStream(sleutels, plek, stream(cut(heel, maten))));
        expect(rijen.map((r) => r.deel)).toEqual(rijen.map((_, i) => i));
        expect(rijen).toHaveLength(encryptLichaam(sleutels, plek, heel).length);
        expect(decryptLichaam(sleutels, rijen).equals(heel)).toBe(true);
        expect((await readStream(encryptLichaam(sleutels, plek, heel))).equals(heel)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a writer gives full chunks at once and holds no more than one', () => {
    const schrijver = createVersleutelaar(sleutels, plek);
    expect(schrijver.write(bytes(DEEL_GROOTTE))).toHaveLength(0);
    expect(schrijver.write(bytes(1))).toHaveLength(1);
    expect(schrijver.write(bytes(3 * DEEL_GROOTTE))).toHaveLength(3);
    expect(schrijver.end()).toHaveLength(1);
  });

  it('the caller may use its buffer again after write', () => {
    const buffer = Buffer.from('eerst');
    const schrijver = createVersleutelaar(sleutels, plek);
    schrijver.write(buffer);
    buffer.fill(0);
    expect(decryptLichaam(sleutels, schrijver.end()).toString()).toBe('eerst');
  });

  it('nothing of the text is in the rows, and the same text is never the same twice', () => {
    const [een] = encryptLichaam(sleutels, plek, Buffer.from('een geheime zin'));
    const [twee] = encryptLichaam(sleutels, plek, Buffer.from('een geheime zin'));
    expect(een!.inhoud.includes('geheime')).toBe(false);
    expect(een!.inhoud.equals(twee!.inhoud)).toBe(false);
    expect(een!.sleutel!.equals(twee!.sleutel!)).toBe(false);
  });
});

describe('a damaged body does not open', () => {
  const rijen = encryptLichaam(sleutels, plek, bytes(3 * DEEL_GROOTTE + 10));
  const ander = encryptLichaam(sleutels, plek, bytes(3 * DEEL_GROOTTE + 10));
  const at = (i: number): LichaamRij => rijen[i]!;
  const flip = (rij: LichaamRij): LichaamRij => {
    const inhoud = Buffer.from(rij.inhoud);
    inhoud[5]! ^= 1;
    return { ...rij, inhoud };
  };
  const gevallen: Record<string, readonly LichaamRij[]> = {
    'cut off at the end': rijen.slice(0, 3),
    'cut off to one chunk': rijen.slice(0, 1),
    'without its first chunk': rijen.slice(1),
    'without a middle chunk': [at(0), at(2), at(3)],
    'with two chunks exchanged': [at(0), at(2), at(1), at(3)],
    'with a chunk twice': [at(0), at(1), at(1), at(2), at(3)],
    'with the last chunk twice': [...rijen, at(3)],
    'with one bit changed': [flip(at(0)), at(1), at(2), at(3)],
    'with one bit changed at the end': [at(0), at(1), at(2), flip(at(3))],
    'with a chunk of another body': [at(0), ander[1]!, at(2), at(3)],
    'with a chunk shorter than its tag': [{ ...at(0), inhoud: Buffer.alloc(3) }],
    'with the data key of another body': [{ ...at(0), sleutel: ander[0]!.sleutel }, at(1), at(2), at(3)],
    'without data key': [{ ...at(0), sleutel: null }, at(1), at(2), at(3)],
    'under another soort': rijen.map((r) => ({ ...r, soort: 'uitgaand/1' })),
    'under another bericht': rijen.map((r) => ({ ...r, berichtId: newId() })),
    'of which nothing is left': [],
  };

  it.each(Object.keys(gevallen))('%s', async (naam) => {
    const kapot = gevallen[naam]!;
    expect(() => decryptLichaam(sleutels, kapot)).toThrow(damaged);
    await expect(readStream(kapot)).rejects.toEqual(damaged);
  });
});

describe('several key-encryption keys', () => {
  it('the newest one encrypts, the older ones still decrypt', () => {
    const [oud] = encryptLichaam(proefSleutels('a'), plek, bytes(10));
    const samen = proefSleutels('ba');
    const [nieuw] = encryptLichaam(samen, plek, bytes(10));
    expect(nieuw!.kekId).toBe(proefSleutels('b').kekId);
    expect(decryptLichaam(samen, [oud!])).toEqual(bytes(10));
    expect(decryptLichaam(proefSleutels('b'), [nieuw!])).toEqual(bytes(10));
  });

  it('after rewrapping the old one is not needed', () => {
    const rijen = encryptLichaam(proefSleutels('a'), plek, bytes(DEEL_GROOTTE + 1));
    const om = [{ ...rijen[0]!, ...rewrap(proefSleutels('ba'), rijen[0]!) }, rijen[1]!];
    expect(decryptLichaam(proefSleutels('b'), om)).toEqual(bytes(DEEL_GROOTTE + 1));
  });

  it('an unknown one is named by its id', () => {
    const [rij] = encryptLichaam(proefSleutels('a'), plek, bytes(10));
    expect(() => decryptLichaam(proefSleutels('b'), [rij!])).toThrow(
      expect.objectContaining({
        code: 'HUB_STORE_KEY_WRONG',
        message: expect.stringContaining(proefSleutels('a').kekId),
      }),
    );
  });
});
