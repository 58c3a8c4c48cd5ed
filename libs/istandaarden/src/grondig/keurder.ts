import type { BerichtTabel, ElementTabel, KlasseType, WaardeType } from '../tabel/tabel.ts';
import type { Bevinding, LeesOpties } from '../resultaat.ts';
import { BEVINDING } from '../teksten.ts';
import { legUit } from '../waarde/leg-uit.ts';
import { leesWaarde } from '../waarde/lees-waarde.ts';
import { isAlleenWitruimte } from '../waarde/tekens.ts';
import { keurAttributen } from './attributen.ts';
import type { Attribuut, Naam, Naamruimten } from './naamruimten.ts';

export const MEESTE_BEVINDINGEN = 10_000;

type Inhoud = Record<string, unknown> | unknown[];

/** An element with children that is open now. Frames are reused: one per depth. */
interface Frame {
  element: ElementTabel;
  klasse: KlasseType;
  waarde: Inhoud;
  /** Index of the furthest child so far, and how often each child was seen. */
  plaats: number;
  readonly aantallen: number[];
  nummer: number;
  regel: number;
  losseTekst: boolean;
}

const legeFrame = (element: ElementTabel, klasse: KlasseType): Frame => ({
  element,
  klasse,
  waarde: {},
  plaats: 0,
  aantallen: [],
  nummer: 1,
  regel: 1,
  losseTekst: false,
});

/** The document seen as a class with one child, so that the root is checked like any other element. */
const alsDocument = (wortel: ElementTabel): Frame =>
  legeFrame(wortel, { soort: 'klasse', naam: '', ns: 0, rij: false, elementen: [wortel] });

/** Names in a finding come from the document: cut, so that a bomb stays small. */
const kort = (naam: string): string => (naam.length > 64 ? `${naam.slice(0, 64)}…` : naam);

/**
 * Compares a stream of elements with the table of a message: order, number, namespace, values. Builds the typed value
 * for as long as nothing is wrong; from the first finding on it only looks for more.
 */
export class Keurder {
  readonly #tabel: BerichtTabel;
  readonly #opClient: LeesOpties['opClient'];
  readonly #frames: Frame[];
  #top: Frame;
  #diepte = 0;
  #overslaan = 0;
  #veld: ElementTabel | null = null;
  #veldTekst = '';
  #veldRegel = 0;
  #veldFout = false;
  #teveel = 0;
  readonly bevindingen: Bevinding[] = [];

  constructor(tabel: BerichtTabel, opties: LeesOpties) {
    this.#tabel = tabel;
    this.#opClient = opties.opClient;
    this.#top = alsDocument(tabel.wortel);
    this.#top.aantallen.push(0);
    this.#frames = [this.#top];
  }

  open(naam: Naam, attributen: readonly Attribuut[], ruimten: Naamruimten, regel: number): void {
    if (this.#overslaan > 0) {
      this.#overslaan++;
      return;
    }
    if (this.#veld !== null) {
      this.#meld(this.#padVanVeld(), regel, BEVINDING.kind(this.#veld.naam));
      this.#veldFout = true;
      this.#overslaan = 1;
      return;
    }
    const index = this.#zoek(naam);
    if (index < 0) {
      this.#meldOnbekend(naam, regel);
      this.#overslaan = 1;
      return;
    }
    this.#begin(index, regel);
    if (attributen.length > 0) this.#keurAttributen(attributen, ruimten, regel);
  }

  tekst(stuk: string): void {
    if (this.#overslaan > 0) return;
    if (this.#veld !== null) this.#veldTekst = this.#veldTekst === '' ? stuk : this.#veldTekst + stuk;
    else if (!isAlleenWitruimte(stuk)) this.#meldLosseTekst();
  }

  sluit(): void {
    if (this.#overslaan > 0) this.#overslaan--;
    else if (this.#veld !== null) this.#sluitVeld(this.#veld);
    else this.#sluitKlasse();
  }

  /** The typed value of the message; meaningful only when there are no findings. */
  get waarde(): unknown {
    return (this.#frames[0]?.waarde as Record<string, unknown>)[this.#tabel.wortel.sleutel];
  }

  /** The findings, with a closing one when there were too many to keep. */
  afgerond(): readonly Bevinding[] {
    if (this.#teveel === 0) return this.bevindingen;
    const slot = { niveau: 1, regel: 'XSD', code: null, pad: '/Bericht', regelnummer: null } as const;
    return [...this.bevindingen, { ...slot, melding: BEVINDING.meer(this.#teveel) }];
  }

  /** Index of the child with this name; nearly always the furthest so far or the one after it. */
  #zoek(naam: Naam): number {
    const { klasse, plaats } = this.#top;
    const { elementen } = klasse;
    for (let i = 0; i < elementen.length; i++) {
      const index = plaats + i < elementen.length ? plaats + i : plaats + i - elementen.length;
      const e = elementen[index] as ElementTabel;
      if (e.naam === naam.lokaal && this.#tabel.namespaces[e.ns] === naam.uri) return index;
    }
    return -1;
  }

  #begin(index: number, regel: number): void {
    const frame = this.#top;
    const element = frame.klasse.elementen[index] as ElementTabel;
    const aantal = (frame.aantallen[index] as number) + 1;
    frame.aantallen[index] = aantal;
    if (element.type.soort === 'klasse') this.#push(element, element.type, aantal, regel);
    else {
      this.#veld = element;
      this.#veldTekst = '';
      this.#veldRegel = regel;
      this.#veldFout = false;
    }
    if (index > frame.plaats) frame.plaats = index;
    else if (index < frame.plaats && aantal === 1) this.#meldPlaats(frame, element, regel);
    if (aantal > element.max) this.#meld(this.#padHier(), regel, BEVINDING.vaker(element.naam));
  }

  #push(element: ElementTabel, klasse: KlasseType, nummer: number, regel: number): void {
    this.#diepte++;
    const frame = (this.#frames[this.#diepte] ??= legeFrame(element, klasse));
    frame.element = element;
    frame.klasse = klasse;
    frame.waarde = klasse.rij ? [] : {};
    frame.plaats = 0;
    frame.nummer = nummer;
    frame.regel = regel;
    frame.losseTekst = false;
    for (let i = 0; i < klasse.elementen.length; i++) frame.aantallen[i] = 0;
    this.#top = frame;
  }

  #sluitVeld(element: ElementTabel): void {
    const type = element.type as WaardeType;
    if (!this.#veldFout) {
      const waarde = leesWaarde(type, this.#veldTekst);
      if (waarde === undefined) {
        this.#meld(this.#padVanVeld(), this.#veldRegel, legUit(element, type, this.#veldTekst));
      } else this.#zet(this.#top, element, waarde);
    }
    this.#veld = null;
  }

  #sluitKlasse(): void {
    const frame = this.#top;
    this.#keurAantallen(frame);
    this.#diepte--;
    const ouder = this.#frames[this.#diepte] as Frame;
    this.#top = ouder;
    if (this.#opClient && frame.element.naam === 'Client' && ouder.klasse.rij) {
      if (this.bevindingen.length === 0) this.#opClient(frame.waarde as never, frame.nummer);
    } else this.#zet(ouder, frame.element, frame.waarde);
  }

  #zet(frame: Frame, element: ElementTabel, waarde: unknown): void {
    if (this.bevindingen.length > 0) return;
    if (frame.klasse.rij) (frame.waarde as unknown[]).push(waarde);
    else (frame.waarde as Record<string, unknown>)[element.sleutel] = waarde;
  }

  #keurAantallen(frame: Frame): void {
    const { elementen } = frame.klasse;
    for (let i = 0; i < elementen.length; i++) {
      const e = elementen[i] as ElementTabel;
      if (frame.aantallen[i] === 0 && e.min === 1) {
        const pad = `${this.#pad()}/${e.naam}${e.max > 1 ? '[1]' : ''}`;
        this.#meld(pad, frame.regel, BEVINDING.ontbreekt(e.naam, frame.element.naam));
      }
    }
  }

  #keurAttributen(attributen: readonly Attribuut[], ruimten: Naamruimten, regel: number): void {
    const element = this.#veld ?? this.#top.element;
    const pad = this.#padHier();
    for (const melding of keurAttributen(attributen, element, this.#tabel, ruimten)) this.#meld(pad, regel, melding);
  }

  #meldOnbekend(naam: Naam, regel: number): void {
    const frame = this.#top;
    const lokaal = kort(naam.lokaal);
    const gelijknamig = frame.klasse.elementen.find((e) => e.naam === naam.lokaal);
    const pad = `${this.#pad()}/${lokaal}`;
    if (this.#diepte === 0) this.#meld(pad, regel, BEVINDING.wortel(lokaal));
    else if (gelijknamig) {
      const namespace = this.#tabel.namespaces[gelijknamig.ns];
      this.#meld(pad, regel, BEVINDING.andereNaamruimte(lokaal, namespace));
      // It is there, only in another namespace: one finding is enough.
      const index = frame.klasse.elementen.indexOf(gelijknamig);
      frame.aantallen[index] = (frame.aantallen[index] as number) + 1;
    } else {
      const verwacht = frame.klasse.elementen.map((e) => e.naam).join(', ');
      this.#meld(pad, regel, BEVINDING.onbekend(lokaal, frame.element.naam, verwacht));
    }
  }

  #meldPlaats(frame: Frame, element: ElementTabel, regel: number): void {
    const verst = frame.klasse.elementen[frame.plaats] as ElementTabel;
    this.#meld(this.#padHier(), regel, BEVINDING.plaats(element.naam, verst.naam));
  }

  #meldLosseTekst(): void {
    if (this.#top.losseTekst) return;
    this.#top.losseTekst = true;
    this.#meld(this.#pad(), this.#top.regel, BEVINDING.tekst(this.#top.element.naam));
  }

  #meld(pad: string, regelnummer: number, melding: string): void {
    if (this.bevindingen.length >= MEESTE_BEVINDINGEN) this.#teveel++;
    else this.bevindingen.push({ niveau: 1, regel: 'XSD', code: null, pad, regelnummer, melding });
  }

  #pad(): string {
    let pad = '';
    for (let d = 1; d <= this.#diepte; d++) {
      const { element, nummer } = this.#frames[d] as Frame;
      pad += element.max > 1 ? `/${element.naam}[${nummer}]` : `/${element.naam}`;
    }
    return pad;
  }

  /** Path of the element that was opened last. */
  #padHier(): string {
    return this.#veld === null ? this.#pad() : this.#padVanVeld();
  }

  #padVanVeld(): string {
    const veld = this.#veld as ElementTabel;
    const nummer = this.#top.aantallen[this.#top.klasse.elementen.indexOf(veld)];
    return `${this.#pad()}/${veld.naam}${veld.max > 1 ? `[${nummer}]` : ''}`;
  }
}
