import { openBesturing } from './besturing.ts';
import { startNepHub } from './nep-hub.ts';
import { startSimulator } from './simulator.ts';

describe('control API', () => {
  it('connects, sends a journey step by step, drives a load and reports', async () => {
    const simulator = await startSimulator({ zaad: 'besturing', valideer: 'uit', antwoordNa: [1, 5] });
    const hub = await startNepHub(simulator.adressen);
    const besturing = await openBesturing(simulator, 0);
    const vraag = async (pad: string, invoer?: object): Promise<{ status: number; tekst: string }> => {
      const antwoord = await fetch(
        besturing.url + pad,
        invoer === undefined ? {} : { method: 'POST', body: JSON.stringify(invoer) },
      );
      return { status: antwoord.status, tekst: await antwoord.text() };
    };
    try {
      expect(JSON.parse((await vraag('/gezond')).tekst)).toMatchObject({ zaad: 'besturing', ...simulator.adressen });
      expect((await vraag('/verbind', { ...hub.adressen, gws4all: hub.adressen.gws4all })).status).toBe(200);
      const stappen = (await vraag('/reis', { functie: 'WMO301', antwoord: 'retourcode:9332' })).tekst
        .trim()
        .split('\n')
        .map((r) => JSON.parse(r) as object);
      expect(stappen.at(-1)).toMatchObject({ soort: 'WMO301', uitkomst: 'rond' });
      expect(stappen).toHaveLength(5);
      expect(JSON.parse((await vraag('/belasting', { aantal: 5 })).tekst)).toMatchObject({
        geaccepteerd: 5,
        nietGeaccepteerd: 0,
      });
      expect(JSON.parse((await vraag('/rust', { allesBezorgd: true })).tekst)).toEqual({ stil: true });
      expect(JSON.parse((await vraag('/rapport')).tekst)).toMatchObject({ onderweg: 0, dubbel: 0, spook: 0 });
      expect((await vraag('/wis', {})).status).toBe(200);
      expect(JSON.parse((await vraag('/rapport')).tekst)).toMatchObject({ kanten: { ggk: { ontvangenNieuw: 0 } } });
    } finally {
      besturing.sluit();
      await hub.sluit();
      await simulator.stop();
    }
  });

  it.each([
    ['/belasting', { aantal: -1 }],
    ['/belasting', { functies: 'JW999' }],
    ['/reis', { functie: 'JW301', antwoord: 'misschien' }],
    ['/storingen', { mix: 'onzin=1' }],
  ])('answers nonsense for %s with a sentence', async (pad, invoer) => {
    const simulator = await startSimulator({ valideer: 'uit' });
    const besturing = await openBesturing(simulator, 0);
    try {
      const antwoord = await fetch(besturing.url + pad, { method: 'POST', body: JSON.stringify(invoer) });
      expect(antwoord.status).toBe(400);
      expect(await antwoord.json()).toEqual({ fout: expect.any(String) });
    } finally {
      besturing.sluit();
      await simulator.stop();
    }
  });
});
