export { type DraadContext } from './draad-context.ts';
export { draai } from './draai.ts';
export { Gelezen, type GelezenInhoud } from './gelezen.ts';
export { Werkdraad } from './werkdraad.ts';
