import { type Config } from '#hub/config';
import { type StandProduct } from '#hub/regels';

/** The products agreed with an aanbieder under one law; null when nothing was laid down. */
export type Afspraken = (domein: string, aanbieder: string) => readonly StandProduct[] | null;

/** What the contracts of a configuration say; over several contracts of one aanbieder together. */
export function maakAfspraken({ aanbieders }: Pick<Config, 'aanbieders'>): Afspraken {
  const perSleutel = new Map<string, StandProduct[]>();
  for (const { agb, domeinen } of aanbieders) {
    for (const { domein, producten } of domeinen) {
      const afgesproken = perSleutel.get(`${domein}|${agb}`) ?? [];
      perSleutel.set(`${domein}|${agb}`, afgesproken.concat(producten.map(naarProduct)));
    }
  }
  return (domein, aanbieder) => {
    const afgesproken = perSleutel.get(`${domein}|${aanbieder}`) ?? [];
    return afgesproken.length === 0 ? null : afgesproken;
  };
}

function naarProduct(tekst: string): StandProduct {
  const [categorie = '', code = ''] = tekst.split(':');
  return { categorie, code };
}
