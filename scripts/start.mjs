import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, prepare } from './prepare.mjs';
import { runScript } from './steps/run-script.mjs';
import { startOver } from './steps/start-over.mjs';

await runScript(async () => {
  // Relative settings (DATA_DIR, .env) mean the checkout, from wherever the script is called.
  process.chdir(ROOT);
  await prepare();
  if (process.argv.includes('--fresh')) await startOver(ROOT);
  process.argv[1] = join(ROOT, 'dist', 'src', 'main.js');
  await import(pathToFileURL(process.argv[1]).href);
});
