/** @type {import('jest').Config} */
export default {
  displayName: 'web',
  testEnvironment: 'jest-environment-jsdom',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '600MB',
  setupFiles: ['<rootDir>/test/setup.js'],
  moduleNameMapper: {
    '^@bewijskracht/(domain|contracts|verification)$': '<rootDir>/../../packages/$1/src/index.ts',
    '\\.(css|svg|woff2)(\\?.*)?$': '<rootDir>/test/empty.js',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
