import type { Opvallend, Plicht, Vraag319 } from './plicht.ts';

/** RedenAfwijzingVerzoek: another gemeente is responsible. */
export const WOONPLAATSBEGINSEL = '8';

/**
 * IV095: a refusal for the woonplaatsbeginsel answers a 315 and names another gemeente. That it names one at all is TR377,
 * that no other refusal does is TR409.
 */
export const iv095: Plicht = {
  regel: 'IV095',
  toets: {
    '319': (vraag) =>
      vraag.bericht.antwoord.redenAfwijzingVerzoek === WOONPLAATSBEGINSEL ? [...eigen(vraag), ...wijziging(vraag)] : [],
  },
};

function eigen({ bericht: { header, antwoord } }: Vraag319): Opvallend[] {
  const gemeente = antwoord.woonplaatsbeginsel?.gemeente;
  if (gemeente === undefined || gemeente !== header.afzender) return [];
  return [{ zin: 'eigen', plek: ['antwoord', 'woonplaatsbeginsel', 'gemeente'], gegevens: { gemeente } }];
}

function wijziging({ verzoek }: Vraag319): Opvallend[] {
  return verzoek?.bericht === '317' ? [{ zin: 'wijziging', plek: ['antwoord', 'redenAfwijzingVerzoek'] }] : [];
}
