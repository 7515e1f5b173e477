import { type JsonObject, member, objectsOf, textOf } from '../json.js';
import { type Check, type CheckedProcess, check } from './check.js';
import { isWhatReleasesSay, overTime } from './over-time.js';

/** 45–48: the collection. 43 and 44 are judged over all processes at the end. */
export const COLLECTION: readonly Check[] = [
  check(45, 'addresses of documents answer', null),
  check(46, 'values, statuses and methods are spread', null),
  check(47, 'nothing disappears', overTime),
  check(48, 'compiled releases are the merge of unchanged releases', isWhatReleasesSay),
];

/** What of a process the checks over all of them need. */
export interface Summary {
  readonly ocid: string;
  readonly tenderId: string;
  readonly title: string;
  readonly related: readonly JsonObject[];
}

/** The summary of a process. */
export function summaryOf({ ocid, compiled }: CheckedProcess): Summary {
  return {
    ...{
      ocid,
      tenderId: textOf(member(compiled.tender, 'id')),
      title: textOf(member(compiled.tender, 'title')),
    },
    related: objectsOf(compiled.relatedProcesses),
  };
}

/** 43: related processes are there, under the title that is said where one is; or an order took them away. */
export function lostRelations(all: readonly Summary[], withheld: ReadonlySet<string>): string[] {
  const titles = new Map(all.map(({ ocid, title }) => [ocid, title]));
  return all.flatMap(({ ocid, related }) =>
    related
      .filter(({ identifier, title }) => {
        if (withheld.has(textOf(identifier))) return title !== undefined;
        const known = titles.get(textOf(identifier));
        return known === undefined || (title !== undefined && known !== textOf(title));
      })
      .map(({ identifier }) => `${ocid}: ${textOf(identifier)}`),
  );
}

/** 44: no two tenders of one id. */
export function sharedTenderIds(all: readonly Summary[]): string[] {
  const ids = all.map(({ tenderId }) => tenderId).toSorted();
  return ids.filter((id, at) => id !== '' && id === ids[at - 1]);
}
