import type { Verwijzer } from '#hub/istandaarden';

const MET_CODE: ReadonlySet<string> = new Set(['02', '03', '04', '05']);

/** CD066, CD067, CD068: the types of verwijzer that a ZorgverlenerCode can name. */
export const kentZorgverlenerCode = ({ type }: Verwijzer): boolean => MET_CODE.has(type);
