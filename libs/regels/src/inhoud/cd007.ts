import type { Inhoudsregel } from '../regel.ts';

/** CD007 (0001): Communicatie has a Taal exactly when its Vorm is 1 (an interpreter). */
export const cd007: Inhoudsregel = {
  regel: 'CD007',
  toets: {
    '301': ({ client: { communicatie } }) =>
      communicatie && (communicatie.vorm === '1') !== (communicatie.taal !== undefined)
        ? [{ plek: ['client', 'communicatie', 'taal'], gegevens: { vorm: communicatie.vorm } }]
        : [],
  },
};
