import { setImmediate } from 'node:timers/promises';
import { BOLD, REGULAR, SIZES } from './fonts.js';
import type { PdfTable } from './pdf-blocks.js';

const PADDING = 4;
/** Two lines of text: what a head is not left without. */
const FIRST_ROW = 36;
/** Rows that are drawn in one go; then others of the process have their turn. */
const AT_ONCE = 20;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Draws a table as its rows come; its head stands on every page that it takes. */
export async function printTable(document: PDFKit.PDFDocument, table: PdfTable): Promise<void> {
  const columns = columnsOf(document, table);
  const head = () => {
    drawHead(document, columns, table.head);
  };
  document.font(BOLD).fontSize(SIZES.table);
  const room = document.page.maxY() - document.y - FIRST_ROW;
  if (heightOf(document, columns, table.head) > room) document.addPage();
  head();
  let drawn = 0;
  for await (const row of table.rows) {
    drawRow(document, columns, row, () => {
      if (table.title) document.font(BOLD).text(`${table.title}（续）`).moveDown(0.4);
      head();
    });
    drawn += 1;
    if (drawn % AT_ONCE === 0) await setImmediate();
  }
  document.x = document.page.margins.left;
  document.moveDown(0.6);
}

function columnsOf({ page }: PDFKit.PDFDocument, { widths, right = [] }: PdfTable): Column[] {
  const { width, margins } = page;
  const sum = widths.reduce((a, b) => a + b, 0);
  let x = margins.left;
  return widths.map((share, at) => {
    const column = { x, width: ((width - margins.left - margins.right) * share) / sum };
    x += column.width;
    return { ...column, align: right.includes(at) ? 'right' : 'left' };
  });
}

function drawHead(document: PDFKit.PDFDocument, columns: readonly Column[], cells: readonly string[]): void {
  document.font(BOLD);
  const height = heightOf(document, columns, cells);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const { left } = document.page.margins;
  document.save().rect(left, document.y, width, height).fill('#f0f0f0').restore();
  drawCells(document, columns, cells, height);
  document.font(REGULAR);
}

/** A row is never parted; one that is taller than a page ends in an ellipsis. */
function drawRow(
  document: PDFKit.PDFDocument,
  columns: readonly Column[],
  cells: readonly string[],
  begin: () => void,
): void {
  let height = heightOf(document, columns, cells);
  if (document.y + height > document.page.maxY()) {
    document.addPage();
    begin();
    height = Math.min(height, document.page.maxY() - document.y);
  }
  drawCells(document, columns, cells, height);
}

function heightOf(
  document: PDFKit.PDFDocument,
  columns: readonly Column[],
  cells: readonly string[],
): number {
  const heights = columns.map(({ width }, at) =>
    document.heightOfString(cells[at] ?? '', { width: width - 2 * PADDING }),
  );
  return Math.max(...heights) + 2 * PADDING;
}

function drawCells(
  document: PDFKit.PDFDocument,
  columns: readonly Column[],
  cells: readonly string[],
  height: number,
): void {
  const top = document.y;
  document.lineWidth(0.5).strokeColor('#888888');
  for (const { x, width } of columns) document.rect(x, top, width, height);
  document.stroke();
  columns.forEach(({ x, width, align }, at) => {
    // A hair's breadth more than was measured, or the last line would be taken for one too many.
    const room = { width: width - 2 * PADDING, height: height - 2 * PADDING + 0.1, ellipsis: true };
    document.text(cells[at] ?? '', x + PADDING, top + PADDING, { ...room, align });
  });
  document.y = top + height;
}
