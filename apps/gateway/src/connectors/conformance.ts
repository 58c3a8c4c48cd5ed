import assert from 'node:assert/strict';
import { HubError, retryClassOf } from '#hub/envelope';
import { type Aflevering, type Connector } from '../connector.ts';
import { type GeheugenVoordeur } from '../voordeur-in-geheugen.ts';

/** A connector with a partner at the other side that behaves well: it offers again until it gets a final answer. */
export interface Proef {
  readonly connector: Connector;
  readonly voordeur: GeheugenVoordeur;
  /** The partner offers its message with this number; the same number is the same bytes. */
  biedAan(nummer: number): Promise<'aangenomen' | 'geweigerd'>;
  /** The partner offers something that is no message at all. */
  biedOnzinAan(): Promise<'aangenomen' | 'geweigerd'>;
  /** What the partner has got so far, each message once however often it came, as text. */
  ontvangen(): Promise<readonly string[]>;
  /** From now on the partner cannot be reached, or can be again. */
  bereikbaar(ja: boolean): Promise<void>;
}

export interface Scenario {
  readonly naam: string;
  loop(proef: Proef): Promise<void>;
}

const PAYLOAD = Buffer.from('<a>inhoud van de aflevering</a>');

export function proefAflevering(nummer: number): Aflevering {
  const kenmerk = `3f2504e0-4f89-41d3-9a0c-0305e82c${String(nummer).padStart(4, '0')}`;
  return {
    id: `01900000-0000-7000-8000-00000000${String(nummer).padStart(4, '0')}`,
    soort: 'Di01',
    zender: { organisatie: '0351', applicatie: 'Berichtenhub' },
    ontvanger: { organisatie: '42420001', applicatie: 'GGk' },
    kenmerk,
    tijdstipBericht: '20260301101500123',
    crossKenmerk: null,
    functie: 'JW301',
    versie: { versie: 3, subversie: 2 },
    payload: PAYLOAD,
    fout: null,
    traceparent: null,
  };
}

function valt(fout: HubError, keer: number): () => void {
  let n = 0;
  return () => {
    if (n++ < keer) throw fout;
  };
}

const WEG = new HubError('HUB_STORE_UNREACHABLE', 'transient', 'opslag weg');

/** What every connector must do, whatever its outside system. */
export const SCENARIOS: readonly Scenario[] = [
  {
    naam: 'takes a message once, with its name and a key',
    async loop({ connector, voordeur, biedAan }: Proef): Promise<void> {
      assert.equal(await biedAan(1), 'aangenomen');
      assert.equal(voordeur.berichten.length, 1);
      const { binnenkomst, bytes } = voordeur.berichten[0]!;
      assert.equal(binnenkomst.connector, connector.naam);
      assert.equal(binnenkomst.functie, 'JW301');
      assert.match(binnenkomst.kenmerk, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.ok(binnenkomst.sleutel.length > 0 && binnenkomst.inhoudHash.length === 32 && bytes.length > 0);
    },
  },
  {
    naam: 'takes the same message again without storing it twice',
    async loop({ voordeur, biedAan }: Proef): Promise<void> {
      for (let i = 0; i < 3; i++) assert.equal(await biedAan(1), 'aangenomen');
      assert.equal(await biedAan(2), 'aangenomen');
      assert.equal(voordeur.berichten.length, 2);
    },
  },
  {
    naam: 'refuses what is no message and stores nothing',
    async loop({ voordeur, biedAan, biedOnzinAan }: Proef): Promise<void> {
      assert.equal(await biedOnzinAan(), 'geweigerd');
      assert.equal(voordeur.berichten.length, 0);
      assert.equal(await biedAan(1), 'aangenomen');
    },
  },
  {
    naam: 'survives a store that fails before the commit: once in the end',
    async loop({ voordeur, biedAan }: Proef): Promise<void> {
      voordeur.voorCommit = valt(WEG, 2);
      assert.equal(await biedAan(1), 'aangenomen');
      assert.equal(voordeur.berichten.length, 1);
    },
  },
  {
    naam: 'survives a store that fails after the commit: still once',
    async loop({ voordeur, biedAan }: Proef): Promise<void> {
      voordeur.naCommit = valt(new HubError('HUB_STORE_UNREACHABLE', 'ambiguous', 'antwoord kwijt'), 1);
      assert.equal(await biedAan(1), 'aangenomen');
      assert.equal(voordeur.berichten.length, 1);
    },
  },
  {
    naam: 'delivers, and a second attempt is the same message to the partner',
    async loop({ connector, ontvangen }: Proef): Promise<void> {
      await connector.lever(proefAflevering(1));
      await connector.lever(proefAflevering(1));
      await connector.lever(proefAflevering(2));
      assert.equal((await ontvangen()).length, 2);
    },
  },
  {
    naam: 'says that a partner is out of reach, and delivers when it is back',
    async loop({ connector, ontvangen, bereikbaar }: Proef): Promise<void> {
      await bereikbaar(false);
      await assert.rejects(connector.lever(proefAflevering(1)), (fout) => retryClassOf(fout) === 'transient');
      await bereikbaar(true);
      await connector.lever(proefAflevering(1));
      assert.equal((await ontvangen()).length, 1);
    },
  },
  {
    naam: 'refuses for good a delivery that is not complete',
    async loop({ connector, ontvangen }: Proef): Promise<void> {
      const zonder = { ...proefAflevering(1), payload: null };
      await assert.rejects(connector.lever(zonder), (fout) => retryClassOf(fout) === 'permanent');
      assert.equal((await ontvangen()).length, 0);
    },
  },
];
