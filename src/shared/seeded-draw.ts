import { createHmac } from 'node:crypto';

const RANGE = 2 ** 32;

/** Block k of the stream is HMAC-SHA256(key = seed, message = k in decimal digits), cut into eight big-endian words. */
function* words(seed: string): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    const bytes = createHmac('sha256', seed).update(String(block)).digest();
    for (let at = 0; at < bytes.length; at += 4) yield bytes.readUInt32BE(at);
  }
}

/** A number in [0, bound): words of the last, incomplete cycle are thrown away, so that no number is favoured. */
function below(bound: number, stream: Generator<number, never>): number {
  const limit = RANGE - (RANGE % bound);
  for (;;) {
    const word = stream.next().value;
    if (word < limit) return word % bound;
  }
}

/**
 * A draw that anybody can repeat from the published seed, with nothing but a shell and `openssl dgst -hmac`:
 * HMAC-SHA256(seed, counter) stream, counter 0, 1, 2 … in decimal digits → 32-bit big-endian words →
 * rejection sampling → Fisher–Yates from the end (i = n−1 … 1, swap i with a number in [0, i]).
 * The result depends on the order of `items`: sort them by a stable reference first, or use `seededOrder`.
 * Throws RangeError for an empty seed.
 */
export function seededShuffle<T>(items: readonly T[], seed: string): T[] {
  if (seed === '') throw new RangeError('a draw needs a seed');
  const stream = words(seed);
  const drawn = [...items];
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = below(at + 1, stream);
    [drawn[at], drawn[other]] = [drawn[other] as T, drawn[at] as T];
  }
  return drawn;
}

/**
 * The draw order of stable references: duplicates removed and sorted by UTF-16 code units before the
 * shuffle, so that neither the order of rows nor the language of a server changes a draw.
 */
export function seededOrder(references: Iterable<string>, seed: string): string[] {
  return seededShuffle([...new Set(references)].sort(), seed);
}
