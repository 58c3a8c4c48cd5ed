import { Circuit } from './circuit.ts';

const opties = { drempel: 3, eerstePauzeMs: 1_000, grootstePauzeMs: 8_000 };
const zonderToeval = 0;

function open(): Circuit {
  const circuit = new Circuit(opties);
  for (let i = 0; i < 3; i++) circuit.mislukt(0, zonderToeval);
  return circuit;
}

describe('circuit of a destination', () => {
  it('stays closed below the number of failures in a row', () => {
    const circuit = new Circuit(opties);
    circuit.mislukt(0, zonderToeval);
    circuit.mislukt(0, zonderToeval);
    circuit.gelukt();
    circuit.mislukt(0, zonderToeval);
    expect(circuit.ruimte(0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('opens at that number, and says so once', () => {
    const circuit = new Circuit(opties);
    expect([0, 0, 0, 0].map((nu) => circuit.mislukt(nu, zonderToeval))).toEqual([false, false, true, false]);
    expect(circuit.ruimte(999)).toBe(0);
  });

  it('lets one probe through after the pause', () => {
    const circuit = open();
    expect(circuit.ruimte(1_000)).toBe(1);
    circuit.begonnen();
    expect(circuit.ruimte(1_000)).toBe(0);
  });

  it('waits longer after each failed probe, up to the longest pause', () => {
    const circuit = open();
    const pauzes = [1_000, 3_000, 7_000, 15_000, 23_000].map((nu) => {
      circuit.begonnen();
      circuit.mislukt(nu, zonderToeval);
      return (circuit.proefOp ?? 0) - nu;
    });
    expect(pauzes).toEqual([2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  it('closes when the probe succeeds', () => {
    const circuit = open();
    circuit.begonnen();
    expect(circuit.gelukt()).toBe(true);
    expect(circuit.ruimte(0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('a probe that never started leaves room for another', () => {
    const circuit = open();
    circuit.begonnen();
    circuit.afgebroken();
    expect(circuit.ruimte(1_000)).toBe(1);
  });
});
