import { Readable } from 'node:stream';
import type { Worksheet } from '@protobi/exceljs';
import type { SheetColumn, SheetDefinition } from '../domain/definition.js';
import { EXAMPLE_MARK, REMARK } from '../domain/headers.js';
import { USUAL_LENGTH } from '../domain/limits.js';
import { exceljs } from '../read/load-exceljs.js';
import { type SheetFormat, writeSheet } from './sheet-writer.js';

const EXAMPLE = `${EXAMPLE_MARK}，导入时忽略`;
/** Rows that get a drop-down. */
const PREPARED_ROWS = 1_000;
/** A drop-down written into the sheet itself may have 255 characters. */
const LONGEST_LIST = 250;

const KINDS: Readonly<Record<SheetColumn['kind'], string>> = {
  ...{ text: '文本', code: '代码', integer: '整数', decimal: '数字', 'money-yuan': '金额（元，两位小数）' },
  ...{ day: '日期（YYYY-MM-DD）', enum: '从下拉列表选择', list: '多项，以顿号分隔' },
};

/** An empty sheet to fill in: headers with notes, drop-downs, and an example row that imports leave out. */
export async function template(definition: SheetDefinition, format: SheetFormat): Promise<Readable> {
  if (format === 'csv') return writeSheet('csv', definition, exampleRows(definition));
  const workbook = new (exceljs().Workbook)();
  const page = workbook.addWorksheet(definition.title, { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = [REMARK, ...definition.columns];
  page.columns = columns.map(({ header }) => ({ header, width: 20, style: { numFmt: '@' } }));
  page.addRow([EXAMPLE, ...definition.columns.map(({ example }) => example)]);
  page.getRow(1).font = { bold: true };
  page.getRow(2).font = { italic: true, color: { argb: 'FF808080' } };
  definition.columns.forEach((column, at) => {
    prepareColumn(page, column, at + 2);
  });
  addGuide(workbook.addWorksheet('填写说明'), definition);
  return Readable.from([Buffer.from(await workbook.xlsx.writeBuffer())]);
}

async function* exampleRows({ columns }: SheetDefinition) {
  yield await Promise.resolve({ remark: EXAMPLE, cells: columns.map(({ example }) => example) });
}

function prepareColumn(page: Worksheet, column: SheetColumn, place: number): void {
  page.getCell(1, place).note = aboutColumn(column);
  if (column.kind !== 'enum') return;
  const choices = Object.values(column.labels).join(',');
  if (choices.length > LONGEST_LIST) return;
  for (let row = 2; row <= PREPARED_ROWS; row += 1) {
    page.getCell(row, place).dataValidation = {
      ...{ type: 'list', formulae: [`"${choices}"`], allowBlank: !column.required },
      ...{ showErrorMessage: true, errorTitle: column.header, error: '请从列表中选择' },
    };
  }
}

function aboutColumn(column: SheetColumn): string {
  const parts = [column.required ? '必填' : '选填', KINDS[column.kind], column.note];
  if (column.kind === 'enum') parts.push(Object.values(column.labels).join('、'));
  return parts.filter(Boolean).join('；');
}

function addGuide(guide: Worksheet, { title, version, columns }: SheetDefinition): void {
  guide.addRow([`${title} 第 ${version} 版`]);
  guide.addRow(['列', 'Column', '是否必填', '类型与说明', '最多字符', '示例']);
  for (const column of columns) {
    const { header, english, required, maxLength, example } = column;
    guide.addRow([
      ...[header, english, required ? '必填' : '选填', aboutColumn(column)],
      ...[maxLength ?? USUAL_LENGTH, example],
    ]);
  }
  [24, 24, 10, 60, 10, 30].forEach((width, at) => (guide.getColumn(at + 1).width = width));
}
