import { type Json, type JsonObject, isList, isObject, textOf } from './json.js';
import { isWhole } from './whole-lists.js';

/** Fields of a release that are about the release alone (`omitWhenMerged`). */
const OF_THE_RELEASE = new Set(['id', 'date', 'tag']);

/**
 * What releases come to, oldest first (OCDS 1.1.5, Merging): a later value replaces an earlier one, null erases it,
 * members of arrays of objects are merged by `id`, other arrays are replaced. What is empty changes nothing.
 */
export function mergeReleases(releases: readonly JsonObject[]): JsonObject {
  return releases.map(withoutItsOwn).reduce((merged, each) => mergeObjects(merged, each, []), {});
}

/** A release without what is about itself alone. */
export function withoutItsOwn(release: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(release).filter(([key]) => !OF_THE_RELEASE.has(key)));
}

/** Whether the members of a list are merged one by one. */
export function isMergedById(list: readonly Json[], path: readonly string[]): boolean {
  return list.length > 0 && !isWhole(path) && list.every((each) => isObject(each) && isId(each.id));
}

function mergeObjects(before: JsonObject, after: JsonObject, path: readonly string[]): JsonObject {
  const merged: Record<string, Json | undefined> = { ...before };
  for (const [key, value] of Object.entries(after)) {
    const next = mergeValues(merged[key], value, [...path, key]);
    if (next === undefined) Reflect.deleteProperty(merged, key);
    else merged[key] = next;
  }
  return merged;
}

function mergeValues(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[],
): Json | undefined {
  if (after === undefined) return before;
  if (after === null) return undefined;
  if (isObject(after)) {
    const merged = mergeObjects(isObject(before) ? before : {}, after, path);
    return Object.keys(merged).length > 0 ? merged : undefined;
  }
  if (!isList(after)) return after;
  if (after.length === 0) return before;
  return isMergedById(after, path) ? mergeLists(isList(before) ? before : [], after, path) : after;
}

function mergeLists(
  before: readonly Json[],
  after: readonly Json[],
  path: readonly string[],
): readonly Json[] {
  const merged = [...before];
  for (const each of after.filter(isObject)) {
    const at = merged.findIndex((other) => isObject(other) && textOf(other.id) === textOf(each.id));
    const next = mergeObjects(at < 0 ? {} : (merged[at] as JsonObject), each, path);
    if (at < 0) merged.push(next);
    else merged[at] = next;
  }
  return merged;
}

function isId(id: Json | undefined): boolean {
  return typeof id === 'string' || typeof id === 'number';
}
