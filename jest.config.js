/** Jest over TypeScript as ES modules; start it through `npm test`, which brings what the tests need. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023', experimental: { keepImportAttributes: true } }, module: { type: 'es6' } }] },
  testTimeout: 120_000,
  // Most tests wait for Nix and for programs inside envs, so a worker a core pays.
  maxWorkers: '100%',
};
