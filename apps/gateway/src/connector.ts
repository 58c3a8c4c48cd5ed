import { type GelezenInhoud } from '#hub/draad';

/** What kind of thing came in or goes out: a heenbericht, a retourbericht, a chain error, or a bare file. */
export type Soort = 'Di01' | 'Du01' | 'Fo01' | 'bestand';

export interface Partij {
  /** CBS-gemeentecode (4 digits), AGB-code (8 digits) or a fixed name such as `VECOZO`. */
  readonly organisatie: string;
  readonly applicatie: string;
  readonly administratie?: string;
  readonly gebruiker?: string;
}

/** What the door knows of a message before its body is understood: the head of the envelope, never the person. */
export interface Binnenkomst {
  /** Name of the connector in the configuration that took it. */
  readonly connector: string;
  readonly soort: Soort;
  readonly zender: Partij;
  readonly ontvanger: Partij;
  /** referentienummer of the envelope; for a file the one that the hub gives it. */
  readonly kenmerk: string;
  readonly crossKenmerk: string | null;
  readonly functie: string | null;
  readonly tijdstipBericht: string | null;
  /** Uniqueness key (ggk-vecozo §1.9): zender with its four parts and referentienummer; for a file the hash of its bytes. */
  readonly sleutel: string;
  /** SHA-256 over what makes two messages the same (all stuurgegevens, parameters and the decoded payload). */
  readonly inhoudHash: Uint8Array;
}

/** `nieuw` and `identiek` get the same answer (its kenmerk and tijdstip are stored); `afwijkend` is StUF016. */
export type Acceptatie =
  | {
      readonly uitkomst: 'nieuw' | 'identiek';
      readonly berichtId: string;
      readonly antwoordKenmerk: string;
      readonly antwoordTijdstip: string;
    }
  | { readonly uitkomst: 'afwijkend' };

/**
 * One message on its way into the store. The raw bytes are written as they arrive (encrypted, spilled beyond a small
 * buffer, so that 25 MB never lies in memory); nothing counts until `bevestig` resolves, and then it is durable.
 */
export interface Ontvangst {
  schrijf(bytes: Uint8Array): Promise<void>;
  /** `inhoud`: what the connector read of it already, if it was small; saves reading it again. */
  bevestig(binnenkomst: Binnenkomst, inhoud?: GelezenInhoud): Promise<Acceptatie>;
  verwerp(): Promise<void>;
}

/** The door of the hub, as connectors see it. */
export interface Voordeur {
  open(van: Herkomst): Ontvangst;
}

/** Where a message comes from, before anything of it is read. */
export interface Herkomst {
  readonly connector: string;
  /** W3C trace context of the sender, if it sent one. */
  readonly traceparent: string | null;
}

/** One delivery, complete: from these fields the connector makes the same bytes at every attempt. */
export interface Aflevering {
  readonly id: string;
  readonly soort: 'Di01' | 'Du01' | 'Fo01';
  readonly zender: Partij;
  readonly ontvanger: Partij;
  /** referentienummer of the outgoing envelope: the idempotency key, the same at every attempt. */
  readonly kenmerk: string;
  readonly tijdstipBericht: string;
  readonly crossKenmerk: string | null;
  /** `JW301` etc.; null for Fo01. */
  readonly functie: string | null;
  /** Release of the payload, e.g. 3 and 2; null for Fo01. */
  readonly versie: { readonly versie: number; readonly subversie: number } | null;
  /** The bericht as bytes; null for Fo01. */
  readonly payload: Uint8Array | null;
  readonly fout: {
    readonly code: string;
    readonly plek: 'client' | 'server';
    readonly omschrijving: string;
    readonly details: string;
  } | null;
  /** W3C trace context to pass on over HTTP. */
  readonly traceparent: string | null;
}

/**
 * One outside system. `lever` resolves when the other side took responsibility (Bv03, Bv04, 2xx, file in place) and
 * otherwise throws a HubError whose class says what may be done: transient, ambiguous or permanent.
 */
export interface Connector {
  readonly naam: string;
  start(voordeur: Voordeur): Promise<void>;
  lever(aflevering: Aflevering): Promise<void>;
  stop(): Promise<void>;
}
