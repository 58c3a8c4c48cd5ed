import { HubError } from '#hub/envelope';
import { GroepCommit } from './groep-commit.ts';

function opzet(schrijf: (items: readonly number[]) => Promise<readonly number[]>) {
  const groepen: number[][] = [];
  const commit = new GroepCommit<number, number>(
    (items) => {
      groepen.push([...items]);
      return schrijf(items);
    },
    { grootste: 3, tegelijk: 1, rustMs: 0 },
  );
  return { groepen, commit };
}

const verdubbel = (items: readonly number[]): Promise<readonly number[]> => Promise.resolve(items.map((n) => n * 2));

describe('group commit', () => {
  it('what arrives together shares a commit, up to the largest group, and each gets its own result', async () => {
    const { groepen, commit } = opzet(verdubbel);
    expect(await Promise.all([1, 2, 3, 4].map((n) => commit.voegToe(n)))).toEqual([2, 4, 6, 8]);
    expect(groepen).toEqual([[1, 2, 3], [4]]);
  });

  it('one bad item fails alone', async () => {
    const { commit } = opzet((items) => (items.includes(2) ? Promise.reject(new Error('stuk')) : verdubbel(items)));
    const uit = await Promise.allSettled([1, 2, 3].map((n) => commit.voegToe(n)));
    expect(uit.map((u) => u.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('a store that is out of reach fails the group at once, for the sender to try again', async () => {
    const { groepen, commit } = opzet(() => Promise.reject(new HubError('HUB_STORE_UNREACHABLE', 'transient', 'weg')));
    const uit = await Promise.allSettled([1, 2, 3].map((n) => commit.voegToe(n)));
    expect(uit.every((u) => u.status === 'rejected')).toBe(true);
    expect(groepen).toHaveLength(1);
  });
});
