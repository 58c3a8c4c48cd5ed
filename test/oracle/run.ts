/** One run of the oracle over one message type: our two readers against xmllint and the schema. */
import { isDeepStrictEqual } from 'node:util';
import { bronVan } from './berichten.ts';
import { type Oordeel, leesGrondig, leesSnel } from './lezers.ts';
import { type Mutant, Mutanten } from './mutanten.ts';
import { readSchema } from './schema.ts';
import { verklaar } from './verklaard.ts';
import { beoordeel } from './xmllint.ts';

const PARTIJ = 2000;

export interface Onverklaard {
  readonly bericht: string;
  readonly nr: number;
  readonly soort: string;
  readonly reden: string;
  readonly xml: Buffer;
}

export interface Uitslag {
  readonly bericht: string;
  readonly officieel: boolean;
  mutanten: number;
  geldig: number;
  /** How many the fast reader said yes to. */
  snel: number;
  /** Known differences by name. */
  readonly verklaard: Map<string, number>;
  readonly onverklaard: Onverklaard[];
}

export interface Opdracht {
  readonly bericht: string;
  readonly aantal: number;
  readonly zaad: string;
  /** Judge with our own schema also where an official one exists. */
  readonly eigen: boolean;
  readonly bijVoortgang: (u: Uitslag) => void;
}

/** The fast reader may only say yes, and then the thorough one must say yes with the same value. */
function snelleFout(xml: Buffer, grondig: Oordeel, uitslag: Uitslag): string | null {
  const snel = leesSnel(xml);
  if (snel === null) return null;
  uitslag.snel++;
  if (!grondig.geldig) return 'de snelle lezer zegt ja, de grondige nee';
  return isDeepStrictEqual(snel, grondig.gelezen) ? null : 'de snelle lezer geeft een andere waarde dan de grondige';
}

function verschilTekst(geldig: boolean, wij: Oordeel): string | null {
  if (geldig === wij.geldig) return null;
  return `xmllint zegt ${geldig ? 'geldig' : 'ongeldig'}, wij ${wij.geldig ? 'geldig' : `ongeldig: ${wij.waarom}`}`;
}

async function partij(mutanten: readonly Mutant[], xsd: string, uitslag: Uitslag): Promise<void> {
  // xmllint works in its own process while we read the same documents here.
  const rechter = beoordeel(
    xsd,
    mutanten.map((m) => m.xml),
  );
  const oordelen = mutanten.map((m) => leesGrondig(m.xml));
  const gevallen = mutanten.map((m, i) => ({
    m,
    nr: uitslag.mutanten + i,
    snel: snelleFout(m.xml, oordelen[i]!, uitslag),
  }));
  const geldig = await rechter;
  uitslag.mutanten += mutanten.length;
  uitslag.geldig += geldig.filter(Boolean).length;
  const meld = (g: (typeof gevallen)[number], reden: string): void => {
    uitslag.onverklaard.push({ bericht: uitslag.bericht, nr: g.nr, soort: g.m.soort, reden, xml: g.m.xml });
  };
  for (const g of gevallen) if (g.snel) meld(g, g.snel);
  const verschillen = gevallen.flatMap((g, i) => {
    const reden = verschilTekst(geldig[i]!, oordelen[i]!);
    return reden ? [{ g, reden }] : [];
  });
  const namen = await verklaar(
    xsd,
    verschillen.map((v) => v.g.m.xml),
  );
  verschillen.forEach(({ g, reden }, i) => {
    const naam = namen[i];
    if (naam) uitslag.verklaard.set(naam, (uitslag.verklaard.get(naam) ?? 0) + 1);
    else meld(g, reden);
  });
}

export async function run(o: Opdracht): Promise<Uitslag> {
  const bron = bronVan(o.bericht, o.eigen);
  const uitslag: Uitslag = {
    bericht: o.bericht,
    officieel: bron.officieel,
    mutanten: 0,
    geldig: 0,
    snel: 0,
    verklaard: new Map(),
    onverklaard: [],
  };
  let volgende: Mutant[] = [];
  for (const m of new Mutanten(readSchema(bron.xsdMap, o.bericht), o.zaad, bron.voorbeelden).maak(o.aantal)) {
    if (volgende.push(m) < PARTIJ) continue;
    await partij(volgende, bron.xsd, uitslag);
    o.bijVoortgang(uitslag);
    volgende = [];
  }
  await partij(volgende, bron.xsd, uitslag);
  o.bijVoortgang(uitslag);
  return uitslag;
}
