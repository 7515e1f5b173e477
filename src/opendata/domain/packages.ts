import { extensionsOf } from './extensions.js';
import type { JsonObject } from './json.js';
import { compiledOf } from './release.js';
import { versionsOf } from './versions.js';

/** Who publishes, under which licence and policy. */
export interface PackageHead {
  readonly uri: string;
  readonly publishedDate: string;
  readonly publisher: JsonObject;
  readonly license?: string;
  readonly publicationPolicy?: string;
}

/** Releases of several processes, in the order of their commit. `next`: address of the page after it. */
export function releasePackage(
  head: PackageHead,
  releases: readonly JsonObject[],
  next?: string,
): JsonObject {
  return { ...headOf(head, releases), releases, ...(next !== undefined && { links: { next } }) };
}

/** One process, its releases embedded. */
export function recordPackage(head: PackageHead, releases: readonly JsonObject[]): JsonObject {
  return { ...headOf(head, releases), records: [recordOf(releases)] };
}

/** A record: releases oldest first, what they come to, and every value with the release that said it. */
export function recordOf(releases: readonly JsonObject[]): JsonObject {
  const compiledRelease = compiledOf(releases);
  return { ocid: compiledRelease.ocid, releases, compiledRelease, versionedRelease: versionsOf(releases) };
}

function headOf({ uri, publishedDate, publisher, ...terms }: PackageHead, releases: readonly JsonObject[]) {
  const extensions = extensionsOf(releases);
  return {
    uri,
    version: '1.1',
    ...(extensions.length > 0 && { extensions }),
    publishedDate,
    publisher,
    ...terms,
  };
}
