import { randomBytes } from 'node:crypto';
import { Metrics, silentLog } from '#hub/observability';
import { type Aanname, type AannameUitkomst, createVersleutelaar, createSleutels, type LichaamRij } from '#hub/store';
import { type Binnenkomst } from '../connector.ts';
import { Deur } from './deur.ts';

const sleutels = createSleutels({
  kek: [randomBytes(32).toString('base64')],
  hmac: randomBytes(32).toString('base64'),
});

const VAN = { connector: 'gws4all', traceparent: null };

function binnenkomst(anders: Partial<Binnenkomst> = {}): Binnenkomst {
  return {
    connector: 'gws4all',
    soort: 'Di01',
    zender: { organisatie: '0351', applicatie: 'GWS4all' },
    ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
    kenmerk: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    crossKenmerk: null,
    functie: 'JW301',
    tijdstipBericht: '20260703101500123',
    sleutel: '0351|GWS4all|||3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    inhoudHash: Buffer.alloc(32),
    ...anders,
  };
}

/** A store that keeps what it was given. */
class FakePijplijn {
  readonly aannames: Aanname[] = [];
  readonly delen: LichaamRij[] = [];
  readonly weg: string[] = [];
  antwoord: (a: Aanname) => AannameUitkomst = ({ bericht, antwoordKenmerk, antwoordTijdstip }) => ({
    uitkomst: 'nieuw',
    berichtId: bericht.id,
    antwoordKenmerk,
    antwoordTijdstip,
  });
  accepteer(aannames: readonly Aanname[]): Promise<AannameUitkomst[]> {
    this.aannames.push(...aannames);
    return Promise.resolve(aannames.map((a) => this.antwoord(a)));
  }
  versleutelaar(plek: { berichtId: string; soort: string }) {
    return createVersleutelaar(sleutels, plek);
  }
  bewaarDelen(rijen: readonly LichaamRij[]): Promise<void> {
    this.delen.push(...rijen);
    return Promise.resolve();
  }
  verwijderDelen(id: string): Promise<void> {
    this.weg.push(id);
    return Promise.resolve();
  }
}

function opzet() {
  const pijplijn = new FakePijplijn();
  const gewekt: number[] = [];
  const deur = new Deur({
    pijplijn,
    clock: { now: () => new Date('2026-07-03T08:15:00Z') },
    log: silentLog,
    metrics: new Metrics(),
    tijdstip: () => '20260703101500000',
    gelezen: { onthoudInhoud: () => undefined },
    wek: () => gewekt.push(1),
  });
  return { pijplijn, deur, gewekt };
}

describe('the door', () => {
  it('stores a message once with an answer of its own, and wakes the translator after the commit', async () => {
    const { deur, pijplijn, gewekt } = opzet();
    const ontvangst = deur.open(VAN);
    await ontvangst.schrijf(Buffer.from('<a/>'));
    const acceptatie = await ontvangst.bevestig(binnenkomst());
    expect(acceptatie).toMatchObject({ uitkomst: 'nieuw', antwoordTijdstip: '20260703101500000' });
    expect(pijplijn.aannames).toHaveLength(1);
    expect(gewekt).toHaveLength(1);
  });

  it('goes on in the trace of the sender', async () => {
    const { deur, pijplijn } = opzet();
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await deur.open({ ...VAN, traceparent }).bevestig(binnenkomst());
    expect(pijplijn.aannames[0]?.bericht.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-/);
  });

  it('keeps no plain body', async () => {
    const { deur, pijplijn } = opzet();
    const ontvangst = deur.open(VAN);
    await ontvangst.schrijf(Buffer.from('geheim geheim geheim'));
    await ontvangst.bevestig(binnenkomst());
    expect(Buffer.concat(pijplijn.aannames.flatMap((a) => a.lichaam.map((l) => l.inhoud))).includes('geheim')).toBe(
      false,
    );
  });

  it('the key of a message is hashed, so that no BSN in a file name or reference is kept', async () => {
    const { deur, pijplijn } = opzet();
    await deur.open(VAN).bevestig(binnenkomst());
    expect(pijplijn.aannames[0]?.sleutel).toHaveLength(32);
  });

  it('a large body goes to the store in parts while it comes, in a lane of its own', async () => {
    const { deur, pijplijn } = opzet();
    const ontvangst = deur.open(VAN);
    for (let i = 0; i < 20; i++) await ontvangst.schrijf(Buffer.alloc(100_000, i));
    expect(pijplijn.delen.length).toBeGreaterThan(5);
    await ontvangst.bevestig(binnenkomst());
    expect(pijplijn.aannames[0]?.bericht).toMatchObject({ grootte: 2_000_000, baan: 'gws4all|0351|groot' });
  });

  it('what was refused or came before leaves no parts behind', async () => {
    const { deur, pijplijn } = opzet();
    pijplijn.antwoord = () => ({ uitkomst: 'afwijkend' });
    const ontvangst = deur.open(VAN);
    await ontvangst.schrijf(Buffer.alloc(600_000));
    expect(await ontvangst.bevestig(binnenkomst())).toEqual({ uitkomst: 'afwijkend' });
    expect(pijplijn.weg).toHaveLength(1);
  });
});
