import { isObject, objectsOf, textOf } from '../json.js';
import { type Check, type CheckedProcess, broken, check } from './check.js';
import { everyValue } from './walk.js';

const OCID = /^ocds-[a-z0-9]{6}-.+/;

/** 1–12: what a document is made of. 3, 5, 6 and 7 are judged by the schemas where those are at hand. */
export const STRUCTURE: readonly Check[] = [
  check(1, 'valid UTF-8 JSON without NUL', ({ releases }) =>
    broken(
      releases,
      (each) => !JSON.stringify(each).includes('\\u0000'),
      ({ id }) => `${textOf(id)} has NUL`,
    ),
  ),
  check(2, 'packages have uri, version, publishedDate, publisher and content', ({ releases, ocid }) =>
    releases.length > 0 ? [] : [`${ocid} has no releases`],
  ),
  check(3, 'valid against schema and declared extensions', null),
  check(4, 'every declared extension resolves', null),
  check(5, 'no undeclared fields', null),
  check(6, 'no foreign code in closed codelists', null),
  check(7, 'no deprecated fields or codes', null),
  check(8, 'ids unique', (process) => [...twiceReleased(process), ...twiceInLists(process)]),
  check(9, 'releases of a record all embedded', ({ releases }) =>
    broken(
      releases,
      ({ url, tag }) => url === undefined && tag !== undefined,
      ({ id }) => `${textOf(id)} is linked`,
    ),
  ),
  check(10, 'ocid has a prefix', ({ ocid }) => (OCID.test(ocid) ? [] : [`${ocid} has none`])),
  check(11, 'nothing empty or blank', ({ releases }) => releases.flatMap(blanks)),
  check(12, 'null only in releases that erase', ({ compiled }) =>
    [...everyValue(compiled)].filter(({ value }) => value === null).map(({ path }) => `${path} is null`),
  ),
];

function twiceReleased({ releases }: CheckedProcess): string[] {
  return twice(releases.map(({ id }) => textOf(id))).map((id) => `release ${id} stands twice`);
}

function twiceInLists({ compiled }: CheckedProcess): string[] {
  return [...everyValue(compiled)].flatMap(({ path, value }) =>
    twice(objectsOf(value).flatMap(({ id }) => textOf(id) || [])).map((id) => `${path} has ${id} twice`),
  );
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function blanks(release: CheckedProcess['compiled']): string[] {
  const found = [...everyValue(release)].filter(({ value }) => {
    if (typeof value === 'string') return value.trim() === '';
    return (Array.isArray(value) || isObject(value)) && Object.keys(value).length === 0;
  });
  return found.map(({ path }) => `${textOf(release.id)}${path} is empty`);
}
