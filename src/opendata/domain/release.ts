import { formatInstant } from '../../shared/days.js';
import { type JsonObject, textOf } from './json.js';
import { mergeReleases } from './merge.js';
import { type KeptRelease, type Publisher, completed, localId, ocidOf } from './published.js';

/** A release as the standard has it. */
export function releaseOf(kept: KeptRelease, publisher: Publisher): JsonObject {
  const { key, date, tags, body } = kept;
  const ocid = ocidOf(publisher, key);
  const id = `${ocid}-${localId(kept)}`;
  return { ocid, id, date: formatInstant(date), tag: tags, ...completed(body, key, publisher) };
}

/** What all releases of a process come to, oldest first. */
export function compiledOf(releases: readonly JsonObject[]): JsonObject {
  const { ocid, ...merged } = mergeReleases(releases);
  const date = releases.at(-1)?.date ?? null;
  return { ocid, id: `${textOf(ocid)}-${textOf(date)}`, date, tag: ['compiled'], ...merged };
}
