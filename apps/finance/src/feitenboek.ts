import { type BerichtNaam, type BerichtPerNaam } from '#hub/istandaarden';
import { type Feit, feitenVan, type Feitinhoud, nummerVan, referentieVan, type Verloop, vouw } from '#hub/regels';
import { type FeitRij, type FeitStatus, type FeitVraag, type RetourRij } from '#hub/store';

/** Whose facts a message is about. */
export interface Dossier {
  readonly domein: 'wmo' | 'jw';
  /** AGB-code. */
  readonly aanbieder: string;
  /** null: a 319 names no client. */
  readonly bsn: string | null;
  readonly bsnHmac: Buffer | null;
}

/** Stands for every client but the one of the message: who they are is not known, only that they are others. */
const ANDER = 'een ander';

/** The facts that one message touches. */
export function feitVraag(naam: BerichtNaam, waarde: BerichtPerNaam[BerichtNaam], dossier: Dossier): FeitVraag {
  const inhouden = feitenVan(naam, waarde);
  return {
    domein: dossier.domein,
    aanbieder: dossier.aanbieder,
    bsnHmac: dossier.bsnHmac,
    toewijzingNummers: inhouden.flatMap((inhoud) => nummerVan(inhoud) ?? []),
    referenties: inhouden.flatMap((inhoud) => referentieVan(inhoud) ?? []),
  };
}

/** What two batches may not judge by at the same time. */
export function sloten({ domein, aanbieder, bsnHmac, toewijzingNummers, referenties }: FeitVraag): string[] {
  return [
    ...(bsnHmac === null ? [] : [`${domein}|${aanbieder}|${bsnHmac.toString('hex')}`]),
    ...toewijzingNummers.map((nummer) => `${domein}|${nummer}`),
    ...referenties.map((referentie) => `${domein}|${aanbieder}|${referentie}`),
  ];
}

/** The facts and retouren of one batch as they change while it is judged, message after message. */
export class Feitenboek {
  readonly #rijen: FeitRij[];
  readonly #retouren: Map<string, RetourRij>;

  constructor(rijen: readonly FeitRij[], retouren: ReadonlyMap<string, RetourRij>) {
    this.#rijen = [...rijen];
    this.#retouren = new Map(retouren);
  }

  /** The retour of a heenbericht. */
  retourOp(heenId: string): RetourRij | undefined {
    return this.#retouren.get(heenId);
  }

  voegRetourToe(rij: RetourRij): void {
    this.#retouren.set(rij.heenId, rij);
  }

  /**
   * The moment of the next decision: later than every one that is known here, also when the clock steps back or two
   * messages are decided in one batch. Start, stop and removal of one key are told apart by it.
   */
  moment(nu: Date): Date {
    const laatste = this.#rijen.reduce((op, rij) => Math.max(op, rij.besluitOp?.getTime() ?? 0), 0);
    return new Date(Math.max(nu.getTime(), laatste + 1));
  }

  heeft(berichtId: string): boolean {
    return this.#rijen.some((rij) => rij.berichtId === berichtId);
  }

  voegToe(rijen: readonly FeitRij[]): void {
    this.#rijen.push(...rijen);
  }

  beslis(berichtId: string, status: FeitStatus, op: Date): void {
    this.#rijen.forEach((rij, i) => {
      if (rij.berichtId === berichtId && rij.status === 'wacht') this.#rijen[i] = { ...rij, status, besluitOp: op };
    });
  }

  /** The client whom a 319 is about, by the verzoek that it answers. */
  clientVan({ domein, aanbieder, referenties }: FeitVraag): Buffer | null {
    const verzoek = this.#rijen.find(
      (rij) =>
        rij.domein === domein &&
        rij.aanbieder === aanbieder &&
        rij.inhoud['soort'] === 'verzoek' &&
        rij.referentie !== null &&
        referenties.includes(rij.referentie),
    );
    return verzoek?.bsnHmac ?? null;
  }

  /** What these facts come to, with those that wait for their retour: what was said counts until it is refused. */
  verloop(vraag: FeitVraag, dossier: Dossier): Verloop {
    const delen = [...this.#perDossier(vraag)].map(([sleutel, rijen]) => {
      const [aanbieder = '', hmac = ''] = sleutel.split('|');
      const eigen = dossier.bsn !== null && hmac === dossier.bsnHmac?.toString('hex');
      return vouw(rijen.map(naarFeit), { aanbieder, bsn: eigen ? dossier.bsn : ANDER }, { metWachtend: true });
    });
    return {
      toewijzingen: delen.flatMap((deel) => deel.toewijzingen),
      leveringen: delen.flatMap((deel) => deel.leveringen),
      verzoeken: delen.flatMap((deel) => deel.verzoeken),
    };
  }

  #perDossier(vraag: FeitVraag): Map<string, FeitRij[]> {
    const geraakt = this.#rijen.filter((rij) => rij.status !== 'vervallen' && raakt(rij, vraag));
    return Map.groupBy(geraakt, (rij) => `${rij.aanbieder}|${rij.bsnHmac?.toString('hex') ?? ''}`);
  }
}

function raakt(rij: FeitRij, vraag: FeitVraag): boolean {
  if (rij.domein !== vraag.domein) return false;
  if (rij.toewijzingNummer !== null && vraag.toewijzingNummers.includes(rij.toewijzingNummer)) return true;
  if (rij.aanbieder !== vraag.aanbieder) return false;
  if (rij.referentie !== null && vraag.referenties.includes(rij.referentie)) return true;
  return vraag.bsnHmac !== null && rij.bsnHmac?.equals(vraag.bsnHmac) === true;
}

/** A fact as it is kept, for who folds it. */
export function naarFeit({ berichtId, volgnummer, bekendOp, status, besluitOp, inhoud }: FeitRij): Feit {
  return {
    berichtId,
    volgnummer,
    status,
    bekendOp: bekendOp.toISOString(),
    besluitOp: besluitOp?.toISOString() ?? null,
    inhoud: inhoud as unknown as Feitinhoud,
  };
}

/** The facts of one heenbericht, to store. */
export function feitRijen(
  inhouden: readonly Feitinhoud[],
  van: { readonly berichtId: string; readonly dossier: Dossier; readonly goedgekeurd: boolean; readonly nu: Date },
): FeitRij[] {
  const { berichtId, dossier, goedgekeurd, nu } = van;
  return inhouden.map((inhoud, volgnummer) => ({
    berichtId,
    volgnummer,
    domein: dossier.domein,
    aanbieder: dossier.aanbieder,
    bsnHmac: dossier.bsnHmac,
    toewijzingNummer: nummerVan(inhoud),
    referentie: referentieVan(inhoud),
    inhoud: { ...inhoud },
    status: goedgekeurd ? 'goedgekeurd' : 'wacht',
    bekendOp: nu,
    besluitOp: goedgekeurd ? nu : null,
  }));
}
