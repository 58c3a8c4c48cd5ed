import type { Bericht, Inhoudsregel, Vondst } from '../regel.ts';
import { clienten } from './prestaties.ts';

const NUL = '0'.charCodeAt(0);

/** 9, 8, 7 … 2 times the digits and -1 times the last: a multiple of 11. */
function voldoetAanElfproef(bsn: string): boolean {
  let som = -(bsn.charCodeAt(8) - NUL);
  for (let i = 0; i < 8; i++) som += (9 - i) * (bsn.charCodeAt(i) - NUL);
  return som % 11 === 0;
}

const vanClient = ({ client }: { readonly client: { readonly bsn: string } }): readonly Vondst[] =>
  voldoetAanElfproef(client.bsn) ? [] : [{ plek: ['client', 'bsn'] }];

function vanClienten(bericht: Bericht<'323' | '325'>): readonly Vondst[] {
  const { lijst, plek } = clienten(bericht);
  return lijst.flatMap(({ bsn }, i) => (voldoetAanElfproef(bsn) ? [] : [{ plek: [...plek, i, 'bsn'] }]));
}

/** CS002 (0001): a Bsn passes the elfproef. 000000000 passes too, as in the official check. */
export const cs002: Inhoudsregel = {
  regel: 'CS002',
  toets: {
    '301': vanClient,
    '305': vanClient,
    '307': vanClient,
    '315': vanClient,
    '317': vanClient,
    '323': vanClienten,
    '325': vanClienten,
  },
};
