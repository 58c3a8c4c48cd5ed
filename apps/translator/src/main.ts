import { startRol } from '#hub/rol';
import { TranslatorModule } from './translator.module.ts';

await startRol('translator', TranslatorModule);
