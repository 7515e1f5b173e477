// Writes openapi.json from the compiled program.
import { prepare } from './prepare.mjs';

await prepare();
await import('../dist/src/program/write-openapi.js');
