import { MEASURE_WORDS, headerWith } from '../domain/measure-words.js';
import { rowValue } from '../domain/figure-value.js';
import type { Cell } from './figure-cells.js';
import type { Gathered, GatheredRow } from './gathered-rows.js';

/** What a report tells, before it becomes a file. */
export interface ReportContent {
  readonly title: string;
  /** Unit, period, time. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly topics: readonly Gathered[];
}

export const FIGURE_HEAD = ['主题', '指标', '数值', '计量单位', '来源记录数', '统计口径'] as const;
export const GROUP_HEAD = ['主题', '分组', '组别', '指标', '数值', '计量单位', '来源记录数'] as const;

/** A line for each figure: what it is called, its value, its unit, its rows, what it means. */
export function figureLines({ topic, cells }: Gathered): string[][] {
  const whole = cells.find(({ by }) => by === null);
  return Object.entries(topic.figures).map(([code, { label, definition, measure }]) => {
    const found = whole?.figures.find((each) => each.code === code);
    const counted = [found?.value ?? '—', MEASURE_WORDS[measure], String(found?.rows ?? 0)];
    return [topic.label.zh, label.zh, ...counted, definition.zh];
  });
}

/** A line for each figure of each group. */
export function groupLines({ topic, cells }: Gathered): string[][] {
  return cells.flatMap((cell) =>
    cell.by === null ? [] : linesOf(topic, cell, topic.by[cell.by]?.zh ?? cell.by),
  );
}

function linesOf(topic: Gathered['topic'], { label, figures }: Cell, group: string): string[][] {
  return figures.flatMap(({ code, value, rows }) => {
    const figure = topic.figures[code];
    if (!figure || rows === 0) return [];
    const unit = MEASURE_WORDS[figure.measure];
    return [[topic.label.zh, group, label, figure.label.zh, value ?? '—', unit, String(rows)]];
  });
}

/** The figures whose values a row tells: one column for several that take the same. */
export function valueColumns({ topic }: Gathered): { at: number; header: string; sum: string | null }[] {
  const all = Object.entries(topic.figures);
  return all.flatMap(([code, { label, measure, value, how }], at) => {
    const first = all.findIndex(([, other]) => other.value === value) === at;
    if (!first || value === '1') return [];
    // Of a share, a row tells whether it is part of it.
    const header = how === 'share' ? `${label.zh}（1 是，0 否）` : headerWith(label.zh, measure);
    return [{ at, header, sum: how === 'sum' ? code : null }];
  });
}

/** What a row says in such a column. */
export function valueText({ topic }: Gathered, { values }: GatheredRow, at: number): string {
  const value = values[at] ?? null;
  const measure = Object.values(topic.figures)[at]?.measure ?? 'number';
  return value === null ? '' : rowValue(measure, value);
}

/** The sum under such a column; empty where values are not added up. */
export function totalOf({ cells }: Gathered, sum: string | null): string {
  const whole = cells.find(({ by }) => by === null)?.figures ?? [];
  return whole.find(({ code }) => code === sum)?.value ?? '';
}
