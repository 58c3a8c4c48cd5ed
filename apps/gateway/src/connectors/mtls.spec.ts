import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#hub/envelope';
import { silentLog } from '#hub/observability';
import { type StufOpties } from '../ggk-protocol/opties.ts';
import { StufConnector } from '../ggk-protocol/stuf-connector.ts';
import { HttpServer } from '../http/http-server.ts';
import { maakPki, OIN } from '../http/proef-pki.ts';
import { GeheugenVoordeur } from '../voordeur-in-geheugen.ts';
import { proefAflevering } from './conformance.ts';
import { stufOpties } from './proef-stuf.ts';

/** Two hubs: the connector of one delivers over mTLS at the door of the other, which lets in by OIN. */
describe('StUF over mTLS', () => {
  const map = mkdtempSync(join(tmpdir(), 'hub-pki-'));
  const pem = maakPki(map);
  const tls = { certificaat: pem('server.pem'), sleutel: pem('server.key'), clientUitgevers: pem('ca.pem') };
  const http = new HttpServer({ host: '127.0.0.1', poort: 0, tls, onversleuteldToestaan: false }, silentLog);
  const delen = { http, clock: systemClock, log: silentLog };
  const toegestaan = [{ organisatie: '0351', applicatie: 'Berichtenhub' }];

  const deur = async (pad: string, oins: readonly string[]): Promise<GeheugenVoordeur> => {
    const voordeur = new GeheugenVoordeur();
    const opties: StufOpties = { ...stufOpties('http://127.0.0.1:9/'), pad, oins, toegestaan };
    await new StufConnector('ontvanger', opties, delen).start(voordeur);
    return voordeur;
  };
  const lever = async (pad: string, naam: string): Promise<void> => {
    const eigen = { uitgevers: pem('ca.pem'), certificaat: pem(`${naam}.pem`), sleutel: pem(`${naam}.key`) };
    const zender = new StufConnector('zender', { ...stufOpties(http.adres + pad), tls: eigen }, delen);
    try {
      await zender.lever(proefAflevering(1));
    } finally {
      await zender.stop();
    }
  };

  beforeAll(() => http.start());
  afterAll(async () => {
    await http.stop();
    rmSync(map, { recursive: true });
  });

  it('lets in the OIN that is on the list, and nobody else', async () => {
    const voordeur = await deur('/lijst', [OIN]);
    await lever('/lijst', 'klant');
    expect(voordeur.berichten).toHaveLength(1);
    await expect(lever('/lijst', 'zonder')).rejects.toMatchObject({
      retryClass: 'permanent',
      message: expect.stringContaining('StUF052') as string,
    });
    expect(voordeur.berichten).toHaveLength(1);
  });

  it('without a list every certificate of the issuer will do, and none of another', async () => {
    const voordeur = await deur('/ieder', []);
    await lever('/ieder', 'zonder');
    expect(voordeur.berichten).toHaveLength(1);
    await expect(lever('/ieder', 'vreemd')).rejects.toMatchObject({ name: 'HubError' });
    expect(voordeur.berichten).toHaveLength(1);
  });
});
