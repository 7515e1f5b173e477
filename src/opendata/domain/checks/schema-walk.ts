import { type Json, type JsonObject, isList, isObject, member, objectsOf, textOf } from '../json.js';

/** A member of a release beside what the schema says of it; no `schema`: it says nothing. */
export interface Beside {
  readonly path: string;
  readonly value: Json;
  readonly schema: JsonObject | undefined;
}

/** Walks a release beside its schema. */
export function* besideSchema(
  value: Json,
  schema: Json | undefined,
  root: JsonObject,
  path = '',
): Generator<Beside> {
  const known = resolved(schema, root);
  if (isList(value)) {
    const items = known.items ?? objectsOf(known.oneOf)[0]?.items;
    for (const each of value) yield* besideSchema(each, items, root, `${path}/*`);
    return;
  }
  if (!isObject(value)) return;
  const parts = [known, ...['oneOf', 'anyOf', 'allOf'].flatMap((key) => objectsOf(known[key]))].map((each) =>
    resolved(each, root),
  );
  if (!parts.some(({ properties }) => properties)) return;
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    const at = parts.map(({ properties }) => member(properties, key)).find(isObject);
    const isOpen = parts.some(({ patternProperties }) => fits(key, patternProperties));
    if (at ?? !isOpen) yield { path: `${path}/${key}`, value: each, schema: at };
    if (at) yield* besideSchema(each, at, root, `${path}/${key}`);
  }
}

function fits(key: string, patterns: Json | undefined): boolean {
  return isObject(patterns) && Object.keys(patterns).some((pattern) => new RegExp(pattern, 'u').test(key));
}

function resolved(schema: Json | undefined, root: JsonObject): JsonObject {
  if (!isObject(schema)) return {};
  const ref = textOf(schema.$ref);
  if (!ref.startsWith('#/')) return schema;
  const found = member(root, ...ref.slice(2).split('/'));
  return isObject(found) ? found : {};
}
