import { type Config } from '#hub/config';

/** Who answers a message of an aanbieder; null when the configuration does not say. */
export type Beantwoorder = 'hub' | 'backoffice' | null;

export type Beleid = (berichtnaam: string, aanbieder: string) => Beantwoorder;

/** The policy of a configuration: the first entry that fits decides. */
export function maakBeleid({ beantwoording }: Pick<Config, 'beantwoording'>): Beleid {
  return (berichtnaam, aanbieder) =>
    beantwoording.find(
      (b) => b.berichten.includes(berichtnaam) && (b.aanbieders.length === 0 || b.aanbieders.includes(aanbieder)),
    )?.beantwoordt ?? null;
}
