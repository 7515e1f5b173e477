import { changesOf } from './changes.js';
import { type Json, type JsonObject, isObject, objectsOf } from './json.js';
import { mergeReleases } from './merge.js';
import { type KeptRelease, localId } from './published.js';
import { memberById, newMembers, tagsOf } from './tags.js';

/** What a release says: without ocid and id, which are completed when it is shown. */
export type NextRelease = Pick<KeptRelease, 'number' | 'tags' | 'body'>;

type Earlier = Pick<KeptRelease, 'number' | 'tags' | 'body'>;

/** What has to be said so that the releases before and this one come to `state`; undefined where nothing is new. */
export function nextRelease(earlier: readonly Earlier[], state: JsonObject): NextRelease | undefined {
  const before = mergeReleases(earlier.map(({ body }) => body));
  const changed = changesOf(before, eachAmended(before, state, keepIds));
  if (!changed) return undefined;
  const number = earlier.length + 1;
  const tags = tagsOf(before, changed, state);
  const last = earlier.at(-1);
  const ids = { releaseID: localId({ number, tags }), ...(last && { amendsReleaseID: localId(last) }) };
  return { number, tags, body: eachAmended(before, changed, (each, then) => nameRelease(each, then, ids)) };
}

type Amending = (now: JsonObject, then: Json | undefined) => JsonObject;

/** Does something to the tender and the contracts, with what was known of each. */
function eachAmended(before: JsonObject, release: JsonObject, change: Amending): JsonObject {
  const { tender, contracts } = release;
  return {
    ...release,
    ...(isObject(tender) && { tender: change(tender, before.tender) }),
    ...(contracts && {
      contracts: objectsOf(contracts).map((each) => change(each, memberById(before.contracts, each.id))),
    }),
  };
}

/** An amendment keeps the releases that it stands between. */
function keepIds(now: JsonObject, then: Json | undefined): JsonObject {
  if (!now.amendments) return now;
  const known = isObject(then) ? then.amendments : undefined;
  const amendments = objectsOf(now.amendments).map((each) => ({ ...memberById(known, each.id), ...each }));
  return { ...now, amendments };
}

function nameRelease(now: JsonObject, then: Json | undefined, ids: JsonObject): JsonObject {
  if (!now.amendments) return now;
  const fresh = newMembers(then, now, 'amendments');
  const amendments = objectsOf(now.amendments).map((each) =>
    fresh.includes(each) ? { ...each, ...ids } : each,
  );
  return { ...now, amendments };
}
