import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex; a text is hashed as its UTF-8 bytes. */
export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
