import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { systemClock } from '#hub/envelope';
import { silentLog } from '#hub/observability';
import { leesEnvelop, schrijfBericht, schrijfBevestiging, type Stuurgegevens, type Verpakking } from '#hub/stuf';
import { type Connector } from '../connector.ts';
import { type StufOpties } from '../ggk-protocol/opties.ts';
import { HttpServer } from '../http/http-server.ts';
import { GeheugenVoordeur } from '../voordeur-in-geheugen.ts';
import { type Proef } from './conformance.ts';
import { type ConnectorDelen } from './index.ts';

const SOAP: Verpakking = { vorm: 'soap' };

export const STUUR: Stuurgegevens = {
  berichtcode: 'Di01',
  zender: { organisatie: '0351', applicatie: 'Suite' },
  ontvanger: { organisatie: '42420001', applicatie: 'GGk' },
  referentienummer: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  tijdstipBericht: '20260301101500123',
  crossRefnummer: null,
  functie: 'JW301',
};
export const PARAMETERS = {
  applicatieVersie: '0001',
  applicatieSubversie: '0000',
  functieVersie: '0003',
  functieSubversie: '0002',
};

/** The message of a partner as it goes over the wire. */
export function di01(
  anders: Partial<Stuurgegevens> = {},
  payload: Uint8Array = Buffer.from('<a/>'),
  verpakking: Verpakking = SOAP,
): Buffer {
  return Buffer.from(
    schrijfBericht({ stuurgegevens: { ...STUUR, ...anders }, parameters: PARAMETERS, payload }, verpakking),
  );
}

export function stufOpties(adres: string): StufOpties {
  return {
    modus: 'http',
    adres,
    pad: '/stuf',
    eigen: { organisatie: '0351', applicatie: 'Berichtenhub' },
    applicatieVersie: '0001',
    applicatieSubversie: '0000',
    toegestaan: [{ organisatie: '0351', applicatie: 'Suite' }],
    oins: [],
    tijdslimieten: { verbinden: 2_000, antwoord: 5_000, ontvangst: 10_000 },
  };
}

/** A party that takes StUF messages and answers Bv03, on one port for as long as it lives. */
export class Partij {
  readonly ontvangen = new Map<string, string>();
  #server: Server | null = null;
  #poort = 0;

  get adres(): string {
    return `http://127.0.0.1:${this.#poort}/partij`;
  }

  async start(): Promise<void> {
    const server = createServer((verzoek, antwoord) => {
      const stukken: Buffer[] = [];
      verzoek.on('data', (stuk: Buffer) => stukken.push(stuk));
      verzoek.on('end', () =>
        antwoord.writeHead(200, { 'Content-Type': 'text/xml' }).end(this.#neemAan(Buffer.concat(stukken))),
      );
    });
    await new Promise<void>((klaar) => server.listen(this.#poort, '127.0.0.1', klaar));
    this.#poort = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    server.closeAllConnections();
    await new Promise((klaar) => server.close(klaar));
  }

  #neemAan(bytes: Buffer): Uint8Array {
    const { stuurgegevens: s } = leesEnvelop(bytes);
    const eerder = this.ontvangen.get(s.referentienummer) ?? bytes.toString();
    if (eerder !== bytes.toString()) throw new Error('Other bytes under the same referentienummer');
    this.ontvangen.set(s.referentienummer, eerder);
    const bv03 = {
      ...s,
      berichtcode: 'Bv03',
      zender: s.ontvanger,
      ontvanger: s.zender,
      crossRefnummer: s.referentienummer,
      functie: null,
    } as const;
    return schrijfBevestiging(bv03, SOAP);
  }
}

export async function post(adres: string, lichaam: Uint8Array): Promise<{ status: number; tekst: string }> {
  const antwoord = await fetch(adres, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=utf-8' },
    body: Buffer.from(lichaam),
  });
  return { status: antwoord.status, tekst: await antwoord.text() };
}

/** A well-behaved sender: the same bytes again as long as the fault is on the side of the receiver. */
async function biedAan(adres: string, lichaam: Uint8Array): Promise<'aangenomen' | 'geweigerd'> {
  for (;;) {
    const { status, tekst } = await post(adres, lichaam);
    if (status === 200 && tekst.includes('Bv03Bericht')) return 'aangenomen';
    if (!tekst.includes('<StUF:plek>server<')) return 'geweigerd';
  }
}

/** A connector that speaks StUF, its partner, and a door in memory. */
export async function proefStuf(
  maak: (opties: StufOpties, delen: ConnectorDelen) => Connector,
): Promise<Proef & { stop(): Promise<void> }> {
  const partij = new Partij();
  await partij.start();
  const http = new HttpServer({ host: '127.0.0.1', poort: 0, onversleuteldToestaan: false }, silentLog);
  const opties = stufOpties(partij.adres);
  const connector = maak(opties, { http, clock: systemClock, log: silentLog });
  const voordeur = new GeheugenVoordeur();
  await connector.start(voordeur);
  await http.start();
  const adres = http.adres + opties.pad;
  return {
    connector,
    voordeur,
    biedAan: (nummer) =>
      biedAan(adres, di01({ referentienummer: `3f2504e0-4f89-41d3-9a0c-0305e82c${String(nummer).padStart(4, '0')}` })),
    biedOnzinAan: () => biedAan(adres, Buffer.from('<html>onzin</html>')),
    ontvangen: () => Promise.resolve([...partij.ontvangen.values()]),
    bereikbaar: (ja) => (ja ? partij.start() : partij.stop()),
    stop: async () => {
      await connector.stop();
      await http.stop();
      await partij.stop();
    },
  };
}
