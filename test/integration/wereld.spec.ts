import { type Functie, nummerVan } from '../../apps/simulator/src/berichten/soorten.ts';
import { leesKop } from '../../apps/simulator/src/berichten/kop.ts';
import { Kring } from '../../apps/simulator/src/dossier/kring.ts';
import { STANDAARD } from '../../apps/simulator/src/opties.ts';
import { openToeval } from '../../apps/simulator/src/toeval.ts';
import { maakWereld } from '../../apps/simulator/src/wereld.ts';
import { type Goed, leesBericht } from '#hub/istandaarden';
import { type Feit, feitenVan, type Stand, toetsInhoud, toetsStand, vouw } from '#hub/regels';

const GEEN_STAND = { declaraties: [], prestaties: [], tarieven: [], producten: null };
const bronnen = { isGemeente: (code: string): boolean => code === '0351' };

/** Judges messages one after the other, as the hub does; what it approved counts for the next. */
class Toetser {
  readonly #feiten = new Map<string, Feit[]>();
  readonly #clienten = new Map<string, string>();
  readonly #gebruikt: Stand['gebruikteIdentificaties'][number][] = [];
  #nummer = 0;

  toets({ bericht, waarde, domein }: Goed): string[] {
    const { header } = waarde;
    const aanbieder = header.afzender === '0351' ? header.ontvanger : header.afzender;
    const feiten = feitenVan(bericht, waarde);
    const bsn = bsnVan(waarde) ?? this.#clienten.get(`${aanbieder} ${referenties(feiten)}`) ?? '';
    const sleutel = `${domein} ${aanbieder} ${bsn}`;
    const verloop = vouw(this.#feiten.get(sleutel) ?? [], { aanbieder, bsn });
    const vast = { domein, gemeente: '0351', peildatum: header.berichtIdentificatie.dagtekening, ...GEEN_STAND };
    const stand: Stand = { ...vast, ...verloop, gebruikteIdentificaties: this.#gebruikt };
    const gevonden = [...toetsInhoud(bericht, waarde), ...toetsStand(bericht, waarde, stand, bronnen)];
    const { identificatie } = header.berichtIdentificatie;
    this.#gebruikt.push({ afzender: header.afzender, berichtCode: header.berichtCode, identificatie });
    this.#neemOp(sleutel, feiten);
    if (referenties(feiten) !== '') this.#clienten.set(`${aanbieder} ${referenties(feiten)}`, bsn);
    return gevonden.map((v) => `${bericht} ${v.regel} ${v.melding}`);
  }

  #neemOp(sleutel: string, inhouden: ReturnType<typeof feitenVan>): void {
    const berichtId = String(++this.#nummer).padStart(8, '0');
    const op = new Date(this.#nummer).toISOString();
    const feiten = inhouden.map((inhoud, volgnummer): Feit => ({
      berichtId,
      volgnummer,
      bekendOp: op,
      status: 'goedgekeurd',
      besluitOp: op,
      inhoud,
    }));
    this.#feiten.set(sleutel, [...(this.#feiten.get(sleutel) ?? []), ...feiten]);
  }
}

function bsnVan(waarde: Goed['waarde']): string | undefined {
  if ('declaratie' in waarde) return waarde.declaratie.clienten[0]?.bsn;
  return 'client' in waarde ? waarde.client?.bsn : undefined;
}

function referenties(feiten: ReturnType<typeof feitenVan>): string {
  return feiten.flatMap((f) => ('referentieAanbieder' in f ? (f.referentieAanbieder ?? []) : [])).join();
}

interface Gezegd {
  readonly bevindingen: string[];
  readonly aantallen: Record<string, number>;
}

/** A load without a hub: what was sent arrives a few messages later. */
async function vertel(functies: readonly Functie[], dossiers: number, verwijdert = true): Promise<Gezegd> {
  const wereld = maakWereld({ ...STANDAARD, zaad: functies.join() });
  const toeval = openToeval('wereld', 'aankomst');
  const kring = new Kring(wereld, { functies, dossiers, verwijdert });
  const toetser = new Toetser();
  const onderweg: string[] = [];
  const bevindingen: string[] = [];
  const aantallen: Record<string, number> = {};
  for (let i = 0; i < 200; i += 1) {
    const heen = await kring.volgende(i);
    const payload = wereld.heen(heen).payload ?? Buffer.alloc(0);
    const gelezen = leesBericht(payload);
    if (gelezen.uitkomst === 'goed') bevindingen.push(...toetser.toets(gelezen));
    else bevindingen.push(`${heen.functie} ${JSON.stringify(gelezen)}`);
    aantallen[nummerVan(heen.functie)] = (aantallen[nummerVan(heen.functie)] ?? 0) + 1;
    onderweg.push(leesKop(payload)?.sleutel ?? '');
    while (onderweg.length > toeval.tussen(0, Math.min(dossiers, 3)))
      wereld.bericht(onderweg.splice(toeval.tussen(0, onderweg.length - 1), 1)[0] ?? '', 'aangekomen');
  }
  return { bevindingen, aantallen };
}

describe('what the simulator says by itself breaks no rule', () => {
  it.each(['JW', 'WMO'] as const)('when a few dossiers of the %s go through every message', async (d) => {
    const alle = (['301', '305', '307', '315', '317', '319', '323'] as const).map((n): Functie => `${d}${n}`);
    const { bevindingen, aantallen } = await vertel(alle, 6);
    expect(bevindingen.slice(0, 3)).toEqual([]);
    expect(Object.keys(aantallen)).toEqual(['301', '305', '307', '315', '317', '319', '323']);
    for (const nummer of ['305', '307', '315', '317', '319']) expect(aantallen[nummer]).toBeGreaterThan(5);
  });

  it.each([
    [['JW301'], 0],
    [['JW301', 'WMO301'], 3],
    [['JW305'], 0],
    [['JW307', 'WMO307'], 8],
    [['WMO317'], 0],
    [['JW315'], 4],
    [['JW323'], 0],
  ] as const)('also when only %j is asked for, over %d dossiers', async (functies, dossiers) => {
    const { bevindingen, aantallen } = await vertel(functies, dossiers);
    expect(bevindingen.slice(0, 3)).toEqual([]);
    for (const f of functies) expect(aantallen[nummerVan(f)]).toBeGreaterThan(20);
  });

  it('nor when nothing can be taken back', async () => {
    const { bevindingen } = await vertel(['JW301', 'JW305', 'JW307'], 0, false);
    expect(bevindingen.slice(0, 3)).toEqual([]);
  });
});
