export type { PdfBlock, PdfContent, WrittenPdf } from './pdf-blocks.js';
export { PdfFile, pdfFile } from './pdf-file.js';
export { writePdf } from './write-pdf.js';
