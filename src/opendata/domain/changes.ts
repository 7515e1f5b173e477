import { type Json, type JsonObject, isList, isObject, textOf } from './json.js';
import { isMergedById } from './merge.js';

/** Fields that the schema wants beside an `id` in every part of an object. */
const ALWAYS = ['id', 'awardID', 'initiationType'];

/**
 * What a release must say for `before` to become `after` when both are merged: only what differs, with the ids around
 * it; null for what is no longer there. Undefined where nothing differs. A single member can't be taken out of an array.
 */
export function changesOf(
  before: JsonObject,
  after: JsonObject,
  path: readonly string[] = [],
): JsonObject | undefined {
  const changed: Record<string, Json | undefined> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = changeOf(before[key], after[key], [...path, key]);
    if (value !== undefined) changed[key] = value;
  }
  if (Object.keys(changed).length === 0) return undefined;
  const named: Record<string, Json | undefined> = {};
  for (const key of ALWAYS) if (after[key] !== undefined) named[key] = after[key];
  return { ...named, ...changed };
}

function changeOf(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[],
): Json | undefined {
  if (after === undefined) return before === undefined ? undefined : null;
  if (isObject(after) && isObject(before)) return changesOf(before, after, path);
  if (isList(after) && isList(before) && isMergedById(after, path))
    return changedMembers(before, after, path);
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
}

function changedMembers(
  before: readonly Json[],
  after: readonly Json[],
  path: readonly string[],
): Json | undefined {
  const changed = after.filter(isObject).flatMap((each): JsonObject[] => {
    const earlier = before.find((other) => isObject(other) && textOf(other.id) === textOf(each.id));
    const said = isObject(earlier) ? changesOf(earlier, each, path) : each;
    return said ? [said] : [];
  });
  return changed.length > 0 ? changed : undefined;
}
