import { type Check, oordeel } from '../check.ts';

/** TR339 (9339): ProductCategorie is that of the toewijzing, when it names one. */
export const tr339: Check = {
  regel: 'TR339',
  plek: ['productCategorie'],
  toets: ({ prestatie: { productCategorie: categorie }, toewijzing }) => {
    const product = toewijzing?.product;
    return product ? oordeel(categorie === product.categorie, { categorie, toegewezen: product.categorie }) : null;
  },
};
