import { isUtf8 } from 'node:buffer';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { type Envelop } from './envelop.ts';
import { EnvelopBouwer, type Luisteraar } from './envelop-bouwer.ts';
import { EnvelopFout } from './envelop-fout.ts';
import { korteNaam } from './grammatica.ts';
import { NS_GGK, NS_SOAP, NS_WSA } from './namespaces.ts';

/** Largest message of the GGk koppelvlak: 25 MB of the complete envelope including base64 (ggk-vecozo §1.6). */
export const MAX_ENVELOP_BYTES = 25_000_000;
/** What SOAP and its headers may add to that, and the most that may stand around the payload. */
const MAX_KOP_BYTES = 65_536;
/** Largest body that a message may come in. */
export const MAX_BERICHT_BYTES = MAX_ENVELOP_BYTES + MAX_KOP_BYTES;
/** The parser gets pieces of at most this size, so that the limit above is seen in time. */
const MAX_STUK = 16_384;
const MAX_NAAM = 200;
const KLEINER_DAN = 0x3c;
const GROTER_DAN = 0x3e;
const BESTAND = Buffer.from('Bestand');

/**
 * Streaming reader of a StUF envelope: bare, in SOAP 1.1, or in SOAP with `dai:bericht`. Any prefixes, default
 * namespaces, comments and CDATA are fine; a DTD, another encoding than UTF-8, an element out of order or a payload that
 * is not strict base64 ends the reading with an EnvelopFout. The payload never lies in memory as a whole: its text goes
 * from the bytes straight into the decoder, around the XML parser.
 */
export class EnvelopLezer {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #bouwer: EnvelopBouwer;
  #totaal = 0;
  #kop = 0;
  #rauw = false;
  #rest = Buffer.alloc(0);

  constructor(luisteraar: Luisteraar = {}) {
    this.#bouwer = new EnvelopBouwer(luisteraar);
    const parser = this.#parser;
    const bouwer = this.#bouwer;
    parser.on('error', () => {
      throw new EnvelopFout('StUF055', 'Het bericht is geen welgevormde XML');
    });
    parser.on('doctype', () => {
      throw new EnvelopFout('StUF055', 'Een DTD is niet toegestaan');
    });
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) throw nietUtf8();
    });
    parser.on('opentag', (tag) => this.#opentag(tag));
    parser.on('closetag', () => bouwer.sluit());
    parser.on('text', (tekst) => bouwer.tekst(tekst));
    parser.on('cdata', (tekst) => bouwer.tekst(tekst));
  }

  /** The next bytes of the message, in pieces of any size. */
  push(bytes: Uint8Array): void {
    this.#totaal += bytes.length;
    if (this.#totaal > MAX_BERICHT_BYTES) throw teGroot();
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let van = 0;
    let halte = zoek(buffer, GROTER_DAN, 0);
    while (van < buffer.length) {
      if (this.#rauw) {
        van = this.#leesRauw(buffer, van);
        halte = zoek(buffer, GROTER_DAN, van);
      } else {
        const tot = Math.min(halte + 1, van + MAX_STUK, buffer.length);
        this.#leesXml(buffer.subarray(van, tot));
        van = tot;
        if (van > halte) halte = zoek(buffer, GROTER_DAN, zoek(buffer, BESTAND, van));
      }
    }
  }

  /** The message is complete. Throws EnvelopFout when it is not, or when it is a SOAP fault. */
  einde(): Envelop {
    const envelop = this.eindeOfFault();
    if (envelop === null) throw new EnvelopFout('StUF055', 'Een SOAP-fault is geen bericht');
    return envelop;
  }

  /** As `einde`, with null for a SOAP fault that holds no Fo03. */
  eindeOfFault(): Envelop | null {
    if (this.#rest.length > 0) throw nietUtf8();
    this.#parser.close();
    return this.#bouwer.einde();
  }

  #opentag(tag: SaxesTagNS): void {
    if (tag.name.length > MAX_NAAM) throw new EnvelopFout('StUF055', 'Een elementnaam is te lang');
    if (moetBegrepen(tag)) throw new EnvelopFout('StUF055', 'Een verplichte SOAP-header wordt niet ondersteund');
    controleerVersie(tag);
    this.#bouwer.open(korteNaam(tag.uri, tag.local), tag.attributes['bestandsnaam']?.value);
    this.#rauw = !tag.isSelfClosing && tag.uri === NS_GGK && tag.local.endsWith('Bestand') && this.#bouwer.inGroteTekst;
  }

  /** The text of a payload up to the next tag, past the parser; returns where it ends. */
  #leesRauw(buffer: Buffer, van: number): number {
    const tot = Math.min(zoek(buffer, KLEINER_DAN, van), buffer.length);
    this.#bouwer.payload(buffer.subarray(van, tot));
    this.#rauw = tot === buffer.length;
    return tot;
  }

  #leesXml(stuk: Buffer): void {
    if (!this.#bouwer.inGroteTekst && (this.#kop += stuk.length) > MAX_KOP_BYTES) throw teGroot();
    const buffer = this.#rest.length === 0 ? stuk : Buffer.concat([this.#rest, stuk]);
    const heel = buffer.length - halfTeken(buffer);
    this.#rest = Buffer.from(buffer.subarray(heel));
    const tekens = buffer.subarray(0, heel);
    if (!isUtf8(tekens)) throw nietUtf8();
    this.#parser.write(tekens.toString('utf8'));
  }
}

/** Where `wat` is next, or Infinity. The parser must stop behind every tag that may open a payload. */
function zoek(buffer: Buffer, wat: number | Buffer, van: number): number {
  const plaats = van < buffer.length ? buffer.indexOf(wat, van) : -1;
  return plaats === -1 ? Infinity : plaats;
}

/** How many bytes at the end are the beginning of a character that is not complete. */
function halfTeken(bytes: Uint8Array): number {
  for (let n = 1; n <= 3 && n <= bytes.length; n++) {
    const byte = bytes[bytes.length - n]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return byte >= 0xf0 || (byte >= 0xe0 && n < 3) || n < 2 ? n : 0;
  }
  return 0;
}

/** SOAP 1.1 §4.2.3: a header that must be understood and is not, makes the message fail. */
function moetBegrepen(tag: SaxesTagNS): boolean {
  if (tag.uri === NS_WSA) return false;
  return Object.values(tag.attributes).some(
    (a: SaxesAttributeNS) => a.uri === NS_SOAP && a.local === 'mustUnderstand' && a.value === '1',
  );
}

/** Names an older or newer version, rather than calling the whole envelope unknown. */
function controleerVersie(tag: SaxesTagNS): void {
  if (!/^(envelop(Heen|Retour)bericht|(Fo|Bv)\d\dBericht$)/.test(tag.local)) return;
  if (/\/StUF\/StUF\d{4}$/.test(tag.uri) && korteNaam(tag.uri, '') === '?:') {
    throw new EnvelopFout('StUF001', 'Deze versie van StUF wordt niet ondersteund');
  }
  if (/\/ggk\/?\d{4}$/.test(tag.uri) && korteNaam(tag.uri, '') === '?:') {
    throw new EnvelopFout('StUF007', 'Deze versie van de GGk-envelop wordt niet ondersteund');
  }
}

function nietUtf8(): EnvelopFout {
  return new EnvelopFout('StUF055', 'Het bericht is geen geldige UTF-8');
}

function teGroot(): EnvelopFout {
  return new EnvelopFout('StUF055', 'Het bericht is groter dan 25.000.000 bytes');
}
