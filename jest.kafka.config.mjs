import { gedeeld } from './jest.config.mjs';

export default { ...gedeeld, testMatch: ['**/*.kafka.spec.ts'], testTimeout: 120_000 };
