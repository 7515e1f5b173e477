import { type PdfBlock, writePdf } from '../../platform/index.js';
import { headerWith } from '../domain/measure-words.js';
import type { Cell } from './figure-cells.js';
import type { Gathered } from './gathered-rows.js';
import { type ReportContent, figureLines, totalOf, valueColumns, valueText } from './report-content.js';

/** Groups by which a row's own columns tell already: its place, its day, its title. */
const TOLD: readonly string[] = ['place', 'month', 'fund'];
/** Shares of the width; figures have less where there are many of them. */
const WIDTHS = { day: 6.4, title: 12, place: 7, group: 7, value: 6.2, narrow: 4.9 } as const;
const MANY_VALUES = 6;

/** A report as pages: figures with their definitions, groups, and all source rows of each topic with their totals. */
export async function reportPages(
  { title, facts, topics }: ReportContent,
  writtenAt: Date,
  wrote: () => Promise<void>,
): Promise<Buffer> {
  const blocks: PdfBlock[] = [{ kind: 'facts', facts }];
  for (const topic of topics) blocks.push(...figuresOf(topic), ...groupsOf(topic), ...rowsOf(topic, wrote));
  const footer = `${title}\n${facts.map(([label, value]) => `${label}：${value}`).join('　')}`;
  return (await writePdf({ title, author: title, writtenAt, footer, blocks, wide: true })).bytes;
}

function figuresOf(gathered: Gathered): PdfBlock[] {
  const rows = figureLines(gathered).map(([, ...cells]) => cells);
  const title = gathered.topic.label.zh;
  const head = ['指标', '数值', '单位', '记录数', '统计口径'];
  return [
    { kind: 'heading', text: title },
    { kind: 'table', title, head, rows, widths: [5, 4, 1.5, 2, 12], right: [1, 3] },
  ];
}

/** A table for each grouping: a line for a group, a column for a figure. */
function groupsOf({ topic, cells }: Gathered): PdfBlock[] {
  const figures = Object.values(topic.figures).map(({ label, measure }) => headerWith(label.zh, measure));
  const widths = [WIDTHS.title, ...valueWidths(figures.length)];
  const right = figures.map((_, at) => 1 + at);
  return Object.entries(topic.by).flatMap(([by, { zh }]): PdfBlock[] => {
    const rows = cells.filter((cell) => cell.by === by).map(groupLine);
    if (rows.length === 0) return [];
    const title = `${topic.label.zh}：按${zh}`;
    return [
      { kind: 'heading', text: title },
      { kind: 'table', title, head: [zh, ...figures], rows, widths, right },
    ];
  });
}

/** Empty where no row of the group counts. */
function groupLine({ label, figures }: Cell): string[] {
  return [label, ...figures.map(({ rows, value }) => (rows === 0 ? '' : (value ?? '—')))];
}

function rowsOf(gathered: Gathered, wrote: () => Promise<void>): PdfBlock[] {
  if (gathered.rows === 0) return [];
  const groups = groupColumns(gathered);
  const values = valueColumns(gathered);
  const { day, title: name, place, group } = WIDTHS;
  const title = `${gathered.topic.label.zh}：来源记录`;
  return [
    { kind: 'heading', text: title },
    {
      ...{ kind: 'table', title, rows: lines(gathered, wrote) },
      head: ['日期', '名称', '社区', ...[...groups, ...values].map(({ header }) => header)],
      widths: [day, name, place, ...groups.map(() => group), ...valueWidths(values.length)],
      right: values.map((_, at) => 3 + groups.length + at),
    },
  ];
}

async function* lines(gathered: Gathered, wrote: () => Promise<void>): AsyncGenerator<string[]> {
  const groups = groupColumns(gathered);
  const values = valueColumns(gathered);
  for await (const row of gathered.lines()) {
    const { on, title, place, labels } = row;
    const marks = groups.map(({ at }) => labels[at] ?? '');
    yield [on, title, place ?? '', ...marks, ...values.map(({ at }) => valueText(gathered, row, at))];
    await wrote();
  }
  const sums = values.map(({ sum }) => totalOf(gathered, sum));
  yield ['合计', `共 ${gathered.rows} 条`, '', ...groups.map(() => ''), ...sums];
}

function groupColumns({ topic }: Gathered): { at: number; header: string }[] {
  const all = Object.entries(topic.by).map(([name, { zh }], at) => ({ name, at, header: zh }));
  return all.filter(({ name }) => !TOLD.includes(name));
}

function valueWidths(count: number): number[] {
  return Array.from({ length: count }, () => (count > MANY_VALUES ? WIDTHS.narrow : WIDTHS.value));
}
