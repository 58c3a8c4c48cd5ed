import { startRol } from '#hub/rol';
import { FinanceModule } from './finance.module.ts';

await startRol('finance', FinanceModule);
