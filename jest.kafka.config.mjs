import { gedeeld } from './jest.config.mjs';

export default {
  ...gedeeld,
  testMatch: ['**/*.kafka.spec.ts'],
  testTimeout: 120_000,
  globalSetup: '<rootDir>/test/support/kafka/setup.ts',
  globalTeardown: '<rootDir>/test/support/kafka/teardown.ts',
};
