export { LoadDemoData } from './actions/load-demo-data.js';
export { ResetSandbox } from './actions/reset-sandbox.js';
export { type DemoAccount, demoAccounts } from './demo-accounts.js';
export { type DemoFile, demoFile } from './demo-file.js';
export { type SeedWish, runSeed } from './seed/run-seed.js';
