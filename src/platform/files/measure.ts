import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Passes bytes on, counts and hashes them, and keeps the first few thousand for telling the kind. */
export class Measure extends Transform {
  size = 0;
  head: Buffer = Buffer.alloc(0);
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.size += chunk.length;
    this.hash.update(chunk);
    if (this.head.length < 4100) this.head = Buffer.concat([this.head, chunk.subarray(0, 4100)]);
    this.push(chunk);
    done();
  }

  /** Lower-case hex; once, at the end. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}
