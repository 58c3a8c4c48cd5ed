import { SaxesParser } from 'saxes';

/** One element: local name, namespace, child elements and (only when it has none) its text. */
export interface Element {
  readonly naam: string;
  readonly ns: string;
  readonly kinderen: Element[];
  tekst: string;
}

/** Reads a document into a tree; any prefix, default namespace or line ending will do. Throws on what is not XML. */
export function leesXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const stapel: Element[] = [];
  let wortel: Element | undefined;
  parser.on('error', (fout) => {
    throw new Error(`geen XML: ${fout.message.replace(/^\S*: /, '')}`);
  });
  parser.on('doctype', () => {
    throw new Error('geen XML voor ons: een DTD is niet toegestaan');
  });
  parser.on('opentag', (tag) => {
    const element: Element = { naam: tag.local, ns: tag.uri, kinderen: [], tekst: '' };
    stapel.at(-1)?.kinderen.push(element);
    wortel ??= element;
    stapel.push(element);
  });
  const voegToe = (tekst: string): void => {
    const element = stapel.at(-1);
    if (element !== undefined && element.kinderen.length === 0) element.tekst += tekst;
  };
  parser.on('text', voegToe);
  parser.on('cdata', voegToe);
  parser.on('closetag', () => {
    stapel.pop();
  });
  parser.write(xml).close();
  if (wortel === undefined) throw new Error('geen XML: leeg');
  return wortel;
}

/** The first child with this local name. */
export function kind(element: Element | undefined, naam: string): Element | undefined {
  return element?.kinderen.find((k) => k.naam === naam);
}

/** The element at the end of a path of local names. */
export function pad(element: Element | undefined, ...namen: readonly string[]): Element | undefined {
  return namen.reduce<Element | undefined>((e, naam) => kind(e, naam), element);
}

/** The trimmed text of the element at the end of a path; undefined when it is absent or empty. */
export function tekst(element: Element | undefined, ...namen: readonly string[]): string | undefined {
  const gevonden = pad(element, ...namen)?.tekst.trim();
  return gevonden === '' ? undefined : gevonden;
}
