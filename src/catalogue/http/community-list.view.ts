import type { Day } from '../../shared/days.js';
import type { CommunityList } from '../data/community-list.entity.js';
import type { CommunityListKind, CommunityListLine, LineChanges } from '../domain/community-list-lines.js';
import { FieldChangeView } from './edition-changes.view.js';

/** An edition of a community's needs or resources, without its lines. */
export class CommunityListSummaryView {
  id: string;
  /** `needs` 需求清单, `resources` 资源清单. @example needs */
  kind: CommunityListKind;
  communityId: string;
  streetId: string;
  /** Counts within the community and kind. @example 2 */
  edition: number;
  /** @example 长安社区2025年第一季度需求清单 */
  title: string;
  /** How many lines. @example 12 */
  count: number;
  /** @example 2025-03-31 */
  publishedOn: Day;

  static of(list: CommunityList): CommunityListSummaryView {
    const { id, kind, communityId, streetId, edition, title, lines, publishedOn } = list;
    return { id, kind, communityId, streetId, edition, title, count: lines.length, publishedOn };
  }
}

/** A fact of a line. */
export class LineFactView {
  /** Of a need: category, beneficiaryCount, urgency, priority, state; of a resource: kind, address, terms, capacity, quantity, open. @example priority */
  field: string;
  /** As text. @example "46.72" */
  value: string | null;
}

/** A line: a need in the order of priority, or something that is lent. */
export class CommunityListLineView {
  /** The need or the resource. */
  id: string;
  title: string;
  facts: LineFactView[];

  static of({ id, title, facts }: CommunityListLine): CommunityListLineView {
    const told = Object.entries(facts).map(([field, value]) => {
      return { field, value: typeof value === 'string' || typeof value === 'number' ? String(value) : null };
    });
    return { id, title, facts: told };
  }
}

/** An edition with its lines. */
export class CommunityListView extends CommunityListSummaryView {
  lines: CommunityListLineView[];

  static whole(list: CommunityList): CommunityListView {
    const lines = list.lines.map((line) => CommunityListLineView.of(line));
    return Object.assign(CommunityListSummaryView.of(list), { lines });
  }
}

/** Editions, newest first. */
export class CommunityListListView {
  items: CommunityListSummaryView[];
  next: string | null;
}

/** A line that says something else than before. */
export class ChangedLineView {
  id: string;
  title: string;
  fields: FieldChangeView[];
}

/** What an edition brought, against the one before it. */
export class CommunityListChangesView {
  /** @example 2 */
  edition: number;
  added: CommunityListLineView[];
  changed: ChangedLineView[];
  removed: CommunityListLineView[];

  static of({ edition }: CommunityList, { added, changed, removed }: LineChanges): CommunityListChangesView {
    return {
      edition,
      added: added.map((line) => CommunityListLineView.of(line)),
      changed: changed.map(({ line, fields }) => ({ id: line.id, title: line.title, fields: [...fields] })),
      removed: removed.map((line) => CommunityListLineView.of(line)),
    };
  }
}
