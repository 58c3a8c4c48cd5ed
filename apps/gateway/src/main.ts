import { startRol } from '#hub/rol';
import { GatewayModule } from './gateway.module.ts';

await startRol('gateway', GatewayModule);
