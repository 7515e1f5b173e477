import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { CHUNK_BYTES, type ByteSpan, fileKey, openSealed, sealingStream } from './sealed-stream.js';

const key = fileKey(Buffer.alloc(32, 7), 'file a');
const whole = async (stream: Readable): Promise<Buffer> => Buffer.concat(await stream.toArray());
const sealed = (plain: Buffer) =>
  whole(Readable.from([plain], { objectMode: false }).pipe(sealingStream(key)));
const opened = (bytes: Buffer, size: number, span?: ByteSpan, by = key) =>
  whole(
    openSealed(
      by,
      size,
      ({ start, end }) => Readable.from([bytes.subarray(start, end + 1)], { objectMode: false }),
      span,
    ),
  );

describe('a sealed stream', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'of %i bytes comes back as it was, and shows nothing of it',
    async (size) => {
      const plain = randomBytes(size);
      const closed = await sealed(plain);
      expect(closed.length).toBe(size + 16 * Math.max(1, Math.ceil(size / CHUNK_BYTES)));
      expect(size > 16 && closed.includes(plain.subarray(0, 16))).toBe(false);
      expect((await opened(closed, size)).equals(plain)).toBe(true);
    },
  );

  it.each([
    [0, 0],
    [5, 9],
    [CHUNK_BYTES - 1, CHUNK_BYTES],
    [CHUNK_BYTES, 2 * CHUNK_BYTES - 1],
    [10, 2 * CHUNK_BYTES + 6],
  ])('opens in part, from %i to %i', async (start, end) => {
    const plain = randomBytes(2 * CHUNK_BYTES + 7);
    const part = await opened(await sealed(plain), plain.length, { start, end });
    expect(part.equals(plain.subarray(start, end + 1))).toBe(true);
  });

  it('does not open when a byte differs, chunks change places, the end is missing, or under another key', async () => {
    const plain = randomBytes(2 * CHUNK_BYTES);
    const closed = await sealed(plain);
    const half = CHUNK_BYTES + 16;
    const flipped = Buffer.from(closed);
    flipped[5] = (flipped[5] ?? 0) ^ 1;
    const turned = Buffer.concat([closed.subarray(half), closed.subarray(0, half)]);
    for (const [bytes, size, by] of [
      [flipped, plain.length, key],
      [turned, plain.length, key],
      [closed.subarray(0, half), CHUNK_BYTES, key],
      [closed, plain.length, fileKey(Buffer.alloc(32, 7), 'file b')],
    ] as const)
      await expect(opened(bytes, size, undefined, by)).rejects.toThrow();
  });
});
