import { type HubEvent } from '#hub/envelope';
import { type FeitBesluitRij, type FeitRij, type RetourRij } from './feiten.ts';
import { type GesprekWijziging } from './gesprekken.ts';

/** The four parts by which StUF names a party; stored as it came. */
export interface PartijRij {
  readonly organisatie: string;
  readonly applicatie: string;
  readonly administratie?: string;
  readonly gebruiker?: string;
}

export type BerichtSoort = 'Di01' | 'Du01' | 'Fo01' | 'bestand';
export type AfleverSoort = 'Di01' | 'Du01' | 'Fo01';
export type BerichtStatus = 'onderweg' | 'wees' | 'geparkeerd' | 'afgeleverd' | 'afgewezen';

/** Head of a bericht as the door stores it. */
export interface NieuwBericht {
  readonly id: string;
  readonly connector: string;
  readonly soort: BerichtSoort;
  readonly zender: PartijRij;
  readonly ontvanger: PartijRij;
  readonly kenmerk: string;
  readonly crossKenmerk: string | null;
  readonly functie: string | null;
  readonly tijdstipBericht: string | null;
  readonly inhoudHash: Uint8Array;
  /** Bytes as received. */
  readonly grootte: number;
  readonly baan: string;
  readonly traceparent: string | null;
  readonly ontvangenOp: Date;
}

/** A bericht as the stages load it. */
export interface BerichtRij extends Omit<NieuwBericht, 'inhoudHash' | 'grootte'> {
  readonly grootte: number;
  readonly status: BerichtStatus;
  readonly berichtnaam: string | null;
  readonly domein: string | null;
  readonly identificatie: string | null;
  readonly dossier: Buffer | null;
  readonly antwoordOp: string | null;
}

/** One chunk of an encrypted body. */
export interface LichaamRij {
  readonly berichtId: string;
  readonly soort: string;
  readonly deel: number;
  /** Id of the key-encryption key; with `sleutel` (wrapped data key) only in deel 0. */
  readonly kekId: string | null;
  readonly sleutel: Buffer | null;
  readonly inhoud: Buffer;
}

export interface StapRij {
  readonly berichtId: string;
  readonly op: Date;
  readonly rol: string;
  readonly stap: string;
  readonly code?: string;
  /** Never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly duurMs?: number;
}

/** What translation found out about a bericht. */
export interface VertaaldRij {
  readonly berichtId: string;
  readonly berichtnaam: string | null;
  readonly domein: string | null;
  readonly identificatie: string | null;
  readonly dagtekening: string | null;
  readonly bsnHmac: readonly Buffer[];
  readonly dossier: Buffer | null;
  readonly antwoordOp: string | null;
}

/** A bericht that the hub itself makes: it is known from the start what it is and what it answers. */
export interface EigenBericht extends NieuwBericht, Omit<VertaaldRij, 'berichtId' | 'bsnHmac'> {
  readonly soort: Extract<BerichtSoort, 'bestand'>;
}

export interface StatusRij {
  readonly berichtId: string;
  readonly naar: BerichtStatus;
  readonly reden: string | null;
}

export interface FoutRij {
  readonly code: string;
  readonly plek: 'client' | 'server';
  readonly omschrijving: string;
  readonly details: string;
}

/** A delivery to make; its kenmerk (referentienummer) and tijdstip are given out when it is written. */
export interface NieuweAflevering {
  readonly id: string;
  readonly berichtId: string;
  readonly bestemming: string;
  readonly soort: AfleverSoort;
  readonly baan: string;
  readonly route: string | null;
  readonly zender: PartijRij;
  readonly ontvanger: PartijRij;
  readonly crossKenmerk: string | null;
  readonly functie: string | null;
  readonly versie: number | null;
  readonly subversie: number | null;
  readonly fout: FoutRij | null;
  /** false: a notice to the sender, which never decides the outcome of the bericht. */
  readonly telt: boolean;
  /** `wacht` when the chain answers this delivery later (Di01), else null. */
  readonly keten: 'wacht' | null;
}

/** The second key by which an answer without envelope finds its question. */
export interface PayloadSleutelRij {
  readonly berichtnaam: string;
  readonly afzender: string;
  readonly identificatie: string;
  readonly berichtId: string;
}

/** An answer that came back over the chain on an earlier delivery. */
export interface KetenRij {
  readonly afleveringId: string;
  readonly keten: 'beantwoord' | 'afgekeurd';
  readonly reden: string | null;
}

/** An answer that does not count after all: the delivery of the question waits for another one. */
export interface HeropendRij {
  /** The question. */
  readonly berichtId: string;
  /** Connector over which the answer came. */
  readonly bestemming: string;
}

/** Everything that one batch of one stage decided: written in one transaction. */
export interface Wijziging {
  readonly vertaald: VertaaldRij[];
  readonly status: StatusRij[];
  readonly stappen: StapRij[];
  readonly afleveringen: NieuweAflevering[];
  readonly lichamen: LichaamRij[];
  readonly payloadSleutels: PayloadSleutelRij[];
  readonly keten: KetenRij[];
  readonly heropend: HeropendRij[];
  readonly feiten: FeitRij[];
  readonly besluiten: FeitBesluitRij[];
  readonly retouren: RetourRij[];
  readonly gesprekken: GesprekWijziging[];
  /** Berichten that the hub itself makes. */
  readonly eigen: EigenBericht[];
  readonly events: HubEvent[];
}

export function legeWijziging(): Wijziging {
  return {
    vertaald: [],
    status: [],
    stappen: [],
    afleveringen: [],
    lichamen: [],
    payloadSleutels: [],
    keten: [],
    heropend: [],
    feiten: [],
    besluiten: [],
    retouren: [],
    gesprekken: [],
    eigen: [],
    events: [],
  };
}
