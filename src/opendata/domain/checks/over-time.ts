import { type JsonObject, member, objectsOf, textOf } from '../json.js';
import { mergeReleases, withoutItsOwn } from '../merge.js';
import type { CheckedProcess } from './check.js';
import { collapsed } from './collapsed.js';

/** Sections that only grow, and a title that changes with an amendment alone. */
export function overTime({ releases }: CheckedProcess): string[] {
  const found: string[] = [];
  for (let count = 2; count <= releases.length; count += 1) {
    const [before, after] = [
      mergeReleases(releases.slice(0, count - 1)),
      mergeReleases(releases.slice(0, count)),
    ];
    const said = releases[count - 1];
    for (const section of ['awards', 'contracts', 'parties']) {
      if (objectsOf(after[section]).length < objectsOf(before[section]).length)
        found.push(`${textOf(said?.id)}: ${section}`);
    }
    if (isRetitled(before, after, said)) found.push(`${textOf(said?.id)}: title`);
  }
  return found;
}

function isRetitled(before: JsonObject, after: JsonObject, said: JsonObject | undefined): boolean {
  const isPlan = member(before.tender, 'status') === 'planned';
  const isAmended = JSON.stringify(said?.tag).includes('tenderAmendment');
  return !isPlan && !isAmended && member(before.tender, 'title') !== member(after.tender, 'title');
}

/** Bodies are as they were kept, and both ways through the releases come to the same. */
export function isWhatReleasesSay({ releases, compiled, versioned, isAsKept }: CheckedProcess): string[] {
  const merged = sorted(withoutItsOwn(compiled));
  return [
    ...(isAsKept ? [] : ['a body differs from its hash']),
    ...(sorted(mergeReleases(releases)) === merged ? [] : ['the compiled release is not the merge']),
    ...(sorted(collapsed(versioned)) === merged ? [] : ['the versioned release says something else']),
  ];
}

function sorted(value: JsonObject): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
