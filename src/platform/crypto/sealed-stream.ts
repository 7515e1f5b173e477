import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';

/** Bytes of content in one chunk; each chunk is sealed by itself, so that a part can be read without the rest. */
export const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES;

/** One key per file: its chunks are numbered, and a nonce must never come twice under a key. */
export function fileKey(key: Buffer, context: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), context, 32));
}

/**
 * Seals a stream chunk by chunk (AES-256-GCM). The nonce is the chunk's number and whether it is the last one: chunks
 * can be neither moved nor left out, and a file that was cut off does not open. The key is for this one file.
 */
export function sealingStream(key: Buffer): Transform {
  let waiting = Buffer.alloc(0);
  let chunk = 0;
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      waiting = Buffer.concat([waiting, bytes]);
      // A full chunk waits for the next byte: only then is it known that it is not the last.
      while (waiting.length > CHUNK_BYTES) {
        this.push(sealChunk(key, chunk, false, waiting.subarray(0, CHUNK_BYTES)));
        waiting = waiting.subarray(CHUNK_BYTES);
        chunk += 1;
      }
      done();
    },
    flush(done) {
      this.push(sealChunk(key, chunk, true, waiting));
      done();
    },
  });
}

/** A place in a file, both ends included. */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Opens what `sealingStream` made, all of it or a part; the stream fails when a byte or the key differs.
 * @param size bytes of the content. @param read gives bytes of the sealed file.
 */
export function openSealed(
  key: Buffer,
  size: number,
  read: (span: ByteSpan) => Readable,
  { start, end }: ByteSpan = { start: 0, end: size - 1 },
): Readable {
  const last = Math.max(0, Math.ceil(size / CHUNK_BYTES) - 1);
  const from = Math.floor(start / CHUNK_BYTES);
  const to = Math.max(from, Math.floor(end / CHUNK_BYTES));
  const sealedSize = size + (last + 1) * TAG_BYTES;
  const span = { start: from * SEALED_BYTES, end: Math.min((to + 1) * SEALED_BYTES, sealedSize) - 1 };
  const opening = openingStream(key, from, last, { start, end });
  return read(span)
    .on('error', (error) => opening.destroy(error))
    .pipe(opening);
}

function openingStream(key: Buffer, first: number, last: number, { start, end }: ByteSpan): Transform {
  let waiting = Buffer.alloc(0);
  let chunk = first;
  const next = (sealed: Buffer): Buffer => {
    const plain = openChunk(key, chunk, chunk === last, sealed);
    const at = chunk * CHUNK_BYTES;
    chunk += 1;
    return plain.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
  };
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      try {
        waiting = Buffer.concat([waiting, bytes]);
        while (waiting.length >= SEALED_BYTES) {
          this.push(next(waiting.subarray(0, SEALED_BYTES)));
          waiting = waiting.subarray(SEALED_BYTES);
        }
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        if (waiting.length > 0) this.push(next(waiting));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

function nonceOf(chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function sealChunk(key: Buffer, chunk: number, isLast: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(chunk, isLast));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([body, cipher.getAuthTag()]);
}

function openChunk(key: Buffer, chunk: number, isLast: boolean, sealed: Buffer): Buffer {
  const body = sealed.subarray(0, sealed.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(chunk, isLast));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
