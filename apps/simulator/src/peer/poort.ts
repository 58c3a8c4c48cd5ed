/** Lets at most so many tasks run at once, in the order of asking. */
export function maakPoort(breedte: number): <T>(taak: () => Promise<T>) => Promise<T> {
  let vrij = breedte;
  const wachtend: (() => void)[] = [];
  return async (taak) => {
    if (vrij > 0) vrij -= 1;
    else await new Promise<void>((door) => wachtend.push(door));
    try {
      return await taak();
    } finally {
      const volgende = wachtend.shift();
      if (volgende === undefined) vrij += 1;
      else volgende();
    }
  };
}

/** Runs the tasks of one lane one after the other; lanes do not wait for each other. */
export function maakBanen(): <T>(baan: string, taak: () => Promise<T>) => Promise<T> {
  const staarten = new Map<string, Promise<unknown>>();
  return (baan, taak) => {
    const vorige = staarten.get(baan) ?? Promise.resolve();
    const deze = vorige.then(taak, taak);
    staarten.set(baan, deze);
    const ruim = (): void => {
      if (staarten.get(baan) === deze) staarten.delete(baan);
    };
    deze.then(ruim, ruim);
    return deze;
  };
}

export const wacht = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));
