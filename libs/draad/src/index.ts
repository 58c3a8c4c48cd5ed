export { laadBronnen, leesEigenGemeenten } from './bronnen.ts';
export { type DraadContext } from './draad-context.ts';
export { draai } from './draai.ts';
export { laadStukken, leesOrigineel, type Stuk } from './laad-stukken.ts';
export { Gelezen, type GelezenInhoud } from './gelezen.ts';
export { Werkdraad } from './werkdraad.ts';
