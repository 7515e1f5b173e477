import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve, sep } from 'node:path';
import { ScriptFailed } from './run-script.mjs';

/** Removes the data folder: first stops the server that a killed program left there, refuses while one works on it. */
export async function startOver(root) {
  const { config } = await import('dotenv');
  config({ path: resolve(root, '.env'), quiet: true });
  if (process.env.DATABASE_URL) {
    throw new ScriptFailed(
      '--fresh is for the embedded database, and DATABASE_URL names another – empty that yourself',
    );
  }
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  const dear = [root, homedir()].find((folder) => `${folder}${sep}`.startsWith(dataDir.replace(/\/?$/, sep)));
  if (dear) throw new ScriptFailed(`--fresh would remove ${dear} – give DATA_DIR a folder of its own`);
  const { stopAbandonedServer } = await import('../../dist/src/platform/postgres/stop-abandoned.js');
  await stopAbandonedServer(dataDir);
  await rm(dataDir, { recursive: true, force: true });
  console.log(`removed ${dataDir}`);
}
