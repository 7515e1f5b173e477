/** Jest runs what `nest build` compiled: the same bytes as production. */
export default {
  rootDir: 'dist',
  testMatch: ['<rootDir>/src/**/*.spec.js', '<rootDir>/test/**/*-spec.js'],
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 2,
};
