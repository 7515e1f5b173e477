import { createRequire } from 'node:module';
import { type Person, text } from './person.js';

const exceljs = createRequire(import.meta.url)('@protobi/exceljs') as typeof import('@protobi/exceljs');

/** What stands in a cell of a story's workbook. */
export type SheetCell = string | number | Date | null | { formula: string; result?: string | number };

/** A workbook with one sheet, as a clerk's program would save it. */
export async function workbook(rows: readonly (readonly SheetCell[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const page = book.addWorksheet('名册');
  for (const row of rows) page.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The lines of a workbook's first sheet, cells as text. */
export async function linesOf(content: Buffer): Promise<string[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0]);
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    lines.push(cells);
  });
  return lines;
}

/** Uploads a sheet; answers the file's id. */
export async function uploaded(person: Person, name: string, content: Buffer | string): Promise<string> {
  const answer = await person.upload('/files', name, Buffer.from(content));
  if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return text(answer.body.id);
}
