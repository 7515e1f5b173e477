import { describe, expect, it } from '@jest/globals';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exceljs } from './load-exceljs.js';
import { xlsxRows } from './xlsx-rows.js';

/** The cells of a workbook, written with shared strings or with its strings in place, and read again. */
async function readBack(texts: readonly string[], shared: boolean): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  const path = join(folder, 'names.xlsx');
  try {
    await (shared ? writeShared(path, texts) : writeInPlace(path, texts));
    const file = await open(path);
    const found: unknown[] = [];
    for await (const { cells } of xlsxRows(file, (await file.stat()).size)) found.push(cells[0]);
    await file.close();
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeShared(path: string, texts: readonly string[]): Promise<void> {
  const book = new (exceljs().Workbook)();
  const page = book.addWorksheet('名册');
  for (const text of texts) page.addRow([text]);
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
}

async function writeInPlace(path: string, texts: readonly string[]): Promise<void> {
  const book = new (exceljs().stream.xlsx.WorkbookWriter)({ filename: path, useSharedStrings: false });
  const page = book.addWorksheet('名册');
  for (const text of texts) page.addRow([text]).commit();
  page.commit();
  await book.commit();
}

describe('the rows of a workbook', () => {
  // Every length of text shifts what lies across the chunks of the file: three bytes to a character.
  const texts = Array.from(
    { length: 20_000 },
    (_, n) => `长安社区${'居'.repeat(n % 7)}${'a'.repeat(n % 3)}第${n}册`,
  );

  it.each([
    ['shared', true],
    ['in place', false],
  ])('keep every character, with strings %s', async (_, shared) => {
    const found = await readBack(texts, shared);
    expect(found.filter((text, at) => text !== texts[at])).toEqual([]);
    expect(found).toHaveLength(texts.length);
  });
});
