import { type Goed } from '#hub/istandaarden';
import { type Feit, type Feitinhoud, feitenVan, type Stand, toetsInhoud, toetsStand, vouw } from '#hub/regels';

const GEEN_STAND = { declaraties: [], prestaties: [], tarieven: [], producten: null };
const GEMEENTE = '0351';
const bronnen = { isGemeente: (code: string): boolean => code === GEMEENTE };

export interface Oordeel {
  readonly domein: Goed['domein'];
  readonly aanbieder: string;
  /** Of a 319: of whom the verzoek is that it answers. */
  readonly bsn: string;
  readonly inhouden: readonly Feitinhoud[];
  /** Rules that it breaks. */
  readonly gebroken: readonly string[];
}

/** Judges heenberichten one after the other in memory, without a hub; what was approved counts for the next. */
export class Toetser {
  readonly #feiten = new Map<string, Feit[]>();
  readonly #clienten = new Map<string, string>();
  readonly #gebruikt: Stand['gebruikteIdentificaties'][number][] = [];
  #nummer = 0;

  toets({ bericht, waarde, domein }: Goed): Oordeel {
    const { header } = waarde;
    const aanbieder = header.afzender === GEMEENTE ? header.ontvanger : header.afzender;
    const inhouden = feitenVan(bericht, waarde);
    const bsn = bsnVan(waarde) ?? this.#clienten.get(`${domein} ${aanbieder} ${referenties(inhouden)}`) ?? '';
    const { identificatie, dagtekening } = header.berichtIdentificatie;
    const feiten = this.#feiten.get(`${domein} ${aanbieder} ${bsn}`) ?? [];
    const stand: Stand = {
      domein,
      gemeente: GEMEENTE,
      peildatum: dagtekening,
      ...GEEN_STAND,
      ...vouw(feiten, { aanbieder, bsn }),
      gebruikteIdentificaties: this.#gebruikt,
    };
    const gevonden = [...toetsInhoud(bericht, waarde), ...toetsStand(bericht, waarde, stand, bronnen)];
    this.#gebruikt.push({ afzender: header.afzender, berichtCode: header.berichtCode, identificatie });
    if (gevonden.length === 0) this.#neemOp({ domein, aanbieder, bsn, inhouden, gebroken: [] });
    return { domein, aanbieder, bsn, inhouden, gebroken: gevonden.map((v) => `${bericht} ${v.regel}`) };
  }

  #neemOp({ domein, aanbieder, bsn, inhouden }: Oordeel): void {
    this.#clienten.set(`${domein} ${aanbieder} ${referenties(inhouden)}`, bsn);
    const sleutel = `${domein} ${aanbieder} ${bsn}`;
    this.#feiten.set(sleutel, [...(this.#feiten.get(sleutel) ?? []), ...naarFeiten(inhouden, ++this.#nummer)]);
  }
}

/** Approved feiten, later for a higher number. */
export function naarFeiten(inhouden: readonly Feitinhoud[], nummer: number): Feit[] {
  const berichtId = String(nummer).padStart(8, '0');
  const op = new Date(nummer).toISOString();
  const vast = { berichtId, bekendOp: op, status: 'goedgekeurd', besluitOp: op } as const;
  return inhouden.map((inhoud, volgnummer) => ({ ...vast, volgnummer, inhoud }));
}

function bsnVan(waarde: Goed['waarde']): string | undefined {
  if ('declaratie' in waarde) return waarde.declaratie.clienten[0]?.bsn;
  return 'client' in waarde ? waarde.client?.bsn : undefined;
}

function referenties(inhouden: readonly Feitinhoud[]): string {
  return inhouden.flatMap((f) => ('referentieAanbieder' in f ? (f.referentieAanbieder ?? []) : [])).join();
}
