export { Gelezen, type GelezenInhoud } from './gelezen.ts';
export { RolContext } from './rol-context.ts';
export { startRol } from './start-rol.ts';
export { type DraaiendeRollen, startRollen } from './start-rollen.ts';
