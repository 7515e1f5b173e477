import type { Readable } from 'node:stream';
import { type OutPage, writeWorkbook } from '../../platform/index.js';
import type { Gathered, GatheredRow } from './gathered-rows.js';
import {
  FIGURE_HEAD,
  GROUP_HEAD,
  type ReportContent,
  figureLines,
  groupLines,
  valueColumns,
  valueText,
} from './report-content.js';

const AMOUNT = '#,##0.00';
const PLAIN = '0.##';

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
  return heads.map((header, at) => ({
    ...{ header, width: widths[at] ?? 18 },
    ...(header === '数值' ? { format: AMOUNT } : {}),
    ...(header === '来源记录数' ? { format: '0' } : {}),
  }));
}

function sourcePage(gathered: Gathered, wrote: () => Promise<void>): OutPage {
  const { topic } = gathered;
  const groups = Object.values(topic.by).map(({ zh }) => zh);
  const values = valueColumns(gathered);
  return {
    title: `来源·${topic.label.zh}`,
    columns: [
      ...['日期', '名称', '单位', '社区'].map((header, at) => ({
        header,
        width: [12, 40, 20, 16][at] ?? 16,
      })),
      ...groups.map((header) => ({ header: `按${header}`, width: 18 })),
      ...values.map(({ header }) => ({
        header,
        width: 20,
        format: header.endsWith('（元）') ? AMOUNT : PLAIN,
      })),
      { header: '来源记录', width: 60 },
    ],
    rows: lines(gathered, wrote),
  };
}

async function* lines(gathered: Gathered, wrote: () => Promise<void>) {
  const values = valueColumns(gathered);
  for await (const row of gathered.lines()) {
    yield lineOf(gathered, row);
    await wrote();
  }
  const whole = gathered.cells.find(({ by }) => by === null)?.figures ?? [];
  const sums = values.map(({ sum }) => numeric(whole.find(({ code }) => code === sum)?.value ?? ''));
  const blank = Object.keys(gathered.topic.by).map(() => '');
  yield ['合计', `共 ${gathered.rows} 条`, '', '', ...blank, ...sums, ''];
}

function lineOf(gathered: Gathered, row: GatheredRow): (string | number)[] {
  const { on, title, unit, place, labels, subject } = row;
  const values = valueColumns(gathered).map(({ at }) => numeric(valueText(gathered, row, at)));
  return [on, title, unit ?? '', place ?? '', ...labels.map((label) => label ?? ''), ...values, subject];
}

/** Cells of these places as numbers, where they are some. */
function numbered(...places: readonly number[]) {
  return (cells: readonly string[]) => cells.map((cell, at) => (places.includes(at) ? numeric(cell) : cell));
}

/** Up to fifteen digits a program for tables calculates exactly; longer ones stay text. */
function numeric(text: string): string | number {
  return /^-?\d{1,12}(\.\d{1,2})?$/.test(text) ? Number(text) : text;
}
