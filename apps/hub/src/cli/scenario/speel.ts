import { leesGrondig } from '#hub/istandaarden';
import { padVan, toetsInhoud, type Verloop } from '#hub/regels';
import { maakBericht, type Schriftelijk } from './maak-bericht.ts';
import { type Catalogus, type Inhoudseis, type Proef, type Stap, type Wet } from './proef.ts';
import { type RondeOmgeving, speelRonde } from './ronde.ts';
import { toonStand } from './stand.ts';
import { TEKST } from './teksten.ts';
import { isVerwacht, toonUitkomst, toonVerwachting } from './uitkomst.ts';
import { type Nummerbron, type Partijen, Woorden } from './woorden.ts';

/** The client of a run, at its aanbieder. */
export interface Client {
  readonly wet: Wet;
  readonly aanbieder: string;
  readonly bsn: string;
}

export interface Speelomgeving extends RondeOmgeving {
  readonly partijen: Partijen;
  readonly bron: Nummerbron;
  /** The state of a client as the hub keeps it; null when this hub does not let it be read. */
  readonly standVan: ((client: Client) => Promise<Verloop>) | null;
}

/** How one run ended. */
export interface Uitslag {
  readonly proef: Proef;
  readonly verwacht: string;
  readonly gekregen: string;
  readonly goed: boolean;
  readonly duurMs: number;
  /** Messages that may not have come through, by their sleutel. */
  readonly tegengehouden: readonly Schriftelijk[];
}

type Einde = Pick<Uitslag, 'verwacht' | 'gekregen' | 'goed' | 'tegengehouden'>;

/** Plays one run, message after message, and stops at the first that goes otherwise than expected. */
export async function speel(proef: Proef, { bases }: Catalogus, om: Speelomgeving): Promise<Uitslag> {
  const begin = performance.now();
  const klaar = (einde: Einde): Uitslag => ({ proef, ...einde, duurMs: performance.now() - begin });
  try {
    return klaar(await stappen(proef, bases, om));
  } catch (fout) {
    if (!(fout instanceof RangeError)) throw fout;
    return klaar({ verwacht: '', gekregen: fout.message, goed: false, tegengehouden: [] });
  }
}

async function stappen(proef: Proef, bases: Catalogus['bases'], om: Speelomgeving): Promise<Einde> {
  const woorden = new Woorden(proef.wet, om);
  const laatste = proef.stappen.length - 1;
  const tegengehouden: Schriftelijk[] = [];
  for (const [i, stap] of proef.stappen.entries()) {
    const bericht = maakBericht(bases.get(stap.basis)!, stap, proef.wet, woorden);
    const stapuitslag = await speelStap(bericht, stap, i === laatste ? proef.inhoud : null, om);
    if (stap.verwacht.soort !== 'goed') tegengehouden.push(bericht);
    if (i === laatste && proef.stand === null) return { ...stapuitslag, tegengehouden };
    if (stapuitslag.goed) continue;
    const { gekregen } = stapuitslag;
    return { ...stapuitslag, gekregen: TEKST.inStap(i + 1, stap.basis, gekregen), tegengehouden };
  }
  return { ...(await toetsStand(proef, proef.stand ?? [], woorden, om)), tegengehouden };
}

type Stapuitslag = Omit<Einde, 'tegengehouden'>;

async function speelStap(
  bericht: Schriftelijk,
  { verwacht }: Stap,
  inhoud: Inhoudseis | null,
  om: Speelomgeving,
): Promise<Stapuitslag> {
  const bezwaar = inhoud && toetsEis(bericht, inhoud);
  const uitkomst = await speelRonde(bericht, om);
  const goed = bezwaar === null && isVerwacht(verwacht, uitkomst);
  return { verwacht: toonVerwachting(verwacht), gekregen: bezwaar ?? toonUitkomst(uitkomst), goed };
}

/** Whether the message breaks these rules inside itself, and no other, the first one at the place that is named. */
function toetsEis({ payload }: Schriftelijk, { regels: [regel, ...ook], plek }: Inhoudseis): string | null {
  const gelezen = leesGrondig(payload);
  if (gelezen.uitkomst !== 'goed') return TEKST.nietVolgensSchema;
  const gevonden = toetsInhoud(gelezen.bericht, gelezen.waarde).map((v) => ({
    regel: v.regel,
    pad: padVan(gelezen.bericht, v.plek),
  }));
  const opPlek = gevonden.some((v) => v.regel === regel && v.pad.endsWith(`/${plek}`));
  const anders = gevonden.filter((v) => v.regel !== regel && !ook.includes(v.regel));
  if (opPlek && anders.length === 0) return null;
  return gevonden.length === 0 ? TEKST.breektNiets : gevonden.map((v) => `${v.regel} op ${v.pad}`).join(', ');
}

async function toetsStand(
  proef: Proef,
  verwacht: readonly string[],
  woorden: Woorden,
  om: Speelomgeving,
): Promise<Stapuitslag> {
  if (om.standVan === null) return { verwacht: TEKST.eindstand, gekregen: TEKST.nietTeLezen, goed: true };
  const client = { wet: proef.wet, aanbieder: woorden.vul('{aanbieder}'), bsn: woorden.vul('{bsn}') };
  const is = toonStand(await om.standVan(client));
  const moet = verwacht.map((regel) => woorden.vul(regel)).sort();
  const goed = is.join('\n') === moet.join('\n');
  return { verwacht: TEKST.eindstand, gekregen: goed ? TEKST.eindstand : is.join('; '), goed };
}
