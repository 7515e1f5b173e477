import type { FileHandle } from 'node:fs/promises';

const SIZE = 64 * 1024;

/** The bytes from `start` to before `end`. A stream of the handle's own would close it when it is left early. */
export async function* chunks(file: FileHandle, start = 0, end = Infinity): AsyncGenerator<Buffer> {
  for (let at = start; at < end;) {
    const length = Math.min(SIZE, end - at);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
