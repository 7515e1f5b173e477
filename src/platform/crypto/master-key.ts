import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/settings.js';
import { KeyRing } from './key-ring.js';

/** The key ring of the settings: the present master key and the others that may have sealed something. */
export function keyRing(settings: Settings): KeyRing {
  const others = settings.masterKeysOld.split(',').filter((key) => key !== '');
  return new KeyRing(
    masterKey(settings),
    others.map((key) => Buffer.from(key, 'base64')),
  );
}

/** The master key from the settings; outside production one is made on the first start and kept in the data folder. */
function masterKey(settings: Settings): Buffer {
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
