import { type TekstOpties } from '../instelling.ts';

/** Shapes of texts that several sections use. */
export const NAAM = /^[a-z][a-z0-9-]{0,39}$/;
export const naam: TekstOpties = {
  patroon: NAAM,
  eis: 'een naam van kleine letters, cijfers en streepjes (hoogstens 40)',
};
export const applicatie: TekstOpties = { patroon: /^\S{3,50}$/, eis: 'tekst van 3 tot 50 tekens zonder spaties' };
export const viercijferig: TekstOpties = { patroon: /^\d{4}$/, eis: 'vier cijfers tussen aanhalingstekens' };
export const datum: TekstOpties = {
  patroon: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  eis: 'een datum (jjjj-mm-dd)',
};
export const pad: TekstOpties = { max: 1000, eis: 'een pad in het bestandsstelsel' };
export const urlPad: TekstOpties = { patroon: /^\/[A-Za-z0-9/_-]{1,100}$/, eis: 'een pad dat met / begint' };
export const POORT = { min: 0, max: 65_535 } as const;
