import type { Readable } from 'node:stream';
import { type OutPage, type PageCell, writeWorkbook } from '../../platform/index.js';
import type { Gathered } from './gathered-rows.js';
import {
  FIGURE_HEAD,
  GROUP_HEAD,
  type ReportContent,
  figureLines,
  groupLines,
  totalOf,
  valueColumns,
  valueText,
} from './report-content.js';

/** As a figure is written: counts without decimals, money and means with two. */
const WHOLE = '#,##0';
const DECIMAL = '#,##0.00';
const DAY = 'yyyy-mm-dd';

/** A report as a workbook: figures with their definitions, groups, and a sheet of source rows for each topic with its totals. */
export function reportWorkbook(content: ReportContent, wrote: () => Promise<void>): Readable {
  const { title, facts, topics } = content;
  const about: OutPage = {
    ...{ title: '说明', columns: columns(['项目', '内容'], [18, 60]) },
    rows: [['报告', title], ...facts.map(([label, value]) => [label, value])],
  };
  const figures: OutPage = {
    ...{ title: '汇总与口径', columns: columns(FIGURE_HEAD, [14, 22, 18, 10, 12, 80]) },
    rows: topics.flatMap((topic) => figureLines(topic).map(numbered(2, 4))),
  };
  const groups: OutPage = {
    ...{ title: '分组', columns: columns(GROUP_HEAD, [14, 16, 26, 22, 18, 10, 12]) },
    rows: topics.flatMap((topic) => groupLines(topic).map(numbered(4, 6))),
  };
  return writeWorkbook([about, figures, groups, ...topics.map((topic) => sourcePage(topic, wrote))]);
}

function columns(heads: readonly string[], widths: readonly number[]): OutPage['columns'] {
  return heads.map((header, at) => ({ header, width: widths[at] ?? 18 }));
}

function sourcePage(gathered: Gathered, wrote: () => Promise<void>): OutPage {
  const { topic } = gathered;
  const groups = Object.values(topic.by).map(({ zh }) => zh);
  const values = valueColumns(gathered);
  return {
    title: `来源·${topic.label.zh}`,
    columns: [
      { header: '日期', width: 12, format: DAY },
      ...columns(['名称', '单位', '社区'], [40, 20, 16]),
      ...groups.map((header) => ({ header: `按${header}`, width: 18 })),
      ...values.map(({ header }) => ({ header, width: 20 })),
      { header: '来源记录', width: 60 },
    ],
    rows: lines(gathered, wrote),
    total: totalLine(gathered),
  };
}

async function* lines(gathered: Gathered, wrote: () => Promise<void>): AsyncGenerator<PageCell[]> {
  const values = valueColumns(gathered);
  for await (const row of gathered.lines()) {
    const { on, title, unit, place, labels, subject } = row;
    const figures = values.map(({ at }) => numeric(valueText(gathered, row, at)));
    const marks = labels.map((label) => label ?? '');
    yield [new Date(on), title, unit ?? '', place ?? '', ...marks, ...figures, subject];
    await wrote();
  }
}

function totalLine(gathered: Gathered): PageCell[] {
  const sums = valueColumns(gathered).map(({ sum }) => numeric(totalOf(gathered, sum)));
  const blank = Object.keys(gathered.topic.by).map(() => '');
  return ['合计', `共 ${gathered.rows} 条`, '', '', ...blank, ...sums, ''];
}

/** Cells of these places as numbers, where they are some. */
function numbered(...places: readonly number[]) {
  return (cells: readonly string[]): PageCell[] =>
    cells.map((cell, at) => (places.includes(at) ? numeric(cell) : cell));
}

/** Up to fifteen digits a program for tables calculates exactly; longer ones stay text. */
function numeric(text: string): PageCell {
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(text)) return text;
  return { value: Number(text), format: text.includes('.') ? DECIMAL : WHOLE };
}
