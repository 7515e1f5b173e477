import type { StoredFile, Visibility } from './stored-file.entity.js';

/** What is known of an uploaded file. */
export class FileView {
  /** @example 0197f0a0-7b1c-7c3e-9d5b-2f6a8c1e4d10 */
  id: string;
  version: number;
  /** Name as uploaded. @example 投标文件.pdf */
  name: string;
  /** Media type found by looking at the bytes. @example application/pdf */
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hash of the content, lower-case hex. */
  sha256: string;
  visibility: Visibility;

  static of(file: StoredFile): FileView {
    const { id, version, name, mediaType, size, sha256, visibility } = file;
    return { id, version, name, mediaType, size, sha256, visibility };
  }
}

/** A link that opens one file for a short time, without further credentials. */
export class FileLinkView {
  /** Absolute URL. */
  url: string;
  /** End of its validity, RFC 3339. */
  expiresAt: string;
}
