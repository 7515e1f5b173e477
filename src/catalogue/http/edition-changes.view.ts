import type { EditionChanges } from '../data/list-editions.js';
import { ListedItemView } from './service-list.view.js';

/** A field of an item that says something else than in the edition before. */
export class FieldChangeView {
  /** Name of the field. @example ceiling */
  field: string;
  /** As text; amounts in yuan. @example "100000.00" */
  before: string | null;
  /** As text; amounts in yuan. @example "120000.00" */
  after: string | null;
}

/** An item that takes the place of one of an earlier edition. */
export class ChangedItemView extends ListedItemView {
  /** The item of the earlier edition. */
  revisesId: string | null;
  fields: FieldChangeView[];
}

/** What an edition of a service list brought, against the one before it. */
export class EditionChangesView {
  /** @example 2 */
  edition: number;
  /** The edition that it is compared with; null for the first. @example 1 */
  against: number | null;
  added: ListedItemView[];
  changed: ChangedItemView[];
  /** Public in the edition before, and taken out since. */
  withdrawn: ListedItemView[];
  /** Of earlier editions, going on as they are. */
  unchanged: ListedItemView[];

  static of({ edition, against, added, changed, withdrawn, unchanged }: EditionChanges): EditionChangesView {
    return {
      ...{ edition, against, added: added.map((item) => ListedItemView.of(item)) },
      changed: changed.map(({ item, fields }) => ({
        ...{ id: item.id, title: item.title, state: item.state, revisesId: item.revisesId },
        fields: [...fields],
      })),
      withdrawn: withdrawn.map((item) => ListedItemView.of(item)),
      unchanged: unchanged.map((item) => ListedItemView.of(item)),
    };
  }
}
