/** What pdfkit keeps and its types leave out. */
interface Keeps {
  readonly _font: { layoutCache: Record<string, unknown> };
}

interface Contents {
  Contents: unknown;
}

/**
 * Lets go of what stands on a page as soon as the next one begins: drawn, a page takes the better part of a megabyte,
 * packed a few kilobytes. What comes to its foot at the end, when the number of pages is known, is a second stream.
 * Words that were set are forgotten too: a font would keep every one, of a long table most of the memory.
 */
export function shedPages(document: PDFKit.PDFDocument): void {
  const kept = document as unknown as Keeps;
  let full = document.page;
  document.on('pageAdded', () => {
    const drawn = full.content;
    drawn.finalize();
    full.content = document.ref({});
    (full.dictionary.data as unknown as Contents).Contents = [drawn, full.content];
    full = document.page;
    kept._font.layoutCache = Object.create(null) as Keeps['_font']['layoutCache'];
  });
}
