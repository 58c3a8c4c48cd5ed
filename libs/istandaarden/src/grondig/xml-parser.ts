import { SaxesParser } from 'saxes';
import { geenXml } from '../teksten.ts';
import { LeesStop, stop } from './stop.ts';

/** What can still become a reference when the document is cut off in it. */
const BEGIN_VAN_VERWIJZING = /^#?[A-Za-z0-9]{0,10}$/;

const regeleinden = (tekst: string): number => tekst.split('\n').length - 1;

/** The one place that knows saxes. XML 1.0, whatever version a document claims, as the validators of the standard do. */
export class XmlParser extends SaxesParser {
  einde = false;

  constructor() {
    super({ position: false, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  }

  /** Called on the first thing that is not well-formed. What is only wrong at the end was cut off. */
  override fail(melding: string): this {
    const verwijzing = this['entity'];
    if (this.einde && BEGIN_VAN_VERWIJZING.test(verwijzing)) throw stop('AFGEBROKEN', this.line);
    const isVerwijzing = this.einde || /entity/.test(melding);
    const regel = isVerwijzing ? this.line - regeleinden(this.#sindsVerwijzing(verwijzing)) : this.line;
    throw new LeesStop('GEEN_XML', geenXml(this.einde ? 'entity' : melding), regel);
  }

  /** A loose & swallows everything up to the next semicolon; the line to tell is where it stands. */
  #sindsVerwijzing(eerder: string): string {
    const stuk = this['chunk'].slice(0, Math.max(0, this['i'] - 1));
    return eerder === '' ? stuk.slice(stuk.indexOf('&', stuk.lastIndexOf(';') + 1)) : eerder + stuk;
  }
}
