import type { Inhoudsregel } from '../regel.ts';

/**
 * CS318 (0001): the NaamGebruik of a client is not 6: a client is a natural person. Only in the Jw, as the official
 * check.
 */
export const cs318: Inhoudsregel = {
  regel: 'CS318',
  toets: {
    '301': ({ client }) => (client.naam.naamGebruik === '6' ? [{ plek: ['client', 'naam'] }] : []),
  },
};
