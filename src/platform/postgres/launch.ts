import { readdirSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkClusterVersion } from './check-cluster-version.js';
import { checkServerUser } from './check-server-user.js';
import { initCluster } from './init-cluster.js';
import { type Binaries, locateBinaries } from './locate-binaries.js';
import { type Place, makePlace } from './place.js';
import { type AsServerUser, serverUser } from './server-user.js';

/** All that starting a server on one folder takes. */
export interface Launch {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly asServerUser: AsServerUser;
  /** False gives up safety against power cuts for speed: tests only. */
  readonly fsync: boolean;
}

/** Finds the binaries, makes folder and cluster where they are missing, and refuses what cannot work. */
export async function prepareLaunch(dataDir: string, fsync: boolean): Promise<Launch> {
  const binaries = locateBinaries();
  const asServerUser = serverUser();
  const { place, made } = makePlace(dataDir);
  try {
    const major = await checkServerUser(asServerUser, binaries, place);
    await initCluster(place, binaries, asServerUser, fsync);
    checkClusterVersion(place, major);
  } catch (error) {
    if (made) removeEmpty(place.folder, made);
    throw error;
  }
  return { place, binaries, asServerUser, fsync };
}

/** Folders of root that are left behind would keep their rightful owner out. */
function removeEmpty(innermost: string, outermost: string): void {
  const last = realpathSync(outermost);
  for (let folder = innermost; readdirSync(folder).length === 0; folder = dirname(folder)) {
    rmdirSync(folder);
    if (folder === last) return;
  }
}
