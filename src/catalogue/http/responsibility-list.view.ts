import type { ResponsibilityList } from '../data/responsibility-list.entity.js';
import type { ResponsibilityListState } from '../domain/responsibility-list.lifecycle.js';
import type {
  ItemRole,
  ListChanges,
  ListedBody,
  ResponsibilityItem,
} from '../domain/responsibility-rules.js';

/** One line of a list. */
export class ResponsibilityItemView {
  code: string;
  body: ListedBody;
  title: string;
  role: ItemRole;
  basis: string;

  static of({ code, body, title, role, basis }: ResponsibilityItem): ResponsibilityItemView {
    return { code, body, title, role, basis };
  }
}

/** An edition. */
export class ResponsibilityListView {
  id: string;
  version: number;
  state: ResponsibilityListState;
  streetId: string;
  /** 1, 2, 3 … within the street. */
  number: number;
  title: string;
  /** First day; it ends where the next one begins. */
  validFrom: string;
  publishedOn: string | null;
  items: ResponsibilityItemView[];

  static of(list: ResponsibilityList): ResponsibilityListView {
    const { id, version, state, streetId, number, title, validFrom, publishedOn, items } = list;
    const lines = items.map((each) => ResponsibilityItemView.of(each));
    return { id, version, state, streetId, number, title, validFrom, publishedOn, items: lines };
  }
}

/** Editions, newest first. */
export class ResponsibilityListListView {
  items: ResponsibilityListView[];
  next: string | null;
}

/** A line before and after. */
export class ChangedResponsibilityView {
  before: ResponsibilityItemView;
  after: ResponsibilityItemView;
}

/** What an edition changes against the one before it. */
export class ListChangesView {
  added: ResponsibilityItemView[];
  removed: ResponsibilityItemView[];
  changed: ChangedResponsibilityView[];

  static of({ added, removed, changed }: ListChanges): ListChangesView {
    const view = (item: ResponsibilityItem) => ResponsibilityItemView.of(item);
    return {
      added: added.map(view),
      removed: removed.map(view),
      changed: changed.map(({ before, after }) => ({ before: view(before), after: view(after) })),
    };
  }
}
