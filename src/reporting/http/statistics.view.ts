import type { How, Measure } from '../domain/figure-value.js';
import type { Cell } from '../data/figure-cells.js';
import type { SourceRow } from '../data/source-rows.js';
import { type TopicName, topicOf } from '../data/topics/all-topics.js';
import type { Words } from '../data/topics/topic.js';
import type { WindowDto } from './statistics.dto.js';

/** A text in both languages. */
export class WordsView {
  /** @example 合同金额 */
  zh: string;
  /** @example Amount */
  en: string;

  static of({ zh, en }: Words): WordsView {
    return { zh, en };
  }
}

/** What a figure means. */
export class FigureView {
  /** @example amount */
  code: string;
  label: WordsView;
  definition: WordsView;
  /** How it comes out of its rows' values; a share is of values 1 and 0. */
  how: How;
  /** yuan (two decimals), number, day, percent or point. */
  measure: Measure;
}

/** A figure's value, and where to see what it is made of. */
export class FigureValueView {
  /** @example amount */
  code: string;
  /** Text; null where there is nothing to take a mean, share or extreme of. @example "468000.00" */
  value: string | null;
  /** Rows it is made of. */
  rows: number;
  /** Path of a list of exactly these rows. */
  source: string;
}

/** The figures of one group. */
export class CellView {
  /** @example open-tender */
  key: string;
  /** @example 公开招标 */
  label: string;
  figures: FigureValueView[];
}

/** The figures told apart by something. */
export class GroupView {
  /** @example method */
  by: string;
  label: WordsView;
  cells: CellView[];
}

/** The figures of a topic in a window, of this moment. */
export class StatisticsView {
  /** @example purchases */
  topic: string;
  label: WordsView;
  from: string;
  /** Inclusive. */
  to: string;
  unitId: string | null;
  definitions: FigureView[];
  figures: FigureValueView[];
  groups: GroupView[];

  static of(name: TopicName, window: WindowDto, cells: readonly Cell[]): StatisticsView {
    const { from, to, unitId = null } = window;
    const { label, by, figures } = topicOf(name);
    const values = (cell: Cell) => valuesOf(name, window, cell);
    return {
      ...{ topic: name, label: WordsView.of(label), from, to, unitId },
      definitions: Object.entries(figures).map(([code, { label: called, definition, how, measure }]) => ({
        ...{ code, label: WordsView.of(called), definition: WordsView.of(definition), how, measure },
      })),
      figures: cells.filter((cell) => cell.by === null).flatMap(values),
      groups: Object.entries(by).map(([group, called]) => ({
        ...{ by: group, label: WordsView.of(called) },
        cells: cells
          .filter((cell) => cell.by === group)
          .map((cell) => ({ key: cell.key, label: cell.label, figures: values(cell) })),
      })),
    };
  }
}

function valuesOf(name: TopicName, { from, to, unitId }: WindowDto, { by, key, figures }: Cell) {
  return figures.map(({ code, value, rows }): FigureValueView => {
    const unit: [string, string][] = unitId === undefined ? [] : [['unitId', unitId]];
    const group: [string, string][] =
      by === null
        ? []
        : [
            ['by', by],
            ['key', key],
          ];
    const query = new URLSearchParams([['figure', code], ['from', from], ['to', to], ...unit, ...group]);
    return { code, value, rows, source: `/api/v1/statistics/${name}/rows?${query.toString()}` };
  });
}

/** One thing that counts in a figure. */
export class SourceRowView {
  id: string;
  /** Path of where it was entered. @example /api/v1/contracts/0197f0a0-7b1c-7c3e-9d5b-2f6a8c1e4d10 */
  subject: string;
  title: string;
  on: string;
  /** Whose it is. */
  unitId: string;
  /** Its community. */
  placeId: string | null;
  /** What it adds to the figure; of a share 1 or 0. @example "468000.00" */
  value: string;

  static of({ id, subject, title, on, unitId, placeId, value }: SourceRow): SourceRowView {
    return { id, subject, title, on, unitId, placeId, value };
  }
}

/** The rows behind a figure. */
export class SourceRowsView {
  items: SourceRowView[];
  next: string | null;
}
