import { type Json, type JsonObject, isList, isObject } from '../json.js';

/** What a versioned release says at its end: an other way to the compiled release, without merging. */
export function collapsed(versioned: JsonObject): JsonObject {
  const entries = Object.entries(versioned).flatMap(([key, value]): [string, Json][] => {
    const last = collapsedValue(value);
    return last === undefined || last === null ? [] : [[key, last]];
  });
  return Object.fromEntries(entries);
}

function collapsedValue(value: Json | undefined): Json | undefined {
  if (isObject(value)) {
    const inside = collapsed(value);
    return Object.keys(inside).length > 0 ? inside : undefined;
  }
  if (!isList(value)) return value;
  if (value.every((each) => isObject(each) && 'releaseID' in each && 'value' in each)) {
    return (value.at(-1) as JsonObject | undefined)?.value;
  }
  return value.map((each) => (isObject(each) ? collapsed(each) : each));
}
