import { luisterNaarEinde, tenzijEinde } from './einde.ts';

describe('the end of a command', () => {
  afterEach(() => void process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT'));

  it('is asked for by a signal', async () => {
    const einde = luisterNaarEinde();
    expect(einde.gevraagd).toBe(false);
    process.emit('SIGTERM');
    await einde.verzoek;
    expect(einde.gevraagd).toBe(true);
  });

  it('excuses work that failed because of it, and no other', async () => {
    const einde = luisterNaarEinde();
    const mis = (): Promise<never> => Promise.reject(new Error('mis'));
    await expect(tenzijEinde(einde, mis)).rejects.toThrow('mis');
    process.emit('SIGINT');
    await expect(tenzijEinde(einde, mis)).resolves.toBeUndefined();
    await expect(tenzijEinde(einde, () => Promise.resolve(1))).resolves.toBe(1);
  });
});
