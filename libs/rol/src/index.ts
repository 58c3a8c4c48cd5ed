export { RolContext } from './rol-context.ts';
export { startRol } from './start-rol.ts';
export { type Trap, Verdeler } from './verdeler.ts';
export { type DraaiendeRollen, startRollen } from './start-rollen.ts';
