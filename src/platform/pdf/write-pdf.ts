import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { sha256 } from '../../shared/sha256.js';
import type { PdfBlock, PdfContent, WrittenPdf } from './pdf-blocks.js';
import { recordLines } from './recorded-lines.js';

const { resolve } = createRequire(import.meta.url);
/**
 * Noto Sans SC covers the rare characters of names too; only what is used is embedded. By their paths, not by names of
 * ours: after each cell of a table pdfkit goes back to a font by its path, and would read the whole file again.
 */
const REGULAR = resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const BOLD = resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');

/** In points; A4 is 595.28 wide. */
const MARGIN = 56;
const FOOT = 40;
const KEPT_WITH_HEADING = 64;
const SIZES = { title: 17, heading: 11.5, text: 10.5, table: 9, small: 7 } as const;

/**
 * Prints Chinese and Latin text on A4 pages that carry their number, the footer and their own hash. The same content
 * gives the same bytes, as long as the program and its fonts are the same.
 */
export async function writePdf(content: PdfContent): Promise<WrittenPdf> {
  const { title, author, writtenAt, blocks } = content;
  // Without them the file's properties, which are XML inside, would be broken by a name with such a sign.
  const info = { Title: plain(title), Author: plain(author), CreationDate: writtenAt, ModDate: writtenAt };
  const document = new PDFDocument({
    ...{ size: 'A4', bufferPages: true, lang: 'zh-CN', displayTitle: true, info },
    margins: { top: MARGIN, bottom: MARGIN + FOOT, left: MARGIN, right: MARGIN },
  });
  const whole = buffer(document);
  const pages = recordLines(document);
  document.font(BOLD).fontSize(SIZES.title).text(title, { align: 'center' }).moveDown(1);
  for (const block of blocks) writeBlock(document, block);
  const pageHashes = pages.map((lines) => sha256(lines.join('\n')));
  writeFooters(document, content.footer, pageHashes);
  document.end();
  return { bytes: await whole, pageHashes };
}

function writeBlock(document: PDFKit.PDFDocument, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      keepRoom(document);
      document.moveDown(0.5).font(BOLD).fontSize(SIZES.heading).text(block.text).moveDown(0.2);
      return;
    case 'paragraph':
      document.font(REGULAR).fontSize(SIZES.text).text(block.text, { lineGap: 3 }).moveDown(0.4);
      return;
    case 'facts':
      document.font(REGULAR).fontSize(SIZES.text);
      for (const [label, value] of block.facts) document.text(`${label}：${value}`, { lineGap: 3 });
      document.moveDown(0.4);
      return;
    case 'table':
      writeTable(document, block);
  }
}

/** A heading is not left alone at the foot of a page. */
function keepRoom(document: PDFKit.PDFDocument): void {
  const { height, margins } = document.page;
  if (document.y + KEPT_WITH_HEADING > height - margins.bottom) document.addPage();
}

function writeTable(document: PDFKit.PDFDocument, table: Extract<PdfBlock, { kind: 'table' }>): void {
  const { head, rows, widths } = table;
  const { width, margins } = document.page;
  const sum = widths.reduce((a, b) => a + b, 0);
  const room = width - margins.left - margins.right;
  document.font(REGULAR).fontSize(SIZES.table);
  document.table({
    columnStyles: widths.map((share) => ({ width: (room * share) / sum })),
    defaultStyle: { border: 0.5, borderColor: '#888888', padding: 4 },
    data: [
      head.map((text) => ({ text, font: { src: BOLD, family: BOLD }, backgroundColor: '#f0f0f0' })),
      ...rows.map((row) => [...row]),
    ],
  });
  document.x = margins.left;
  document.moveDown(0.6);
}

/** On every page, below what is hashed. */
function writeFooters(document: PDFKit.PDFDocument, footer: string, pageHashes: readonly string[]): void {
  pageHashes.forEach((hash, index) => {
    document.switchToPage(index);
    const { width, height, margins } = document.page;
    const room = { width: width - margins.left - margins.right, align: 'center' } as const;
    // The foot lies in the margin, where text would otherwise start another page.
    margins.bottom = 0;
    const top = height - MARGIN - FOOT + 12;
    document.font(REGULAR).fontSize(SIZES.small).fillColor('#444444');
    document.text(footer, margins.left, top, { ...room, height: 22, ellipsis: true });
    document.text(`本页文字 SHA-256：${hash}`, margins.left, top + 24, room);
    document.text(`第 ${index + 1} 页，共 ${pageHashes.length} 页`, margins.left, top + 36, room);
  });
}

function plain(text: string): string {
  return text.replaceAll(/[<>&]/g, ' ');
}
