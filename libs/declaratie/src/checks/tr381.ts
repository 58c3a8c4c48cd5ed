import { type Check, oordeel } from '../check.ts';

/** TR381 (S329): ProductCode belongs to ProductCategorie in what gemeente and aanbieder agreed. */
export const tr381: Check = {
  regel: 'TR381',
  plek: ['productCode'],
  toets: ({ prestatie: { productCategorie: categorie, productCode: code }, toewijzing, afspraken }) =>
    toewijzing ? oordeel(afspraken.isAfgesproken(categorie, code), { categorie, code }) : null,
};
