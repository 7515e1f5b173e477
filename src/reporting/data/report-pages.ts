import { type PdfBlock, writePdf } from '../../platform/index.js';
import type { Gathered } from './gathered-rows.js';
import { type ReportContent, figureLines, groupLines, valueColumns, valueText } from './report-content.js';

/** Lines of a table on paper (DESIGN); the workbook has all of them. */
const MOST_LINES = 100;

/** A report as pages: figures with their definitions, groups, and the first source rows of each topic. */
export async function reportPages(
  { title, facts, topics }: ReportContent,
  writtenAt: Date,
  wrote: () => Promise<void>,
): Promise<Buffer> {
  const blocks: PdfBlock[] = [{ kind: 'facts', facts }];
  for (const topic of topics)
    blocks.push(...figuresOf(topic), ...groupsOf(topic), ...(await rowsOf(topic, wrote)));
  const footer = `${title}\n${facts.map(([label, value]) => `${label}：${value}`).join('　')}`;
  return (await writePdf({ title, author: title, writtenAt, footer, blocks })).bytes;
}

function figuresOf(gathered: Gathered): PdfBlock[] {
  const rows = figureLines(gathered).map(([, ...cells]) => cells);
  return [
    { kind: 'heading', text: gathered.topic.label.zh },
    { kind: 'table', head: ['指标', '数值', '单位', '记录数', '统计口径'], rows, widths: [4, 4, 1.5, 2, 9] },
  ];
}

function groupsOf(gathered: Gathered): PdfBlock[] {
  const all = groupLines(gathered).map(([, ...cells]) => cells);
  if (all.length === 0) return [];
  const head = ['分组', '组别', '指标', '数值', '单位', '记录数'];
  return [
    { kind: 'heading', text: `${gathered.topic.label.zh}：分组` },
    { kind: 'table', head, rows: all.slice(0, MOST_LINES), widths: [3, 5, 5, 4, 1.5, 2] },
    ...cutOff(all.length),
  ];
}

async function rowsOf(gathered: Gathered, wrote: () => Promise<void>): Promise<PdfBlock[]> {
  const values = valueColumns(gathered).slice(0, 4);
  const rows: string[][] = [];
  for await (const row of gathered.lines()) {
    if (rows.length === MOST_LINES) break;
    const { on, title, place } = row;
    rows.push([on, title, place ?? '', ...values.map(({ at }) => valueText(gathered, row, at))]);
    await wrote();
  }
  if (rows.length === 0) return [];
  const head = ['日期', '名称', '社区', ...values.map(({ header }) => header)];
  return [
    { kind: 'heading', text: `${gathered.topic.label.zh}：来源记录` },
    { kind: 'table', head, rows, widths: [3, 6, 3, ...values.map(() => 3)] },
    ...cutOff(gathered.rows),
  ];
}

function cutOff(lines: number): PdfBlock[] {
  if (lines <= MOST_LINES) return [];
  return [
    { kind: 'paragraph', text: `共 ${lines} 条，此处列出前 ${MOST_LINES} 条；全部记录见同一报告的 XLSX。` },
  ];
}
