import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { BOLD, REGULAR, SIZES } from './fonts.js';
import { hashPages } from './page-texts.js';
import type { PdfBlock, PdfContent, WrittenPdf } from './pdf-blocks.js';
import { printTable } from './print-table.js';
import { shedPages } from './shed-pages.js';

/** In points; A4 is 595.28 wide. */
const MARGIN = 56;
const FOOT = 40;
const KEPT_WITH_HEADING = 90;
/** Pages whose foot is written in one go; then others of the process have their turn. */
const FEET_AT_ONCE = 50;

/**
 * Prints Chinese and Latin text on A4 pages that carry their number, the footer and their own hash. The same content
 * gives the same bytes, as long as the program and its fonts are the same.
 */
export async function writePdf(content: PdfContent): Promise<WrittenPdf> {
  const { title, author, writtenAt, blocks, wide = false } = content;
  // Without them the file's properties, which are XML inside, would be broken by a name with such a sign.
  const info = { Title: plain(title), Author: plain(author), CreationDate: writtenAt, ModDate: writtenAt };
  const document = new PDFDocument({
    ...{
      size: 'A4',
      layout: wide ? 'landscape' : 'portrait',
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      info,
    },
    margins: { top: MARGIN, bottom: MARGIN + FOOT, left: MARGIN, right: MARGIN },
  });
  const whole = buffer(document);
  shedPages(document);
  const pages = hashPages(document);
  document.font(BOLD).fontSize(SIZES.title).text(title, { align: 'center' }).moveDown(1);
  for (const block of blocks) await writeBlock(document, block);
  const pageHashes = pages.end();
  await writeFooters(document, content.footer, pageHashes);
  document.end();
  return { bytes: await whole, pageHashes };
}

async function writeBlock(document: PDFKit.PDFDocument, block: PdfBlock): Promise<void> {
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
      await printTable(document, block);
  }
}

/** A heading is not left alone at the foot of a page. */
function keepRoom(document: PDFKit.PDFDocument): void {
  const { height, margins } = document.page;
  if (document.y + KEPT_WITH_HEADING > height - margins.bottom) document.addPage();
}

/** On every page, below what is hashed. */
async function writeFooters(
  document: PDFKit.PDFDocument,
  footer: string,
  pageHashes: readonly string[],
): Promise<void> {
  for (const [index, hash] of pageHashes.entries()) {
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
    if (index % FEET_AT_ONCE === 0) await setImmediate();
  }
}

function plain(text: string): string {
  return text.replaceAll(/[<>&]/g, ' ');
}
