import { startRol } from '#hub/rol';
import { ConsoleModule } from './console.module.ts';

await startRol('console', ConsoleModule);
