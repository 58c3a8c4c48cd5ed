import { startRol } from '#hub/rol';
import { RouterModule } from './router.module.ts';

await startRol('router', RouterModule);
