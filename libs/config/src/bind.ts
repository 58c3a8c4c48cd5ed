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
  const groep = new klasse() as T & Ruw;
  if (!isGroep(ruw)) {
    problemen.push({ pad, melding: TEKST.geenGroep });
    return groep;
  }
  const instellingen = instellingenVan(klasse);
  const bekend = new Set(instellingen.map((i) => i.naam));
  for (const naam of Object.keys(ruw)) {
    if (!bekend.has(naam)) problemen.push({ pad: onder(pad, naam), melding: TEKST.onbekend });
  }
  const missing = new Set<string>();
  for (const instelling of instellingen) {
    if (!zet(groep, instelling, ruw[instelling.naam], onder(pad, instelling.naam), problemen))
      missing.add(instelling.naam);
  }
  keur(groep, ruw, pad, { missing, problemen });
  return groep;
}

/** Sets one setting; false when it is required and absent. */
function zet(groep: Ruw, instelling: Instelling, ruw: unknown, pad: string, problemen: ConfigProbleem[]): boolean {
  if (ruw === undefined || ruw === null) {
    if (groep[instelling.naam] === undefined && instelling.optioneel) delete groep[instelling.naam];
    else if (groep[instelling.naam] === undefined) {
      problemen.push({ pad, melding: TEKST.verplicht(instelling.eis) });
      return false;
    }
    return true;
  }
  groep[instelling.naam] = instelling.groep ? bindGroep(instelling, ruw, pad, problemen) : instelling.lees(ruw);
  return true;
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
  return Object.fromEntries(
    Object.entries(ruw).map(([naam, deel]) => [naam, bindSoort(klassen, deel, onder(pad, naam), problemen)]),
  );
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
  problemen.push({
    pad: onder(pad, 'soort'),
    melding: TEKST.moet(
      Object.keys(klassen)
        .map((k) => `\`${k}\``)
        .join(' of '),
    ),
  });
  return {};
}

function keur(
  groep: object,
  ruw: Ruw,
  pad: string,
  stand: { missing: ReadonlySet<string>; problemen: ConfigProbleem[] },
): void {
  for (const fout of validateSync(groep, { forbidUnknownValues: false })) {
    if (stand.missing.has(fout.property)) continue;
    const [eis] = Object.values(fout.constraints ?? {});
    if (eis === undefined) continue;
    const hint = typeof ruw[fout.property] === 'number' && !eis.includes('getal') ? TEKST.aanhalingstekens : '';
    stand.problemen.push({ pad: onder(pad, fout.property), melding: TEKST.moet(eis) + hint });
  }
}
