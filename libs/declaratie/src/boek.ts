import type { StandPrestatie } from '#hub/regels';

/** The ledger of one aanbieder as it stands when a line is judged: what was processed before, and the lines before it. */
export interface Boek {
  /** Whether a line of a processed declaratie, or one judged before in this message, has this ReferentieNummer. */
  isGebruikt(referentieNummer: string): boolean;
  /** The approved debet with this ReferentieNummer, also when it was credited since. */
  debet(referentieNummer: string): StandPrestatie | undefined;
  /** Whether an approved credit takes back the debet with this ReferentieNummer. */
  isGecrediteerd(referentieNummer: string): boolean;
  /** Approved debets without approved credit on a toewijzing. */
  open(toewijzingNummer: number): readonly StandPrestatie[];
  /** Every debet on a toewijzing, also rejected or credited ones. */
  ingediend(toewijzingNummer: number): readonly StandPrestatie[];
}

/** A ledger to which the judge adds each line that it has judged, with its outcome. */
export interface Schrijfboek extends Boek {
  noteer(regel: StandPrestatie): void;
}

const GEEN: readonly StandPrestatie[] = [];

/** The ledger that holds these lines, in any order. All are of one aanbieder. */
export function maakBoek(regels: Iterable<StandPrestatie>): Schrijfboek {
  const gebruikt = new Set<string>();
  const gecrediteerd = new Set<string>();
  const debetten = new Map<string, StandPrestatie>();
  const open = new Map<number, StandPrestatie[]>();
  const ingediend = new Map<number, StandPrestatie[]>();

  const noteerCredit = ({ vorigReferentieNummer: vorig }: StandPrestatie): void => {
    if (vorig === null) return;
    gecrediteerd.add(vorig);
    const debet = debetten.get(vorig);
    if (!debet) return;
    const nummer = debet.toewijzingNummer;
    open.set(
      nummer,
      (open.get(nummer) ?? []).filter((d) => d !== debet),
    );
  };
  const noteerDebet = (debet: StandPrestatie): void => {
    const { referentieNummer, toewijzingNummer, stand } = debet;
    zetBij(ingediend, toewijzingNummer, debet);
    if (stand === 'afgewezen') return;
    debetten.set(referentieNummer, debet);
    if (stand === 'gecrediteerd') gecrediteerd.add(referentieNummer);
    if (!gecrediteerd.has(referentieNummer)) zetBij(open, toewijzingNummer, debet);
  };
  const noteer = (regel: StandPrestatie): void => {
    gebruikt.add(regel.referentieNummer);
    if (regel.debetCredit === 'D') noteerDebet(regel);
    else if (regel.stand !== 'afgewezen') noteerCredit(regel);
  };
  for (const regel of regels) noteer(regel);
  return {
    noteer,
    isGebruikt: (referentieNummer) => gebruikt.has(referentieNummer),
    debet: (referentieNummer) => debetten.get(referentieNummer),
    isGecrediteerd: (referentieNummer) => gecrediteerd.has(referentieNummer),
    open: (toewijzingNummer) => open.get(toewijzingNummer) ?? GEEN,
    ingediend: (toewijzingNummer) => ingediend.get(toewijzingNummer) ?? GEEN,
  };
}

function zetBij(map: Map<number, StandPrestatie[]>, nummer: number, regel: StandPrestatie): void {
  const rij = map.get(nummer);
  if (rij) rij.push(regel);
  else map.set(nummer, [regel]);
}
