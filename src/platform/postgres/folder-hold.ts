import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { processExists } from './processes.js';
import { StartRefused } from './start-refused.js';

/** One advisory lock in the database `postgres` stands for the whole folder. */
const LOCK = 20_140_214;
/** After a kill -9 the server takes a moment to notice that the killed program's session is gone. */
const TRIES = 40;
const PAUSE_MS = 50;

/** What other programs read in the session list about the holder. */
export const HOLDER_NAME = `sanshe launcher, process ${process.pid}`;

/** Takes the folder for this program, in the session that it will hold as long as it works; StartRefused if taken. */
export async function holdFolder(session: Client, folder: string): Promise<void> {
  let name = '';
  for (let left = TRIES; left > 0; left -= 1) {
    if (await tryLock(session)) return;
    name = await holder(session);
    if (processExists(Number(/\d+$/.exec(name)))) break;
    await sleep(PAUSE_MS);
  }
  throw new StartRefused(
    `another program works on the data folder ${folder} (${name})`,
    'stop it first, or choose another folder with DATA_DIR',
  );
}

async function tryLock(session: Client): Promise<boolean> {
  const result = await session.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [LOCK]);
  return result.rows[0]?.held ?? false;
}

async function holder(session: Client): Promise<string> {
  const result = await session.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objid = $1`,
    [LOCK],
  );
  return result.rows[0]?.name ?? 'its session just ended';
}
