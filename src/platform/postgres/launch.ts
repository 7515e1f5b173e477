import { rmSync } from 'node:fs';
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
    // Left there, root's folders would keep their rightful owner out.
    if (made) rmSync(made, { recursive: true });
    throw error;
  }
  return { place, binaries, asServerUser, fsync };
}
