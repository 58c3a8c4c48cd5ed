import type { Product } from '#hub/istandaarden';
import type { Plek, Standregel, StandVraag, Vondst } from '../regel.ts';
import { isAfgesproken } from '../stand/afspraken.ts';

/**
 * TR381: a product code belongs to its categorie in the list that gemeente and aanbieder agreed. Without code (aspecifiek,
 * generiek) there is nothing to ask; a removal (StatusAanlevering 3) and a credit are not asked either
 * (randgevallen 21, declaratie-randgevallen 19). Without any agreed list the rule is not asked.
 */
export const tr381: Standregel = {
  regel: 'TR381',
  toets: {
    '301': (vraag) =>
      toets(vraag, vraag.bericht.header.ontvanger, {
        in: ['client', 'toegewezenProducten'],
        producten: vraag.bericht.client.toegewezenProducten,
      }),
    '305': (vraag) =>
      toets(vraag, vraag.bericht.header.afzender, {
        in: ['client', 'startProducten'],
        producten: vraag.bericht.client.startProducten,
      }),
    '307': (vraag) =>
      toets(vraag, vraag.bericht.header.afzender, {
        in: ['client', 'stopProducten'],
        producten: vraag.bericht.client.stopProducten,
      }),
    '315': (vraag) =>
      toets(vraag, vraag.bericht.header.afzender, {
        in: ['client', 'aangevraagdeProducten'],
        producten: vraag.bericht.client.aangevraagdeProducten,
      }),
    '317': (vraag) =>
      toets(vraag, vraag.bericht.header.afzender, {
        in: ['client', 'verzoek', 'nieuweProducten'],
        producten: vraag.bericht.client.verzoek.nieuweProducten ?? [],
      }),
    '323': declaratie,
  },
};

interface MetProduct {
  readonly product?: Product;
  readonly statusAanlevering?: string;
}

interface Lijst {
  readonly in: Plek;
  readonly producten: readonly MetProduct[];
}

type Vraag = Pick<StandVraag<'301'>, 'stand'>;

function toets({ stand }: Vraag, aanbieder: string, { in: plek, producten }: Lijst): Vondst[] {
  return producten.flatMap(({ product, statusAanlevering }, i) => {
    const { categorie, code } = product ?? {};
    if (categorie === undefined || code === undefined || statusAanlevering === '3') return [];
    if (isAfgesproken(stand, aanbieder, { categorie, code })) return [];
    return [{ plek: [...plek, i, 'product', 'code'], gegevens: { categorie, code } }];
  });
}

function declaratie({ bericht, stand }: StandVraag<'323'>): Vondst[] {
  const aanbieder = bericht.header.afzender;
  return bericht.declaratie.clienten.flatMap((client, c) =>
    client.prestaties.flatMap(({ productCategorie: categorie, productCode: code, ingediendBedrag }, p) => {
      if (ingediendBedrag.debetCredit === 'C' || isAfgesproken(stand, aanbieder, { categorie, code })) return [];
      return [{ plek: ['declaratie', 'clienten', c, 'prestaties', p, 'productCode'], gegevens: { categorie, code } }];
    }),
  );
}
