import type { Omvang } from '#hub/istandaarden';
import type { StandPeriode } from '#hub/regels';
import { aantalDagen, dagenInMaandVan, type Dagen, dagnummer, maandnummer } from './kalender.ts';
import { isOutput, type Volumevraag } from './vraag.ts';
import { wekenOverToewijzing, wekenVanPeriode } from './weken.ts';

/**
 * The largest volume, and how many times Volume that is: weeks, Sundays, days or months of `telt`. `geen grens`: nothing
 * was agreed that bounds it.
 */
export type Maximum = { readonly hoogstens: number; readonly keer: number; readonly telt: string } | 'geen grens';

const keer = (omvang: Omvang, aantal: number, telt: string): Maximum => ({
  hoogstens: omvang.volume * aantal,
  keer: aantal,
  telt,
});

/** The part of a period that lies inside the toewijzing; null: none of it. */
function binnen(periode: StandPeriode, { ingangsdatum, einddatum }: Volumevraag['toewijzing']): Dagen | null {
  const van = Math.max(dagnummer(periode.begin), dagnummer(ingangsdatum));
  const tot = Math.min(dagnummer(periode.eind), einddatum === null ? Infinity : dagnummer(einddatum));
  return van <= tot ? { van, tot } : null;
}

/**
 * The largest volume of one prestatie on a toewijzing (TR321, istandaarden.md §5.7), counted over the part of the
 * declared ProductPeriode that lies inside the toewijzing; null: nothing of it does.
 */
export function maximumPerPeriode(periode: StandPeriode, vraag: Volumevraag): Maximum | null {
  const dagen = binnen(periode, vraag.toewijzing);
  if (!dagen) return null;
  const { omvang, beleid } = vraag;
  switch (omvang.frequentie) {
    case '1':
      return beleid.dag === 'dagen' ? keer(omvang, aantalDagen(dagen), 'dagen') : 'geen grens';
    case '2':
      return keer(omvang, ...wekenVanPeriode(dagen, vraag));
    case '4':
      return perMaand(periode, dagen, vraag);
    case '6':
      return keer(omvang, 1, 'totaal');
  }
}

/** Volume for each month, also a broken one; for output a contract may count its days. */
function perMaand({ begin }: StandPeriode, dagen: Dagen, { omvang, beleid }: Volumevraag): Maximum {
  const [deel, heel] = [aantalDagen(dagen), dagenInMaandVan(begin)];
  if (!isOutput(omvang) || beleid.gebrokenMaand === 'heel' || deel >= heel) return keer(omvang, 1, 'maanden');
  return {
    hoogstens: Math.floor((2 * omvang.volume * deel + heel) / (2 * heel)),
    keer: deel,
    telt: `dagen van ${heel}`,
  };
}

/**
 * The largest sum of all prestaties on a toewijzing (TR322, istandaarden.md §5.7). `tot` is the last day that counts when
 * the toewijzing has no Einddatum; null: it is unbounded then, but for a total.
 */
export function maximumOverToewijzing(vraag: Volumevraag, tot: string | null): Maximum {
  const { omvang, toewijzing, beleid } = vraag;
  if (omvang.frequentie === '6') return keer(omvang, 1, 'totaal');
  const eind = toewijzing.einddatum ?? tot;
  if (eind === null) return 'geen grens';
  const dagen = { van: dagnummer(toewijzing.ingangsdatum), tot: dagnummer(eind) };
  switch (omvang.frequentie) {
    case '1':
      return beleid.dag === 'dagen' ? keer(omvang, aantalDagen(dagen), 'dagen') : 'geen grens';
    case '2':
      return keer(omvang, wekenOverToewijzing(dagen, vraag), 'weken');
    case '4': {
      if (beleid.maandTotaal === 'geen grens') return 'geen grens';
      return keer(omvang, maandnummer(eind) - maandnummer(toewijzing.ingangsdatum) + 1, 'maanden');
    }
  }
}
