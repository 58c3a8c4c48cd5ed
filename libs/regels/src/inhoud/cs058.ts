import type { Inhoudsregel } from '../regel.ts';
import { geplaatst, type Oordeel, vondsten } from './geplaatst.ts';

const toets = ({ statusAanlevering }: { readonly statusAanlevering: string }): Oordeel =>
  statusAanlevering === '1' || statusAanlevering === '3' ? null : { statusAanlevering };

/** CS058 (0001): StatusAanlevering is 1 (first) or 3 (remove). */
export const cs058: Inhoudsregel = {
  regel: 'CS058',
  toets: {
    '305': ({ client }) =>
      vondsten(geplaatst(client.startProducten, 'client', 'startProducten'), toets, 'statusAanlevering'),
    '307': ({ client }) =>
      vondsten(geplaatst(client.stopProducten, 'client', 'stopProducten'), toets, 'statusAanlevering'),
  },
};
