import { createPublicKey, verify } from 'node:crypto';
import { sha256 } from '../../shared/sha256.js';
import type { Head } from './chain.js';

/** What is signed before events are removed. */
export interface CheckpointText extends Head {
  /** 1, 2, 3 … */
  readonly number: number;
  /** Places whose events go, as PostgreSQL writes a multirange: `{[1,4),[7,9)}`. */
  readonly removed: string;
  /** Ed25519, SPKI in base64. */
  readonly publicKey: string;
}

/** The chain's head at a cut, signed. */
export interface Checkpoint extends CheckpointText {
  /** In base64. */
  readonly signature: string;
}

/** The text over which a checkpoint is signed. */
export function checkpointText({ number, sequence, hash, removed, publicKey }: CheckpointText): Buffer {
  return Buffer.from(['sanshe audit checkpoint', number, sequence, hash, removed, publicKey].join('\n'));
}

/** True when nothing of a checkpoint was changed after it was signed with the key that it names. */
export function isSigned(checkpoint: Checkpoint): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(checkpoint.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return verify(null, checkpointText(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'));
  } catch {
    return false;
  }
}

/** What people compare of a key: 16 hex digits. */
export function fingerprint(publicKey: string): string {
  return sha256(publicKey).slice(0, 16);
}

/** Tells of a place whether its event was removed under one of these multiranges. */
export function removedPlaces(multiranges: readonly string[]): (sequence: number) => boolean {
  const ranges = multiranges
    .flatMap((text) => [...text.matchAll(/\[(\d+),(\d+)\)/g)])
    .map(([, from, to]): [number, number] => [Number(from), Number(to)])
    .sort(([one], [other]) => one - other);
  return (sequence) => {
    const [, to] = ranges[lastFrom(ranges, sequence)] ?? [0, 0];
    return sequence < to;
  };
}

/** The last range that begins at or before a place; -1: none does. */
function lastFrom(ranges: readonly [number, number][], sequence: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.[0] ?? Infinity) <= sequence) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
