export { laadBronnen, leesEigenGemeenten } from './bronnen.ts';
export { type DraadContext, type Draadwerk } from './draad-context.ts';
export { laadStukken, leesOrigineel, type Stuk } from './laad-stukken.ts';
export { Gelezen, type GelezenInhoud } from './gelezen.ts';
export { perConfig } from './per-config.ts';
export { openWerkdraad, Werkdraad } from './werkdraad.ts';
