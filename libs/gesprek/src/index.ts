export { benenVan, type HeenGebeurtenis, type RetourGebeurtenis } from './benen-van.ts';
export type { Been, Beensoort, Besluit, Gesprek, Gespreksdeel } from './gesprek.ts';
