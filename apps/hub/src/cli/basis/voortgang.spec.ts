import { jest } from '@jest/globals';
import { metVoortgang } from './voortgang.ts';

describe('metVoortgang', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('says nothing of short work', async () => {
    const gezegd: string[] = [];
    await expect(
      metVoortgang(
        'werk',
        () => Promise.resolve(7),
        (t) => gezegd.push(t),
      ),
    ).resolves.toBe(7);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(gezegd).toEqual([]);
  });

  it('speaks after two seconds, then less and less often, and stops when the work ends', async () => {
    const gezegd: string[] = [];
    let klaar = (): void => undefined;
    const werk = metVoortgang(
      'de hub start',
      () => new Promise<void>((los) => (klaar = los)),
      (t) => gezegd.push(t),
    );
    await jest.advanceTimersByTimeAsync(15_000);
    klaar();
    await werk;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(gezegd).toEqual(['… de hub start (2,0 s)\n', '… de hub start (6,0 s)\n', '… de hub start (14,0 s)\n']);
  });

  it('passes on a failure', async () => {
    await expect(metVoortgang('werk', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  });
});
