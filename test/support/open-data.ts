import { type Json, list, text } from './person.js';
import type { World } from './world.js';

/** All releases that the packages have, by `links.next` to the end, and the address at which the end was. */
export async function followPackages(
  world: World,
  from = '/ocds/release-packages?limit=2',
): Promise<{ releases: Json[]; end: string }> {
  const anybody = world.anonymous();
  const releases: Json[] = [];
  let path = from;
  for (;;) {
    const { links, releases: found } = await anybody.reads(`/${path}`);
    releases.push(...list(found));
    if (!links) return { releases, end: path };
    const next = new URL(text(links.next));
    path = `${next.pathname}${next.search}`;
  }
}

/** The record of a process. */
export async function recordOf(world: World, ocid: string): Promise<Json> {
  const { records } = await world.anonymous().reads(`//ocds/records/${ocid}`);
  const [record] = list(records);
  if (!record) throw new Error(`no record in the package of ${ocid}`);
  return record;
}

/** Tags of releases, in order. */
export function tagsOf(releases: readonly Json[]): string[] {
  return releases.map(({ tag }) => list(tag).map(text).join(' '));
}
