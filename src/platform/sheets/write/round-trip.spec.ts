import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day } from '../../../shared/days.js';
import { type SheetValue, sheet } from '../domain/definition.js';
import { normaliseText } from '../domain/normalise.js';
import { readRow } from '../domain/read-row.js';
import { sheetRows } from '../read/sheet-rows.js';
import { outCell } from './out-cells.js';
import { type OutRow, type SheetFormat, writeSheet } from './sheet-writer.js';

const { columns, title } = sheet({
  name: 'samples',
  title: '样本',
  version: 1,
  columns: [
    { key: 'text', header: '文本', english: 'Text', kind: 'text', maxLength: 500, example: '' },
    { key: 'code', header: '代码', english: 'Code', kind: 'code', required: true, example: '' },
    { key: 'count', header: '数量', english: 'Count', kind: 'integer', example: '' },
    { key: 'share', header: '比例', english: 'Share', kind: 'decimal', example: '' },
    { key: 'price', header: '金额', english: 'Price', kind: 'money-yuan', example: '' },
    { key: 'on', header: '日期', english: 'Day', kind: 'day', example: '' },
    { key: 'kind', header: '类型', english: 'Kind', kind: 'enum', labels: { a: '甲', b: '乙' }, example: '' },
    { key: 'items', header: '多项', english: 'Items', kind: 'list', example: '' },
  ],
});

const empty = null;
const rowArbitrary = fc.record<Record<string, SheetValue>>({
  text: fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('=1+1', "'=x", '@a', '-5', '+86', 'a\nb', '"q",'),
    )
    .map((each) => normaliseText(each) || empty),
  code: fc.stringMatching(/^[A-Z0-9]{1,18}$/),
  count: fc.oneof(fc.constant(empty), fc.integer()),
  share: fc.oneof(fc.constant(empty), fc.constantFrom('0.10', '-12.5', '100')),
  price: fc.oneof(fc.constant(empty), fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n })),
  on: fc.oneof(
    fc.constant(empty),
    fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1950-01-01'), n)),
  ),
  kind: fc.constantFrom(empty, 'a', 'b'),
  items: fc.uniqueArray(fc.stringMatching(/^[A-Z]{3}$/), { maxLength: 5 }),
});

describe('what an export writes', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  async function there(format: SheetFormat, rows: readonly Record<string, SheetValue>[]): Promise<string> {
    async function* out(): AsyncGenerator<OutRow> {
      yield { remark: '水印：某人', cells: [] };
      for (const row of rows)
        yield await Promise.resolve({
          remark: '',
          cells: columns.map((c) => outCell(c, row[c.key] ?? null)),
        });
    }
    const path = join(folder, `a.${format}`);
    await writeFile(path, writeSheet(format, { title, columns }, out()));
    return path;
  }

  async function back(path: string, format: SheetFormat): Promise<unknown[]> {
    const file = await open(path);
    try {
      const read: unknown[] = [];
      const { size } = await stat(path);
      for await (const raw of sheetRows(columns, { file, size, format })) {
        const reading = readRow(columns, raw);
        read.push('row' in reading ? reading.row : reading.violations);
      }
      return read;
    } finally {
      await file.close();
    }
  }

  it.each(['xlsx', 'csv'] as const)('is read back as it was, as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowArbitrary, { minLength: 1, maxLength: 8 }), async (rows) => {
        expect(await back(await there(format, rows), format)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});
