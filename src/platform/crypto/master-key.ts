import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/settings.js';

/** The master key from the settings; outside production one is made on the first start and kept in the data folder. */
export function masterKey(settings: Settings): Buffer {
  if (settings.masterKey) return Buffer.from(settings.masterKey, 'base64');
  const file = join(settings.dataDir, 'master.key');
  mkdirSync(settings.dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
