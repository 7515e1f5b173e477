/** pdfkit's own step for every line of text, in tables too; the package's types leave it out. */
interface DrawsFragments {
  _fragment(text: string, ...rest: unknown[]): void;
}

/**
 * The lines that a document puts on each of its pages from now on, in the order in which they are drawn: what a page's
 * hash is made of. Filled while the document is written.
 */
export function recordLines(document: PDFKit.PDFDocument): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  document.on('pageAdded', () => pages.push([]));
  const drawing = document as unknown as DrawsFragments;
  const draw = drawing._fragment.bind(document);
  drawing._fragment = (text, ...rest) => {
    const line = text.trim();
    if (line !== '') pages.at(-1)?.push(line);
    draw(text, ...rest);
  };
  return pages;
}
