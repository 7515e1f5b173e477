import { formatInstant } from '../../shared/days.js';
import type { SearchRebuild } from '../data/search-rebuild.entity.js';

/** One rebuilding of the search index. */
export class SearchRebuildView {
  id: string;
  number: number;
  startedAt: string;
  /** Null: the program itself. */
  requestedBy: string | null;
  /** Notices on the board when it began. */
  notices: number;
  /** Indexed anew so far, with those that came meanwhile. */
  indexed: number;
  /** Null while it goes on. */
  finishedAt: string | null;

  static of({
    id,
    number,
    createdAt,
    requestedBy,
    notices,
    indexed,
    finishedAt,
  }: SearchRebuild): SearchRebuildView {
    return {
      ...{ id, number, startedAt: formatInstant(createdAt), requestedBy, notices, indexed },
      finishedAt: finishedAt && formatInstant(finishedAt),
    };
  }
}

/** Rebuilds, the latest first. */
export class SearchRebuildListView {
  items: SearchRebuildView[];
  next: string | null;
}
