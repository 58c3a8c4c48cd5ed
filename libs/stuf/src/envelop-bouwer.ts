import { createHash } from 'node:crypto';
import { Base64Lezer, ruimte } from './base64-lezer.ts';
import { type Berichtcode, type Envelop, type Stuurgegevens, type Vorm } from './envelop.ts';
import { EnvelopFout } from './envelop-fout.ts';
import { CODE_VAN_WORTEL, DOCUMENT, type Elementregel, OVERGESLAGEN } from './grammatica.ts';
import { envelopVan, stuurgegevensVan } from './velden.ts';

const MAX_DIEPTE = 100;

/** One open element: its rule, the text so far, and where in the order of children we are. */
interface Laag {
  readonly regel: Elementregel;
  volgende: number;
  tekst: string;
}

export interface Luisteraar {
  /** As soon as the stuurgegevens are complete, before the payload. May throw to end the reading. */
  opStuurgegevens?(stuurgegevens: Stuurgegevens): void;
  /** The decoded payload, piece by piece. */
  opPayload?(bytes: Uint8Array): void;
}

/** Follows the grammar over the elements of a document and gathers the envelope. */
export class EnvelopBouwer {
  readonly #luisteraar: Luisteraar;
  readonly #lagen: Laag[] = [{ regel: DOCUMENT, volgende: 0, tekst: '' }];
  readonly #velden = new Map<string, string>();
  readonly #hash = createHash('sha256');
  #base64: Base64Lezer | null = null;
  #klad = new Uint8Array(0);
  #vorm: Vorm = 'kaal';
  #soort: Berichtcode | null = null;

  constructor(luisteraar: Luisteraar) {
    this.#luisteraar = luisteraar;
  }

  /** Whether the text that follows may be large: the payload, or what is passed over. */
  get inGroteTekst(): boolean {
    const { soort } = this.#top().regel;
    return soort === 'payload' || soort === 'over';
  }

  open(naam: string, bestandsnaam: string | undefined): void {
    if (this.#lagen.length > MAX_DIEPTE) throw fout('Envelop is te diep genest');
    const regel = kiesKind(this.#top(), naam);
    this.#lagen.push({ regel, volgende: 0, tekst: '' });
    this.#soort = CODE_VAN_WORTEL[regel.naam] ?? this.#soort;
    if (regel.naam === 'soap:Envelope') this.#vorm = 'soap';
    else if (regel.naam === 'dai:bericht') this.#vorm = 'dai';
    else if (regel.soort === 'payload') this.#openPayload(regel, bestandsnaam);
  }

  tekst(tekst: string): void {
    const laag = this.#top();
    if (laag.regel.soort === 'blad') laag.tekst += tekst;
    else if (laag.regel.soort === 'payload') this.payload(Buffer.from(tekst, 'utf8'));
    else if (laag.regel.soort !== 'over' && laag.regel.soort !== 'vrij' && /[^ \t\r\n]/.test(tekst)) {
      throw fout('Onverwachte tekst tussen de elementen van de envelop');
    }
  }

  /** Raw text bytes of the payload, or of something that is passed over. */
  payload(bytes: Uint8Array): void {
    if (this.#base64 === null) return;
    const gelezen = this.#base64.push(bytes, this.#uitvoer(ruimte(bytes.length)));
    if (gelezen.length === 0) return;
    this.#hash.update(gelezen);
    this.#luisteraar.opPayload?.(gelezen);
  }

  sluit(): void {
    const laag = this.#lagen.pop()!;
    const { regel } = laag;
    if (regel.soort === 'blad') this.#velden.set(regel.veld!, laag.tekst.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
    else if (regel.soort === 'payload') this.#sluitPayload();
    else controleerVolledig(laag);
    if (regel.veld === 'stuurgegevens') this.#sluitStuurgegevens();
  }

  /** The value of a field outside the envelope (SOAP fault), or null. */
  veld(naam: string): string | null {
    return this.#velden.get(naam) ?? null;
  }

  /** The complete envelope; null when the document was a SOAP fault without Fo03. */
  einde(): Envelop | null {
    controleerVolledig(this.#top());
    if (this.#soort === null) return null;
    if (this.#velden.has('fout.code')) this.#hash.update(inhoud(this.#velden));
    return envelopVan({ soort: this.#soort, vorm: this.#vorm, velden: this.#velden, inhoudHash: this.#hash.digest() });
  }

  /** Where to decode to: a fresh array for a listener, who keeps it, and otherwise the same one every time. */
  #uitvoer(grootte: number): Uint8Array {
    if (this.#luisteraar.opPayload !== undefined) return new Uint8Array(grootte);
    if (this.#klad.length < grootte) this.#klad = new Uint8Array(grootte);
    return this.#klad;
  }

  #top(): Laag {
    return this.#lagen[this.#lagen.length - 1]!;
  }

  #openPayload(regel: Elementregel, bestandsnaam: string | undefined): void {
    if (regel.naam === 'GGK:tekstBestand') this.#velden.set('bestandsnaam', bestandsnaam ?? '');
    this.#hash.update(inhoud(this.#velden));
    this.#base64 = new Base64Lezer();
  }

  #sluitPayload(): void {
    this.#base64?.einde();
    this.#base64 = null;
  }

  #sluitStuurgegevens(): void {
    const code = this.#velden.get('berichtcode');
    if (code !== this.#soort) throw new EnvelopFout('StUF022', 'De berichtcode hoort niet bij het soort bericht');
    this.#luisteraar.opStuurgegevens?.(stuurgegevensVan(this.#velden, this.#soort!));
  }
}

/** All fields that belong to the envelope itself, in document order; XML text cannot hold the separator. */
function inhoud(velden: ReadonlyMap<string, string>): string {
  let tekst = '';
  for (const [veld, waarde] of velden) {
    if (!veld.startsWith('wsa.') && !veld.startsWith('fault.')) tekst += `${veld}\0${waarde}\0`;
  }
  return tekst;
}

function kiesKind(laag: Laag, naam: string): Elementregel {
  const { regel } = laag;
  switch (regel.soort) {
    case 'over':
      return OVERGESLAGEN;
    case 'vrij':
      return regel.kinderen.find((k) => k.naam === naam) ?? OVERGESLAGEN;
    case 'keuze':
      return kiesEen(laag, naam);
    case 'reeks':
      return kiesVolgende(laag, naam);
    case 'blad':
    case 'payload':
      throw fout(`Onverwacht element in ${regel.naam}`);
  }
}

function kiesEen(laag: Laag, naam: string): Elementregel {
  const kind = laag.regel.kinderen.find((k) => k.naam === naam);
  if (kind === undefined)
    throw fout(laag.regel.naam === '' ? 'Geen StUF-envelop' : `Onbekend element in ${laag.regel.naam}`);
  if (laag.volgende++ > 0) throw fout(`Meer dan één element in ${laag.regel.naam}`);
  return kind;
}

function kiesVolgende(laag: Laag, naam: string): Elementregel {
  const { kinderen } = laag.regel;
  for (let i = laag.volgende; i < kinderen.length; i++) {
    const kind = kinderen[i]!;
    if (kind.naam === naam) {
      laag.volgende = i + 1;
      return kind;
    }
    if (kind.verplicht) throw fout(`In ${laag.regel.naam} wordt ${kind.naam} verwacht`);
  }
  throw fout(`Onverwacht element in ${laag.regel.naam}`);
}

function controleerVolledig(laag: Laag): void {
  const { regel, volgende } = laag;
  if (regel.soort === 'keuze' && volgende === 0)
    throw fout(regel.naam === '' ? 'Geen StUF-envelop' : `${regel.naam} is leeg`);
  if (regel.soort !== 'reeks') return;
  const ontbreekt = regel.kinderen.slice(volgende).find((k) => k.verplicht);
  if (ontbreekt !== undefined) throw fout(`In ${regel.naam} ontbreekt ${ontbreekt.naam}`);
}

function fout(melding: string): EnvelopFout {
  return new EnvelopFout('StUF055', melding);
}
