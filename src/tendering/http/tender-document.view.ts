import type { Day } from '../../shared/days.js';
import type { IssuedDocument } from '../data/tender-documents.js';

/** A file of a document. */
export class DocumentFileView {
  fileId: string;
  /** @example 采购文件.pdf */
  name: string;
  /** @example application/pdf */
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hash of the content, lower-case hex. */
  sha256: string;
}

/** An edition of a tender's documents. */
export class TenderDocumentView {
  id: string;
  version: number;
  /** 1, 2, 3 … */
  edition: number;
  files: DocumentFileView[];
  /** Hash over the list of files, as it stands in the archive. */
  sha256: string;
  /** The amendment that brought it. */
  amendmentId: string | null;
  reason: string | null;
  /** Since when it is public. @example 2025-03-03 */
  issuedOn: Day | null;

  static of({ row, issuedOn }: IssuedDocument): TenderDocumentView {
    const { id, version, edition, sha256, amendmentId, reason } = row;
    const files = row.files.map(({ fileId, name, mediaType, size, sha256: hash }) => ({
      ...{ fileId, name, mediaType, size },
      sha256: hash,
    }));
    return { id, version, edition, files, sha256, amendmentId, reason, issuedOn };
  }
}

/** Editions, the one in force first. */
export class TenderDocumentListView {
  items: TenderDocumentView[];
  next: string | null;
}
