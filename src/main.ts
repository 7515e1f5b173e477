import { runProgram } from './program/run-program.js';
import { tellNewcomers } from './program/tell-newcomers.js';

// `--api` is the production web process; without it, one process is the whole program, database included.
const apiOnly = process.argv.includes('--api');

await runProgram({
  api: true,
  worker: !apiOnly,
  migrates: !apiOnly,
  onReady: apiOnly ? undefined : tellNewcomers,
});
