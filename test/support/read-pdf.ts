import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page as a reader's program finds it, without blanks: where they stand is the layout's. */
export async function readPdf(bytes: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await pdf.destroy();
  return pages.map((page) => page.replaceAll(/\s/g, ''));
}
