import { type Envelop } from './envelop/envelop.ts';
import { type Simulator } from './simulator.ts';
import { leesPost, leesWachtwoorden, spelVan } from './spel.ts';
import { type Kant } from './storing/mix.ts';

const PAYLOAD = Buffer.from(
  '<Bericht><BerichtCode>438</BerichtCode><Afzender>99000022</Afzender><Ontvanger>0351</Ontvanger><Identificatie>S1</Identificatie></Bericht>',
);
const SLEUTEL = { kant: 'gws4all', sleutel: '438 99000022 S1' } as const;

/** A simulator that keeps what it is told to send, and lets anything arrive. */
function nepSimulator() {
  const gestuurd: [Kant, Envelop][] = [];
  let ontvang: (kant: Kant, e: Envelop) => void = () => undefined;
  const simulator = {
    neemOver: (luister: typeof ontvang) => (ontvang = luister),
    stuur: (kant: Kant, e: Envelop) => {
      gestuurd.push([kant, e]);
      return Promise.resolve({ uitkomst: 'geweigerd', reden: 'Fo03', ref: e.referentienummer, sleutel: '' });
    },
  } as unknown as Simulator;
  const spel = spelVan(simulator);
  const aan = { organisatie: '0351', applicatie: 'GGk' };
  const komtAan = (kant: Kant, rest: Partial<Envelop>): void =>
    ontvang(kant, {
      soort: 'Di01',
      zender: aan,
      ontvanger: aan,
      referentienummer: 'R9',
      tijdstipBericht: '1',
      ...rest,
    });
  return { spel, simulator, gestuurd, komtAan };
}

const INVOER = { kant: 'ggk', functie: 'JW306', van: '0351', naar: '99000022', payload: PAYLOAD.toString('base64') };

it('sends exactly this message, as an answer when it is one, and says how it was taken', async () => {
  const { spel, gestuurd } = nepSimulator();
  const { referentienummer, geweigerd } = await spel.stuur(leesPost({ ...INVOER, antwoordOp: 'R1' }));
  const [[kant, e]] = gestuurd as [[Kant, Envelop]];
  expect([kant, e.soort, e.crossRefnummer, e.payload]).toEqual(['ggk', 'Du01', 'R1', PAYLOAD]);
  expect([referentienummer, geweigerd]).toEqual([e.referentienummer, 'Fo03']);
});

it('keeps what arrived until it is asked for, and gives it once', async () => {
  const { spel, komtAan } = nepSimulator();
  komtAan('gws4all', { payload: PAYLOAD, functie: 'JW305' });
  expect(await spel.wacht([SLEUTEL], 0)).toMatchObject({ kant: 'gws4all', functie: 'JW305', referentienummer: 'R9' });
  expect(await spel.wacht([SLEUTEL], 0)).toBeNull();
});

it('waits for the first of what may come', async () => {
  const { spel, komtAan } = nepSimulator();
  const eerste = spel.wacht([SLEUTEL, { kant: 'ggk', antwoordOp: 'R1' }], 10_000);
  komtAan('ggk', { soort: 'Fo01', crossRefnummer: 'R1', fout: { code: 'StUF055', plek: 'client', omschrijving: '' } });
  expect(await eerste).toMatchObject({ kant: 'ggk', fout: 'StUF055', payload: null });
  komtAan('gws4all', { payload: PAYLOAD });
  expect(await spel.wacht([SLEUTEL], 0)).toMatchObject({ kant: 'gws4all' });
});

it('takes over a simulator once', () => {
  const { spel, simulator } = nepSimulator();
  expect(spelVan(simulator)).toBe(spel);
});

it.each([
  [{ ...INVOER, kant: 'links' }, 'kant'],
  [{ ...INVOER, functie: 'JW999' }, 'functie'],
  [{ ...INVOER, van: 3 }, 'van'],
])('refuses a message that makes no sense (%#)', (invoer, woord) => {
  expect(() => leesPost(invoer)).toThrow(woord);
});

it('refuses a question without a list', () => {
  expect(() => leesWachtwoorden({})).toThrow('op: lijst');
});
