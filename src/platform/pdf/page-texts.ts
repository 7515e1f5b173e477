import { sha256 } from '../../shared/sha256.js';

/** pdfkit's own step for every line of text; the package's types leave it out. */
interface DrawsFragments {
  _fragment(text: string, ...rest: unknown[]): void;
}

/** Hashes the lines that a document puts on each page from now on, in the order in which they are drawn, once `end` is called. */
export function hashPages(document: PDFKit.PDFDocument): { end(): readonly string[] } {
  const hashes: string[] = [];
  let lines: string[] = [];
  const next = () => {
    hashes.push(sha256(lines.join('\n')));
    lines = [];
  };
  document.on('pageAdded', next);
  const drawing = document as unknown as DrawsFragments;
  const draw = drawing._fragment.bind(document);
  drawing._fragment = (text, ...rest) => {
    const line = text.trim();
    if (line !== '') lines.push(line);
    draw(text, ...rest);
  };
  return {
    end: () => {
      next();
      return hashes;
    },
  };
}
