import { validateSync } from 'class-validator';
import { type Instelling, instellingenVan, type Klasse } from './instelling.ts';
import { TEKST } from './teksten.ts';

/** What is wrong with one setting. Names the setting and the rule, never the value. */
export interface ConfigProbleem {
  /** `routes[3].privacy.grondslag`, or the name of an environment variable. */
  readonly pad: string;
  readonly melding: string;
}

type Ruw = Record<string, unknown>;
const isGroep = (ruw: unknown): ruw is Ruw => typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw);
const onder = (pad: string, naam: string): string => (pad === '' ? naam : `${pad}.${naam}`);

/**
 * Makes the typed object of a class from plain YAML data. Collects every problem instead of stopping at the first;
 * the result may only be used where there is none.
 */
export function bind<T extends object>(klasse: new () => T, ruw: unknown, pad: string, problemen: ConfigProbleem[]): T {
  const groep = new klasse();
  if (!isGroep(ruw)) {
    problemen.push({ pad, melding: TEKST.geenGroep });
    return groep;
  }
  const instellingen = instellingenVan(klasse);
  const bekend = new Set(instellingen.map((i) => i.naam));
  for (const naam of Object.keys(ruw)) {
    if (!bekend.has(naam)) problemen.push({ pad: onder(pad, naam), melding: TEKST.onbekend });
  }
  const gegeven = instellingen.filter((i) => ruw[i.naam] !== undefined && ruw[i.naam] !== null);
  for (const { naam, lees, groep: isDeel } of gegeven) if (!isDeel) Object.assign(groep, { [naam]: lees(ruw[naam]) });
  const stand: Stand = { groep: groep as Ruw, ruw, pad, problemen, fouten: keur(groep) };
  for (const instelling of instellingen) rondAf(instelling, stand);
  return groep;
}

interface Stand {
  readonly groep: Ruw;
  readonly ruw: Ruw;
  readonly pad: string;
  readonly problemen: ConfigProbleem[];
  /** What the plain settings had to be and are not, by name. */
  readonly fouten: ReadonlyMap<string, string>;
}

/** What class-validator objects to: name of the setting → what it has to be. */
function keur(groep: object): Map<string, string> {
  const fouten = validateSync(groep, { forbidUnknownValues: false });
  return new Map(
    fouten.flatMap((fout) => Object.values(fout.constraints ?? {}).map((eis) => [fout.property, eis] as const)),
  );
}

/** Reports what is wrong with one setting, and goes into it when it is a group. */
function rondAf(instelling: Instelling, { groep, ruw, pad, problemen, fouten }: Stand): void {
  const { naam, eis } = instelling;
  const waarde = ruw[naam];
  const plek = onder(pad, naam);
  if (waarde === undefined || waarde === null) {
    if (groep[naam] !== undefined) return;
    delete groep[naam];
    if (!instelling.optioneel) problemen.push({ pad: plek, melding: TEKST.verplicht(eis) });
  } else if (instelling.groep) {
    groep[naam] = bindGroep(instelling, waarde, plek, problemen);
  } else if (fouten.has(naam)) {
    const isGetal = typeof waarde === 'number' && instelling.isTekst;
    problemen.push({ pad: plek, melding: TEKST.moet(eis) + (isGetal ? TEKST.aanhalingstekens : '') });
  }
}

function bindGroep(instelling: Instelling, ruw: unknown, pad: string, problemen: ConfigProbleem[]): unknown {
  const { vorm, klassen } = instelling.groep!;
  if (vorm === 'een') return bind(klassen['']!, ruw, pad, problemen);
  if (vorm === 'lijst') {
    if (Array.isArray(ruw)) return ruw.map((deel, i) => bind(klassen['']!, deel, `${pad}[${i}]`, problemen));
    problemen.push({ pad, melding: TEKST.geenLijst });
    return [];
  }
  if (!isGroep(ruw)) {
    problemen.push({ pad, melding: TEKST.geenGroep });
    return {};
  }
  const delen = Object.entries(ruw);
  return Object.fromEntries(delen.map(([naam, deel]) => [naam, bindSoort(klassen, deel, onder(pad, naam), problemen)]));
}

function bindSoort(
  klassen: Readonly<Record<string, Klasse>>,
  ruw: unknown,
  pad: string,
  problemen: ConfigProbleem[],
): unknown {
  const soort = isGroep(ruw) ? ruw['soort'] : undefined;
  const klasse = typeof soort === 'string' && Object.hasOwn(klassen, soort) ? klassen[soort] : undefined;
  if (klasse) return bind(klasse, ruw, pad, problemen);
  const eis = Object.keys(klassen).map((naam) => `\`${naam}\``);
  problemen.push({ pad: onder(pad, 'soort'), melding: TEKST.moet(eis.join(' of ')) });
  return {};
}
