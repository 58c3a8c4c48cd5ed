import { isDeepStrictEqual } from 'node:util';
import { leesBericht } from '#hub/istandaarden';
import { type Feitinhoud, type Verloop, vouw } from '#hub/regels';
import { naarFeiten, type Oordeel, Toetser } from '../support/toetser.ts';
import { type Overtreding } from './controle.ts';
import { type Feitregel, type Hubdossier } from './hub-stand.ts';

/** What was handed in, by referentienummer of the sender. */
export interface Ingeleverd {
  readonly payload: Uint8Array;
  /** What the other side said of it, when the hub has that: only then a message of the gemeente counts. */
  readonly akkoord: 'ja' | 'nee' | 'onbekend';
}

type Meld = (melding: string) => void;

/** A heenbericht with what must have come of it. */
interface Verwacht extends Oordeel {
  readonly kenmerk: string;
  readonly status: readonly string[];
}

export interface Standuitslag {
  readonly overtredingen: readonly Overtreding[];
  /** referentienummers of what breaks a rule, and so must have been rejected. */
  readonly afgekeurd: ReadonlySet<string>;
}

/**
 * Compares the state that the hub kept with what a hub that never fell makes of the same messages in the order in which
 * they were accepted: the same approved and rejected, the same feiten, and per client the same toewijzingen, leveringen
 * and verzoeken.
 */
export function controleerStand(ingeleverd: ReadonlyMap<string, Ingeleverd>, hub: Hubdossier): Standuitslag {
  const meldingen: string[] = [];
  const meld: Meld = (melding) => void meldingen.push(melding);
  const perBericht = Map.groupBy(hub.feiten, (f) => f.kenmerk);
  const afgekeurd = new Set<string>();
  const verwacht = speelNa(ingeleverd, hub, { meld, afgekeurd });
  for (const v of verwacht) keurFeiten(v, perBericht.get(v.kenmerk) ?? [], meld);
  const bekend = new Set(verwacht.map((v) => v.kenmerk));
  for (const kenmerk of perBericht.keys()) if (!bekend.has(kenmerk)) meld(`${kenmerk} feiten van niets`);
  keurVerloop(verwacht, perBericht, meld);
  return { afgekeurd, overtredingen: meldingen.map((melding) => ({ soort: 'stand', melding })) };
}

function speelNa(
  ingeleverd: ReadonlyMap<string, Ingeleverd>,
  hub: Hubdossier,
  { meld, afgekeurd }: { meld: Meld; afgekeurd: Set<string> },
): Verwacht[] {
  const toetser = new Toetser();
  return hub.berichten.flatMap(({ kenmerk, status }): Verwacht[] => {
    const bericht = ingeleverd.get(kenmerk);
    const gelezen = bericht && leesBericht(bericht.payload);
    if (bericht === undefined || gelezen?.uitkomst !== 'goed' || !isHeen(gelezen.bericht)) return [];
    const oordeel = toetser.toets(gelezen);
    const goed = oordeel.gebroken.length === 0;
    if (goed === (status === 'afgewezen')) meld(`${kenmerk} is ${status}: ${oordeel.gebroken.join(', ') || 'goed'}`);
    if (!goed) afgekeurd.add(kenmerk);
    return goed ? [{ ...oordeel, kenmerk, status: statusNa(gelezen.bericht, bericht.akkoord) }] : [];
  });
}

const isHeen = (naam: string): boolean => /30[157]$|31[579]$/.test(naam);

function statusNa(naam: string, akkoord: Ingeleverd['akkoord']): string[] {
  if (!/301$|319$/.test(naam)) return ['goedgekeurd'];
  return { ja: ['goedgekeurd'], nee: ['wacht'], onbekend: ['goedgekeurd', 'wacht'] }[akkoord];
}

function keurFeiten(
  { kenmerk, aanbieder, inhouden, status }: Verwacht,
  regels: readonly Feitregel[],
  meld: Meld,
): void {
  const gelijk = isDeepStrictEqual(
    regels.map((r) => r.inhoud),
    JSON.parse(JSON.stringify(inhouden)),
  );
  if (!gelijk) meld(`${kenmerk} ${regels.length} feiten, verwacht ${inhouden.length} van deze inhoud`);
  if (regels.some((r) => r.aanbieder !== aanbieder)) meld(`${kenmerk} bij een andere aanbieder`);
  const anders = regels.find((r) => !status.includes(r.status));
  if (anders !== undefined) meld(`${kenmerk} is ${anders.status}, verwacht ${status.join(' of ')}`);
}

/** Per client: what was approved, in the order of the hub and in the order of acceptance, comes to the same. */
function keurVerloop(verwacht: readonly Verwacht[], perBericht: ReadonlyMap<string, Feitregel[]>, meld: Meld): void {
  const clienten = Map.groupBy(verwacht, (v) => `${v.domein} ${v.aanbieder} ${v.bsn}`);
  const gezien = new Set<string | null>();
  for (const berichten of clienten.values()) {
    const [{ kenmerk = '', aanbieder = '', bsn = '' } = {}] = berichten;
    const regels = berichten.flatMap((v) => perBericht.get(v.kenmerk) ?? []);
    const pseudoniemen = new Set(regels.map((r) => r.client));
    if (pseudoniemen.size > 1 || gezien.has(regels[0]?.client ?? null)) meld(`${kenmerk} bij een andere client`);
    for (const p of pseudoniemen) gezien.add(p);
    const inHub = regels.filter((r) => r.status === 'goedgekeurd').sort((a, b) => a.volgorde - b.volgorde);
    const geteld = new Set(inHub.map((r) => r.kenmerk));
    const nagespeeld = berichten.filter((v) => geteld.has(v.kenmerk)).flatMap((v) => v.inhouden);
    const dossier = { aanbieder, bsn };
    if (
      !isDeepStrictEqual(
        verloopVan(
          inHub.map((r) => r.inhoud as Feitinhoud),
          dossier,
        ),
        verloopVan(nagespeeld, dossier),
      )
    )
      meld(`${kenmerk} een ander verloop dan zonder val`);
  }
}

function verloopVan(inhouden: readonly Feitinhoud[], dossier: { aanbieder: string; bsn: string }): Verloop {
  return vouw(
    inhouden.flatMap((inhoud, i) => naarFeiten([inhoud], i + 1)),
    dossier,
  );
}
