/** Rows of cells under a head that stands on every page; rows may come while it is drawn. */
export interface PdfTable {
  readonly kind: 'table';
  /** What it is called on the pages after its first. */
  readonly title?: string;
  readonly head: readonly string[];
  readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>;
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
  /** Places of the columns whose cells stand to the right: figures. */
  readonly right?: readonly number[];
}

/** One part of a page, in reading order. Texts are plain; a line break in one is kept. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | PdfTable;

/** A document to be printed. */
export interface PdfContent {
  readonly title: string;
  /** Who issues it; kept in the file's properties. */
  readonly author: string;
  /** Kept in the file's properties, so that the same content always gives the same bytes. */
  readonly writtenAt: Date;
  /** Small print at the foot of every page, above the page's own hash: two lines at most. */
  readonly footer: string;
  /** Wide pages, for tables of many columns. */
  readonly wide?: boolean;
  readonly blocks: readonly PdfBlock[];
}

/** A printed document. */
export interface WrittenPdf {
  readonly bytes: Buffer;
  /** Of each page's lines joined by line feeds, UTF-8, SHA-256 in lower-case hex; stands at the page's foot. */
  readonly pageHashes: readonly string[];
}
