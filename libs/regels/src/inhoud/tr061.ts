import type { Inhoudsregel } from '../regel.ts';

const VAST: ReadonlySet<string> = new Set(['01', '02', '03']);

/** TR061 (0001): a client has a Contact of Soort 01, 02 or 03. */
export const tr061: Inhoudsregel = {
  regel: 'TR061',
  toets: {
    '301': ({ client }) => (client.contactgegevens.some(({ soort }) => VAST.has(soort)) ? [] : [{ plek: ['client'] }]),
  },
};
