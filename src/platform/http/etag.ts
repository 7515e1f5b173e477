import { createHash } from 'node:crypto';

/** Strong ETag `"version.hash"` of a resource; only the hash for what has no version. */
export function etagOf(body: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 16);
  const version = versionOf(body);
  return version === undefined ? `"${hash}"` : `"${version}.${hash}"`;
}

/** The version that a view shows. */
export function versionOf(body: unknown): number | undefined {
  const version = (body as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? version : undefined;
}

/** True when If-None-Match names this ETag (weak comparison, RFC 9110 §13.1.2). */
export function noneMatchHits(header: string, etag: string): boolean {
  return tags(header).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
}

/** The versions that If-Match names; `any` for `*`. Weak tags never match (RFC 9110 §13.1.1). */
export function matchVersions(header: string): 'any' | number[] {
  const given = tags(header);
  if (given.includes('*')) return 'any';
  return given.flatMap((tag) => {
    const version = /^"(\d+)(\.[\w-]*)?"$/.exec(tag)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}

function tags(header: string): string[] {
  return header.split(',').map((tag) => tag.trim());
}
