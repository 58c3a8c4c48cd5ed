import { type Element, kind, leesXml, tekst } from '../xml/lezen.ts';
import { type Bouw, maakBouw, schrijfKop, schrijfXsdVersie } from './bouw.ts';
import { antwoordOp, type Functie, namespaces, nummerVan } from './soorten.ts';

/** Classes that only hold a list carry no RetourCodes (istandaarden §2.10 step 4). */
const LIJSTEN = /^(Relaties|Contactgegevens|\w+Producten|Clienten|Prestaties)$/;
/** Codes that say something about the header or about the bericht as a whole; all others belong to a class. */
const KOPCODES = ['0001', '8848', '9056', 'S300'];

export interface RetourGegevens {
  /** IdentificatieRetour, or the identification of the 325; at most 12 characters. */
  readonly identificatie: string;
  readonly dagtekening: string;
  /** Undefined is approval; otherwise the retourcode of the rejection. */
  readonly retourcode?: string | undefined;
}

function schrijfRetourCodes(x: Bouw, code: string | undefined): string | undefined {
  return code === undefined ? undefined : x.b('RetourCodes', x.bt('RetourCode', code));
}

/** Every class below `e` in document order, `e` included: own namespace, with children in that namespace, no list. */
function klassen(e: Element, ns: string): Element[] {
  const zelf = e.ns === ns && e.kinderen.some((k) => k.ns === ns) && !LIJSTEN.test(e.naam) ? [e] : [];
  return [...zelf, ...e.kinderen.flatMap((k) => klassen(k, ns))];
}

/** Copies an element into the namespace of the retourbericht and adds to each class its code. */
function schrijfOver(x: Bouw, e: Element, ns: string, codes: ReadonlyMap<Element, string>): string {
  const [schrijf, schrijfBlad] = e.ns === ns ? [x.b, x.bt] : [x.c, x.ct];
  if (e.kinderen.length === 0) return schrijfBlad(e.naam, e.tekst) ?? '';
  return schrijf(e.naam, ...e.kinderen.map((k) => schrijfOver(x, k, ns, codes)), schrijfRetourCodes(x, codes.get(e)));
}

/** The body of a rejection on a class: everything unchanged, the last class gets the code, the others `0200`. */
function schrijfAfgekeurdeInhoud(x: Bouw, inhoud: Element, ns: string, code: string): string {
  const alle = klassen(inhoud, ns);
  return schrijfOver(x, inhoud, ns, new Map(alle.map((e, i) => [e, i === alle.length - 1 ? code : '0200'])));
}

function schrijf325(functie: Functie, heen: Element, r: RetourGegevens): Buffer {
  const x = maakBouw(functie);
  const kop = kind(heen, 'Header');
  const declaratie = kind(heen, 'Declaratie');
  const bedrag = (naam: string): string =>
    x.b(
      naam,
      x.ct('TotaalBedrag', tekst(declaratie, 'TotaalIngediendBedrag', 'TotaalBedrag')),
      x.ct('DebetCredit', tekst(declaratie, 'TotaalIngediendBedrag', 'DebetCredit')),
    );
  const identificatie = x.b(
    'DeclaratieIdentificatie',
    x.ct('Identificatie', tekst(kop, 'BerichtIdentificatie', 'Identificatie')),
    x.ct('Dagtekening', tekst(kop, 'BerichtIdentificatie', 'Dagtekening')),
  );
  const extra = [
    identificatie,
    schrijfXsdVersie(x, 'XsdVersieDeclaratie'),
    schrijfRetourCodes(x, r.retourcode ?? '0200'),
  ];
  const antwoord = x.b(
    'DeclaratieAntwoord',
    x.bt('DeclaratieNummer', tekst(declaratie, 'DeclaratieNummer')),
    bedrag('TotaalIngediendBedrag'),
    bedrag('TotaalToegekendBedrag'),
    schrijfRetourCodes(x, '8001'),
  );
  const partijen = { afzender: tekst(kop, 'Ontvanger') ?? '', ontvanger: tekst(kop, 'Afzender') ?? '' };
  const eigenKop = schrijfKop(
    x,
    functie,
    { ...partijen, identificatie: r.identificatie, dagtekening: r.dagtekening },
    extra,
  );
  return x.bericht(eigenKop, r.retourcode === undefined ? antwoord : undefined);
}

function schrijfRetour(functie: Functie, heenFunctie: Functie, heen: Element, r: RetourGegevens): Buffer {
  const x = maakBouw(functie);
  const kop = kind(heen, 'Header');
  const opKlasse = r.retourcode !== undefined && !KOPCODES.includes(r.retourcode);
  const extra = [
    x.bt('IdentificatieRetour', r.identificatie),
    x.bt('DagtekeningRetour', r.dagtekening),
    schrijfXsdVersie(x, 'XsdVersieRetour'),
    schrijfRetourCodes(x, opKlasse ? '0200' : r.retourcode),
  ];
  const gegevens = {
    afzender: tekst(kop, 'Afzender') ?? '',
    ontvanger: tekst(kop, 'Ontvanger') ?? '',
    identificatie: tekst(kop, 'BerichtIdentificatie', 'Identificatie') ?? '',
    dagtekening: tekst(kop, 'BerichtIdentificatie', 'Dagtekening') ?? '',
  };
  const inhoud = heen.kinderen.find((k) => k.naam !== 'Header');
  const ns = namespaces(heenFunctie).bericht;
  const body = opKlasse && inhoud ? schrijfAfgekeurdeInhoud(x, inhoud, ns, r.retourcode ?? '') : undefined;
  return x.bericht(schrijfKop(x, functie, gegevens, extra), body);
}

/** Writes the answer on a heenbericht (retourbericht or 325) from its bytes; throws for a type without answer. */
export function schrijfAntwoordbericht(
  heenFunctie: Functie,
  heenbericht: Buffer,
  r: RetourGegevens,
): { functie: Functie; payload: Buffer } {
  const functie = antwoordOp(heenFunctie);
  if (functie === undefined) throw new RangeError(`op een ${heenFunctie} volgt geen bericht`);
  const heen = leesXml(heenbericht.toString('utf8'));
  const payload =
    nummerVan(functie) === '325' ? schrijf325(functie, heen, r) : schrijfRetour(functie, heenFunctie, heen, r);
  return { functie, payload };
}
