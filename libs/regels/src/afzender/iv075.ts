import { isCategorieAfgesproken } from '../stand/afspraken.ts';
import { perProduct, type Plicht } from './plicht.ts';

/**
 * IV075: which products may be named follows from what was agreed. TR381 asks that of a code; of an aspecifieke toewijzing,
 * which has none, something in its categorie has to be agreed, or nothing can be declared on it.
 */
export const iv075: Plicht = {
  regel: 'IV075',
  toets: {
    '301': perProduct(({ product: { product }, nummer }, { stand, dossier }) => {
      if (product === undefined || product.code !== undefined) return null;
      const { categorie } = product;
      if (isCategorieAfgesproken(stand, dossier.aanbieder, categorie)) return null;
      return { zin: 'categorie', gegevens: { nummer, categorie } };
    }, 'product'),
  },
};
