import { type ConfigProbleem } from './bind.ts';
import { Geheim } from './geheim.ts';
import { TEKST } from './teksten.ts';

/** What the environment says: secrets, and what differs per process. */
export interface Omgeving {
  /** Server of the store; null is the embedded PostgreSQL. */
  readonly databaseUrl: Geheim<string> | null;
  /** Key-encryption keys (newest first) and the key of the BSN search keys; null lets the embedded hub make its own. */
  readonly sleutels: Geheim<{ readonly kek: readonly string[]; readonly hmac: string }> | null;
  /** File that holds both keys instead; absolute path. */
  readonly sleutelbestand: string | null;
  /** The connectors that this process runs; null is all of them. */
  readonly connectoren: readonly string[] | null;
  readonly logNiveau: 'debug' | 'info' | 'warn' | 'error' | null;
}

export interface Omgevingsvariabele {
  readonly naam: string;
  readonly uitleg: string;
  readonly geheim: boolean;
}

/** Every variable that the hub reads, for the reference. */
export const OMGEVINGSVARIABELEN = [
  {
    naam: 'DATABASE_URL',
    uitleg: 'PostgreSQL-server. Zonder deze variabele start de hub zijn eigen PostgreSQL in `store.map`.',
    geheim: true,
  },
  {
    naam: 'HUB_SLEUTELS',
    uitleg:
      'Sleutels waarmee de inhoud van berichten wordt versleuteld: 32 bytes per sleutel in base64 of hexadecimaal, komma’s ertussen, de nieuwste eerst. Verplicht met `DATABASE_URL`.',
    geheim: true,
  },
  {
    naam: 'HUB_BSN_SLEUTEL',
    uitleg:
      'Sleutel van 32 bytes waarmee op BSN wordt gezocht zonder het BSN te bewaren. Verandert nooit. Hoort bij `HUB_SLEUTELS`.',
    geheim: true,
  },
  {
    naam: 'HUB_SLEUTELBESTAND',
    uitleg: 'Bestand met dezelfde sleutels (`{"kek": [...], "hmac": "..."}`), in plaats van de twee variabelen.',
    geheim: false,
  },
  {
    naam: 'HUB_CONNECTORS',
    uitleg: 'Namen van de connectoren die dit proces draait, met komma’s ertussen; standaard alle.',
    geheim: false,
  },
  { naam: 'HUB_LOG_NIVEAU', uitleg: 'Gaat voor op `log.niveau`.', geheim: false },
] as const satisfies readonly Omgevingsvariabele[];

export type Omgevingsnaam = (typeof OMGEVINGSVARIABELEN)[number]['naam'];
/** The environment as given: `process.env`, or a plain object in tests. An empty variable counts as absent. */
export type Env = Readonly<Record<string, string | undefined>>;

type Melder = (naam: Omgevingsnaam, melding: string) => void;

const NIVEAUS = ['debug', 'info', 'warn', 'error'] as const;

/** Reads the environment and adds what is wrong with it to `problemen`; names the variable, never its value. */
export function leesOmgeving(env: Env, problemen: ConfigProbleem[]): Omgeving {
  const neem = (naam: Omgevingsnaam): string | null => env[naam]?.trim() || null;
  const fout: Melder = (naam, melding) => void problemen.push({ pad: naam, melding });
  const url = neem('DATABASE_URL');
  if (url !== null && !/^postgres(ql)?:\/\/\S+$/.test(url)) fout('DATABASE_URL', TEKST.databaseUrl);
  const niveau = neem('HUB_LOG_NIVEAU');
  const logNiveau = NIVEAUS.find((n) => n === niveau) ?? null;
  if (niveau !== null && logNiveau === null) fout('HUB_LOG_NIVEAU', TEKST.keuze(NIVEAUS));
  return {
    databaseUrl: url === null ? null : new Geheim(url),
    sleutels: leesSleutels(neem, fout),
    sleutelbestand: neem('HUB_SLEUTELBESTAND'),
    connectoren: lijst(neem('HUB_CONNECTORS')),
    logNiveau,
  };
}

function leesSleutels(neem: (naam: Omgevingsnaam) => string | null, fout: Melder): Omgeving['sleutels'] {
  const kek = lijst(neem('HUB_SLEUTELS'));
  const hmac = neem('HUB_BSN_SLEUTEL');
  if (kek?.every(isSleutel) === false) fout('HUB_SLEUTELS', TEKST.sleutels);
  if (hmac !== null && !isSleutel(hmac)) fout('HUB_BSN_SLEUTEL', TEKST.bsnSleutel);
  toetsHerkomst({ kek, hmac, bestand: neem('HUB_SLEUTELBESTAND'), server: neem('DATABASE_URL') !== null }, fout);
  return kek !== null && hmac !== null ? new Geheim({ kek, hmac }) : null;
}

interface Herkomst {
  readonly kek: readonly string[] | null;
  readonly hmac: string | null;
  readonly bestand: string | null;
  readonly server: boolean;
}

/** Both variables, or the file, or (embedded) nothing. */
function toetsHerkomst({ kek, hmac, bestand, server }: Herkomst, fout: Melder): void {
  const aantal = Number(kek !== null) + Number(hmac !== null);
  if (bestand !== null && aantal > 0) fout('HUB_SLEUTELBESTAND', TEKST.sleutelsDubbel);
  if (aantal === 1) fout(kek === null ? 'HUB_SLEUTELS' : 'HUB_BSN_SLEUTEL', TEKST.sleutelsSamen);
  if (aantal === 0 && bestand === null && server) fout('HUB_SLEUTELS', TEKST.sleutelOntbreekt);
}

function lijst(tekst: string | null): string[] | null {
  const namen = tekst
    ?.split(',')
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '');
  return namen === undefined || namen.length === 0 ? null : namen;
}

function isSleutel(tekst: string): boolean {
  return (
    /^[0-9a-fA-F]{64}$/.test(tekst) ||
    (/^[A-Za-z0-9+/_-]{43}=?$/.test(tekst) && Buffer.from(tekst, 'base64').length === 32)
  );
}
