import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { socketFits } from '../../src/platform/postgres/endpoint.js';
import { locateBinaries } from '../../src/platform/postgres/locate-binaries.js';
import { placeIn } from '../../src/platform/postgres/place.js';
import { restoreSymlinks } from '../../src/platform/postgres/restore-symlinks.js';
import { substituteId } from '../../src/platform/postgres/server-user.js';

describe('the binaries that npm brings', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'binaries-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are found for this machine, with their libraries linked', () => {
    const { initdb, postgres } = locateBinaries();
    expect([existsSync(initdb), existsSync(postgres)]).toEqual([true, true]);
  });

  it('are refused with a mend where npm has none', () => {
    expect(() => locateBinaries('sunos-sparc')).toThrow(
      'there is no embedded PostgreSQL for sunos-sparc – set DATABASE_URL to a PostgreSQL 14 or newer',
    );
  });

  it('get the library links that a blocked install script did not make', () => {
    mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
    writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), 'library');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    restoreSymlinks(folder);
    restoreSymlinks(folder);
    expect(readFileSync(join(folder, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });
});

describe("the server's user for root", () => {
  it.each([
    ['root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/x\ndaemon:x:1:1::/:/x\n', 1],
    ['root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/x\n', 65534],
    ['root:x:0:0:root:/root:/bin/sh\n', 65534],
  ])('is an ordinary one that the system has', (passwd, id) => {
    expect(substituteId(passwd)).toBe(id);
  });
});

describe('the path of a socket', () => {
  const overhead = '/postgres/.s.PGSQL.5432'.length;
  const limit = process.platform === 'darwin' ? 103 : 107;

  it.each([
    ['a', limit - overhead - 1, true],
    ['a', limit - overhead, false],
    ['社', Math.floor((limit - overhead - 1) / 3) + 1, false],
  ])('is counted in bytes (%s × %d)', (letter, count, fits) => {
    expect(socketFits(placeIn(`/${letter.repeat(count)}`))).toBe(fits);
  });
});
