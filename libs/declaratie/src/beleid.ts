/** What the standard leaves open, per contract: every choice has a name, and STANDAARD_BELEID its default. */
export interface Beleid {
  /**
   * TR319. `in bericht`: a ProductPeriode after the DeclaratiePeriode makes the whole message 0001, as the official
   * in-message rules do; `per prestatie`: only that line gets 9319, as the text of the rule has it.
   */
  readonly tr319: 'in bericht' | 'per prestatie';
  /** TR369: what is summed against the Budget. `bedrag`: IngediendBedrag; `volume`: GeleverdVolume, as the text says. */
  readonly budget: 'bedrag' | 'volume';
  /**
   * TR322, TR369, TR389: which earlier debets count. `open`: approved and not credited; `ingediend`: every one of a
   * processed declaratie, also rejected or credited, as the text says.
   */
  readonly telt: 'open' | 'ingediend';
  /** In which order debets of one message are judged, and so which of them still fits. */
  readonly volgorde: 'productperiode' | 'document';
  /** TR321 and TR322, Frequentie dag. `dagen`: Volume for each day; `geen grens`: no maximum. */
  readonly dag: 'dagen' | 'geen grens';
  /** TR322, Frequentie maand. `maanden`: Volume for each calendar month that is touched; `geen grens`: no maximum. */
  readonly maandTotaal: 'maanden' | 'geen grens';
  /** TR321, output per maand in a broken month. `heel`: the whole Volume; `naar rato`: by days, half up. */
  readonly gebrokenMaand: 'heel' | 'naar rato';
  /**
   * TR322, toewijzing without Einddatum. `geen grens`: no maximum; `tot nu`: as if it ended with the last ProductPeriode
   * that was declared.
   */
  readonly openEinde: 'geen grens' | 'tot nu';
  /** TR321 and TR322, output per week on a toewijzing without a Sunday. `een week`: once Volume; `nul`: nothing. */
  readonly zonderZondag: 'een week' | 'nul';
  /**
   * TR389, a debet whose ProductPeriode overlaps an open one of the same toewijzing and product without being equal.
   * `signaal`: no ground for rejection; `afwijzen`: 9389.
   */
  readonly overlap: 'signaal' | 'afwijzen';
}

/** Holds where a contract says nothing else (istandaarden.md §7 items 4, 6–10, 24; declaratie-randgevallen). */
export const STANDAARD_BELEID: Beleid = {
  tr319: 'in bericht',
  budget: 'bedrag',
  telt: 'open',
  volgorde: 'productperiode',
  dag: 'dagen',
  maandTotaal: 'maanden',
  gebrokenMaand: 'heel',
  openEinde: 'geen grens',
  zonderZondag: 'een week',
  overlap: 'signaal',
};
