import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.js';
import { StartRefused } from './start-refused.js';

/** Refuses a cluster that another major version of PostgreSQL made, or a folder that is none. */
export function checkClusterVersion(place: Place, major: string): void {
  const file = join(place.cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'nothing that can be read';
  if (found === major) return;
  throw new StartRefused(
    `${place.cluster} was made by PostgreSQL ${found}, and this program brings PostgreSQL ${major}`,
    'choose another folder with DATA_DIR, or start over with npm start -- --fresh',
  );
}
