import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { errorCode } from './error-code.js';
import { StartRefused } from './start-refused.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages hold no symlinks: the package makes its libraries' links after the install, which npm may have blocked.
 * Makes those that are missing; `packageFolder` is the platform package.
 */
export function restoreSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) makeLink(relative(dirname(target), source), link);
  }
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another start was quicker.
    if (errorCode(error) === 'EEXIST' && existsSync(link)) return;
    throw new StartRefused(
      `the library link ${basename(link)} of the PostgreSQL binaries is missing and cannot be made (${errorCode(error) ?? String(error)})`,
      'run npm rebuild as the owner of node_modules',
    );
  }
}
