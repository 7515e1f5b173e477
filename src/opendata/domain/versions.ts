import { type Json, type JsonObject, isObject } from './json.js';
import { isMergedById, withoutItsOwn } from './merge.js';

/**
 * Every value that each field ever had, with the release that said so (OCDS 1.1.5, versioned release). Ids of members
 * of arrays stand as they are; lists that are replaced as a whole are one value.
 */
export function versionsOf(releases: readonly JsonObject[]): JsonObject {
  const versioned: JsonObject = {};
  for (const release of releases) {
    const { ocid, ...body } = withoutItsOwn(release);
    const said = { releaseID: release.id, releaseDate: release.date, releaseTag: release.tag };
    Object.assign(versioned, addVersions(versioned, body, { said, path: [] }), { ocid });
  }
  return versioned;
}

interface Saying {
  readonly said: JsonObject;
  readonly path: readonly string[];
}

function addVersions(before: JsonObject, body: JsonObject, { said, path }: Saying): JsonObject {
  const next: Record<string, Json | undefined> = { ...before };
  for (const [key, value] of Object.entries(body)) {
    if (value === undefined) continue;
    const isNameOfMember = key === 'id' && path.at(-1) === '*';
    next[key] = isNameOfMember
      ? value
      : addVersion(next[key], value, { said, path: [...without(path), key] });
  }
  return next;
}

function addVersion(before: Json | undefined, value: Json, saying: Saying): Json | undefined {
  if (isObject(value)) return addVersions(isObject(before) ? before : {}, value, saying);
  if (Array.isArray(value) && isMergedById(value as readonly Json[], saying.path)) {
    return addMembers((before ?? []) as readonly JsonObject[], value as readonly JsonObject[], saying);
  }
  if (Array.isArray(value) && value.length === 0) return before;
  const versions = (before ?? []) as readonly JsonObject[];
  const isSame = JSON.stringify(versions.at(-1)?.value) === JSON.stringify(value);
  return isSame || (value === null && versions.length === 0)
    ? before
    : [...versions, { ...saying.said, value }];
}

function addMembers(
  before: readonly JsonObject[],
  members: readonly JsonObject[],
  saying: Saying,
): JsonObject[] {
  const next = [...before];
  for (const each of members) {
    const at = next.findIndex(({ id }) => id === each.id);
    const path = [...saying.path, '*'];
    if (at < 0) next.push(addVersions({}, each, { ...saying, path }));
    else next[at] = addVersions(next[at] ?? {}, each, { ...saying, path });
  }
  return next;
}

function without(path: readonly string[]): readonly string[] {
  return path.filter((each) => each !== '*');
}
