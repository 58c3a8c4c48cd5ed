export const gedeeld = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/tools'],
  testTimeout: 30_000,
};

export default {
  ...gedeeld,
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['\\.kafka\\.spec\\.ts$', '/test/interop/'],
  maxWorkers: 2,
};
