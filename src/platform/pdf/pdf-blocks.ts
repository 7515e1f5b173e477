/** One part of a page, in reading order. Texts are plain; a line break in one is kept. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
    };

/** A document to be printed. */
export interface PdfContent {
  readonly title: string;
  /** Who issues it; kept in the file's properties. */
  readonly author: string;
  /** Kept in the file's properties, so that the same content always gives the same bytes. */
  readonly writtenAt: Date;
  /** Small print at the foot of every page, above the page's own hash: two lines at most. */
  readonly footer: string;
  readonly blocks: readonly PdfBlock[];
}

/** A printed document. */
export interface WrittenPdf {
  readonly bytes: Buffer;
  /** Of each page's lines joined by line feeds, UTF-8, SHA-256 in lower-case hex; stands at the page's foot. */
  readonly pageHashes: readonly string[];
}
