import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { leesAanbieder, leesAntwoordwijze, type Opties, STANDAARD } from './opties.ts';
import { leesStoringen } from './storing/mix.ts';

export const GEBRUIK = `simulator: de wereld om de hub (GGk met VECOZO en aanbieders, en GWS4all)

  --hub-ggk URL, --hub-gws4all URL   waar de hub luistert (mag later: POST /verbind)
  --poort-ggk N, --poort-gws4all N, --poort-besturing N   0 is een vrije poort
  --zaad TEKST                       zelfde zaad, zelfde berichten en storingen
  --gemeente CODE  --aanbieders AGB[:jw|:wmo],…
  --modus http|dai                   hoe de GGk-kant aan de hub aanbiedt
  --stijl gewoon|vreemd              XML zoals andere stacks die schrijven
  --storingen MIX                    alles=0.2, of ggk.ontvangen.fo03Server=0.1,zenden.dubbel=0.05
  --valideer alles|steekproef|uit    met de officiële schema's (--standaarden MAP)
  --antwoord goed|geen|retourcode:CODE|fo01:CODE   --antwoord-na MIN-MAX (ms)
  --backoffice-antwoordt             GWS4all antwoordt zelf op 305, 307, 315 en 317, niet de hub
  --last                             voor metingen: niet controleren, niet antwoorden
  --gelijktijdig N                   verzoeken tegelijk per kant
  --pogingen N  --timeout MS  --wacht MIN-MAX (ms)   gedrag als verzender
  --rapport BESTAND                  elke gebeurtenis als regel JSON
  --sleutel F --certificaat F --ca F tweezijdig TLS (PEM)
`;

const TEKST = { type: 'string' } as const;
const VLAG = { type: 'boolean' } as const;
const VORM = {
  'hub-ggk': TEKST,
  'hub-gws4all': TEKST,
  'poort-ggk': TEKST,
  'poort-gws4all': TEKST,
  'poort-besturing': TEKST,
  zaad: TEKST,
  gemeente: TEKST,
  aanbieders: TEKST,
  modus: TEKST,
  stijl: TEKST,
  storingen: TEKST,
  valideer: TEKST,
  standaarden: TEKST,
  antwoord: TEKST,
  'antwoord-na': TEKST,
  'backoffice-antwoordt': VLAG,
  last: VLAG,
  gelijktijdig: TEKST,
  pogingen: TEKST,
  timeout: TEKST,
  wacht: TEKST,
  rapport: TEKST,
  sleutel: TEKST,
  certificaat: TEKST,
  ca: TEKST,
  help: VLAG,
} as const;

type Waarden = { [K in keyof typeof VORM]?: string | boolean };

function getal(w: Waarden, naam: keyof Waarden, anders: number): number {
  const waarde = w[naam] === undefined ? anders : Number(w[naam]);
  if (!Number.isInteger(waarde) || waarde < 0) throw new RangeError(`--${naam}: geheel getal verwacht`);
  return waarde;
}

function bereik(w: Waarden, naam: keyof Waarden, anders: readonly [number, number]): readonly [number, number] {
  if (w[naam] === undefined) return anders;
  const [van, tot] = String(w[naam]).split('-').map(Number);
  if (van === undefined || tot === undefined || !(van <= tot)) throw new RangeError(`--${naam}: MIN-MAX verwacht`);
  return [van, tot];
}

function keuze<T extends string>(w: Waarden, naam: keyof Waarden, uit: readonly T[], anders: T): T {
  const waarde = w[naam] ?? anders;
  const gekozen = uit.find((k) => k === waarde);
  if (gekozen === undefined) throw new RangeError(`--${naam}: kies uit ${uit.join(', ')}`);
  return gekozen;
}

const woord = (w: Waarden, naam: keyof Waarden): string | undefined => w[naam]?.toString();

function leesTls(w: Waarden): Opties['tls'] {
  const [sleutel, certificaat, ca] = [woord(w, 'sleutel'), woord(w, 'certificaat'), woord(w, 'ca')];
  if (!sleutel || !certificaat || !ca) return undefined;
  const lees = (pad: string): string => readFileSync(pad, 'utf8');
  return { sleutel: lees(sleutel), certificaat: lees(certificaat), ca: lees(ca) };
}

function leesZender(w: Waarden): Opties['zender'] {
  const s = STANDAARD.zender;
  return {
    gelijktijdig: getal(w, 'gelijktijdig', s.gelijktijdig),
    pogingen: getal(w, 'pogingen', s.pogingen),
    timeoutMs: getal(w, 'timeout', s.timeoutMs),
    wachtMs: bereik(w, 'wacht', s.wachtMs),
  };
}

function leesWie(w: Waarden): Pick<Opties, 'gemeente' | 'aanbieders'> {
  return {
    gemeente: woord(w, 'gemeente') ?? STANDAARD.gemeente,
    aanbieders: woord(w, 'aanbieders')?.split(',').map(leesAanbieder) ?? STANDAARD.aanbieders,
  };
}

/** Reads the command line; undefined asks for help. Throws RangeError or TypeError with a sentence. */
export function leesArgumenten(argumenten: readonly string[]): Opties | undefined {
  const w: Waarden = parseArgs({ args: [...argumenten], options: VORM }).values;
  if (w.help === true) return undefined;
  const last = w.last === true;
  return {
    ...STANDAARD,
    zaad: woord(w, 'zaad') ?? '',
    ...leesWie(w),
    hub: { ggk: woord(w, 'hub-ggk'), gws4all: woord(w, 'hub-gws4all') },
    poorten: {
      ggk: getal(w, 'poort-ggk', 0),
      gws4all: getal(w, 'poort-gws4all', 0),
      besturing: getal(w, 'poort-besturing', 0),
    },
    modus: keuze(w, 'modus', ['http', 'dai'], 'http'),
    stijl: keuze(w, 'stijl', ['gewoon', 'vreemd'], 'gewoon'),
    storingen: leesStoringen(woord(w, 'storingen') ?? ''),
    valideer: keuze(w, 'valideer', ['alles', 'steekproef', 'uit'], last ? 'uit' : 'steekproef'),
    standaarden: woord(w, 'standaarden') ?? STANDAARD.standaarden,
    last,
    antwoord: leesAntwoordwijze(woord(w, 'antwoord') ?? (last ? 'geen' : 'goed')),
    backofficeAntwoordt: w['backoffice-antwoordt'] === true,
    antwoordNa: bereik(w, 'antwoord-na', STANDAARD.antwoordNa),
    zender: leesZender(w),
    rapport: woord(w, 'rapport'),
    tls: leesTls(w),
  };
}
