import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSources, isBuilt } from './steps/build-sources.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installPackages, isInstalled } from './steps/install-packages.mjs';
import { runScript } from './steps/run-script.mjs';
import { takeTurns } from './steps/take-turns.mjs';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Brings node_modules and dist up to date with the checkout; needs nothing but Node and npm, costs little when done. */
export async function prepare() {
  checkNode(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node);
  if (isInstalled(ROOT) && isBuilt(ROOT)) return;
  await takeTurns(join(ROOT, '.prepare.lock'), async () => {
    if (!isInstalled(ROOT)) await installPackages(ROOT);
    if (!isBuilt(ROOT)) await buildSources(ROOT);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(prepare);
