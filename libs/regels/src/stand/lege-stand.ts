import type { Stand } from './stand.ts';

/** A state in which nothing happened yet and nothing was agreed. */
export function legeStand(van: Pick<Stand, 'domein' | 'gemeente' | 'peildatum'>): Stand {
  return {
    ...van,
    toewijzingen: [],
    leveringen: [],
    verzoeken: [],
    declaraties: [],
    prestaties: [],
    tarieven: [],
    producten: null,
    gebruikteIdentificaties: [],
  };
}
