import { existsSync, realpathSync } from 'node:fs';
import { findRunning } from './find-running.js';
import { holdFolder } from './folder-hold.js';
import { join } from './open-server.js';
import { placeIn } from './place.js';
import { stopServer } from './stop-server.js';

/**
 * Stops the server that a killed program left on a data folder, so that the folder can be removed.
 * StartRefused while a program works on it. Answers whether there was a server.
 */
export async function stopAbandonedServer(dataDir: string): Promise<boolean> {
  if (!existsSync(placeIn(dataDir).cluster)) return false;
  const place = placeIn(realpathSync(dataDir));
  const running = await findRunning(place);
  const opened = running && (await join(running, place));
  if (!opened) return false;
  try {
    await holdFolder(opened.session, place.folder);
    await stopServer(opened.pid, place.cluster);
    return true;
  } finally {
    await opened.session.end();
  }
}
