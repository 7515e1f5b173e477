import { runProgram } from './program/run-program.js';

await runProgram({ api: false, worker: true, migrates: false });
