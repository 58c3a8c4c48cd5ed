/** Gives what was made of a part of the state before: an index is made once, however many rules ask for it. */
export function onthoud<K extends object, V>(maak: (deel: K) => V): (deel: K) => V {
  const gemaakt = new WeakMap<K, V>();
  return (deel) => {
    const eerder = gemaakt.get(deel);
    if (eerder !== undefined) return eerder;
    const nieuw = maak(deel);
    gemaakt.set(deel, nieuw);
    return nieuw;
  };
}
