import type { FileFacts } from '../../platform/index.js';
import type { AttachedFile } from '../domain/answers.js';

/** A file that a bid refers to. */
export class AttachedFileView {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Of the content, lower-case hex. */
  sha256: string;

  static of({ id, name, size, sha256 }: AttachedFile): AttachedFileView {
    return { id, name, size, sha256 };
  }
}

/** A file for a bid, as its organization and, after the opening, the readers of the bid see it. */
export class BidFileView extends AttachedFileView {
  version: number;
  /** Media type found by looking at the bytes. @example application/pdf */
  mediaType: string;

  static ofFile({ id, name, size, sha256, mediaType }: FileFacts, version = 1): BidFileView {
    return { id, version, name, mediaType, size, sha256 };
  }
}
