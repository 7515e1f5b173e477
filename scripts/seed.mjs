import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, prepare } from './prepare.mjs';
import { runScript } from './steps/run-script.mjs';

await runScript(async () => {
  process.chdir(ROOT);
  await prepare();
  await import(pathToFileURL(join(ROOT, 'dist', 'src', 'seed.js')).href);
});
