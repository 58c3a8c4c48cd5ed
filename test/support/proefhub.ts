import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { Herlader } from '#hub/config';
import { newReferentienummer } from '#hub/envelope';
import {
  leesAntwoord,
  leesEnvelop,
  type Antwoord,
  type EnvelopMetPayload,
  schrijfBericht,
  schrijfBevestiging,
  schrijfFo01,
  type Stuurgegevens,
} from '#hub/stuf';
import { type RolContext, startRollen } from '#hub/rol';
import { ConsoleModule } from '../../apps/console/src/console.module.ts';
import { FinanceModule } from '../../apps/finance/src/finance.module.ts';
import { GatewayModule } from '../../apps/gateway/src/gateway.module.ts';
import { RouterModule } from '../../apps/router/src/router.module.ts';
import { TranslatorModule } from '../../apps/translator/src/translator.module.ts';

/** A system outside: takes what the hub delivers with Bv03, and keeps it. */
export class Buitenwereld {
  readonly ontvangen: EnvelopMetPayload[] = [];
  /** Statuses to answer with first, instead of Bv03. */
  readonly weigeringen: number[] = [];
  /** Body of such an answer. */
  weigering = '<html>even niet</html>';
  /** Request line and headers of all that came, as text. */
  readonly verzoeken: string[] = [];
  #server: Server;

  constructor() {
    this.#server = createServer((verzoek, antwoord) => {
      const delen: Buffer[] = [];
      this.verzoeken.push(`${verzoek.method} ${verzoek.url} ${JSON.stringify(verzoek.headers)}`);
      verzoek.on('data', (deel: Buffer) => delen.push(deel));
      verzoek.on('end', () => {
        const status = this.weigeringen.shift();
        if (status !== undefined) return void antwoord.writeHead(status).end(this.weigering);
        const envelop = leesEnvelop(Buffer.concat(delen));
        this.ontvangen.push(envelop);
        const { zender, ontvanger, referentienummer } = envelop.stuurgegevens;
        const gegevens: Stuurgegevens = {
          ...envelop.stuurgegevens,
          berichtcode: 'Bv03',
          zender: ontvanger,
          ontvanger: zender,
          referentienummer: newReferentienummer(),
          crossRefnummer: referentienummer,
          functie: null,
        };
        antwoord.writeHead(200, { 'content-type': 'text/xml' }).end(schrijfBevestiging(gegevens, { vorm: 'soap' }));
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((klaar) => this.#server.listen(0, '127.0.0.1', klaar));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits for the next message that fits. */
  async wachtOp(past: (e: EnvelopMetPayload) => boolean): Promise<EnvelopMetPayload> {
    for (let i = 0; i < 600; i++) {
      const gevonden = this.ontvangen.find(past);
      if (gevonden !== undefined) return gevonden;
      await slaap(25);
    }
    throw new Error('het verwachte bericht kwam niet');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((klaar) => this.#server.close(klaar));
  }
}

export interface Proefhub {
  readonly context: RolContext;
  readonly ggk: Buitenwereld;
  readonly gws4all: Buitenwereld;
  readonly map: string;
  adres(connector: string): string;
  stop(): Promise<void>;
}

export interface ProefhubOpties {
  readonly niveau?: string;
  readonly logNaar?: string;
  /** Where another GGk than `ggk` listens. */
  readonly ggkAdres?: string;
  /** Settings that differ from the example. */
  readonly anders?: Readonly<Record<string, unknown>>;
}

/** The whole hub in this process on a temporary folder, with the example configuration and both neighbours. */
export async function startProefhub(opties: ProefhubOpties = {}): Promise<Proefhub> {
  const { niveau = 'error', logNaar = 'stderr', ggkAdres } = opties;
  const map = mkdtempSync(join(tmpdir(), 'proefhub-'));
  const [ggk, gws4all] = [new Buitenwereld(), new Buitenwereld()];
  const buiten = { ggk: ggkAdres ?? (await ggk.start()), gws4all: await gws4all.start() };
  const bestand = schrijfConfig(map, buiten, { log: { niveau }, ...opties.anders });
  const config = Herlader.open(bestand, {});
  if (!config.goed) throw new Error(JSON.stringify(config.problemen));
  const modules = [GatewayModule, TranslatorModule, FinanceModule, RouterModule, ConsoleModule];
  const rollen = await startRollen(config.herlader, 'hub', modules, logNaar);
  return {
    context: rollen.context,
    ggk,
    gws4all,
    map,
    adres: (connector) => rollen.adressen.get(connector) ?? '',
    async stop() {
      await rollen.stop();
      await Promise.all([...(ggkAdres === undefined ? [ggk.stop()] : []), gws4all.stop()]);
      rmSync(map, { recursive: true, force: true });
    },
  };
}

function schrijfConfig(map: string, buiten: { ggk: string; gws4all: string }, anders: object): string {
  const voorbeeld = parse(readFileSync('hub.config.yaml', 'utf8')) as Record<
    string,
    Record<string, Record<string, unknown>>
  >;
  const { connectoren } = voorbeeld;
  const config = {
    ...voorbeeld,
    store: { map: join(map, 'data') },
    gateway: { host: '127.0.0.1', poort: 0 },
    beheer: { host: '127.0.0.1', poort: 0 },
    connectoren: {
      ggk: { ...connectoren?.['ggk'], adres: buiten.ggk },
      gws4all: { ...connectoren?.['gws4all'], adres: buiten.gws4all },
      map: {
        soort: 'map',
        interval: '50ms',
        ...Object.fromEntries(['in', 'klaar', 'geweigerd', 'dubbel', 'uit'].map((n) => [n, join(map, 'map', n)])),
      },
    },
    aflevering: { eerstePauze: '20ms', grootstePauze: '100ms' },
    ...anders,
  };
  const bestand = join(map, 'hub.config.yaml');
  writeFileSync(bestand, stringify(config, { aliasDuplicateObjects: false }));
  return bestand;
}

export interface Aanbod {
  readonly soort: 'Di01' | 'Du01' | 'Fo01';
  readonly van: string;
  readonly vanApplicatie: string;
  readonly naar: string;
  readonly functie: string | null;
  readonly cross?: string;
  readonly kenmerk?: string;
  readonly payload?: Uint8Array;
  readonly code?: string;
  /** Text of a Fo01: omschrijving and details. */
  readonly uitleg?: string;
}

let teller = 0;

/** Hands a message to the hub as a neighbour would; returns its referentienummer and what the hub answered. */
export async function bied(adres: string, a: Aanbod): Promise<{ kenmerk: string; antwoord: Antwoord; tekst: string }> {
  const kenmerk = a.kenmerk ?? newReferentienummer();
  const stuurgegevens: Stuurgegevens = {
    berichtcode: a.soort,
    zender: { organisatie: a.van, applicatie: a.vanApplicatie },
    ontvanger: { organisatie: a.naar, applicatie: 'GGk' },
    referentienummer: kenmerk,
    tijdstipBericht:
      a.kenmerk === undefined ? `20260703101500${String(++teller % 1000).padStart(3, '0')}` : '20260703101500000',
    crossRefnummer: a.cross ?? null,
    functie: a.functie,
  };
  const parameters = {
    applicatieVersie: '0001',
    applicatieSubversie: '0000',
    functieVersie: '0003',
    functieSubversie: '0002',
  };
  const body =
    a.soort === 'Fo01'
      ? schrijfFo01(
          stuurgegevens,
          { code: a.code ?? 'IB010', plek: 'client', omschrijving: a.uitleg ?? 'fout', details: a.uitleg ?? '' },
          { vorm: 'soap' },
        )
      : schrijfBericht({ stuurgegevens, parameters, payload: a.payload ?? new Uint8Array() }, { vorm: 'soap' });
  const antwoord = await fetch(adres, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: Buffer.from(body),
  });
  const bytes = Buffer.from(await antwoord.arrayBuffer());
  return { kenmerk, antwoord: leesAntwoord(bytes, antwoord.status), tekst: bytes.toString('utf8') };
}
