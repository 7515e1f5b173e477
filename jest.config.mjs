/** Jest runs what `nest build` compiled: the same bytes as production. */
export default {
  rootDir: 'dist',
  testMatch: ['<rootDir>/src/**/*.spec.js', '<rootDir>/test/**/*-spec.js'],
  // What needs a browser runs where one is named: `npm run test:browser` finds it, and fails without one.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.CHROMIUM ? [] : ['/test/browser/'])],
  transform: {},
  testTimeout: 120_000,
  maxWorkers: 2,
  // Every test file loads the program anew; a worker that has grown large starts over.
  workerIdleMemoryLimit: '600MB',
};
