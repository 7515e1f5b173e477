import type { FileHandle } from 'node:fs/promises';
import { RuleBroken } from '../../../shared/refused.js';
import { SHEET_LIMITS } from '../domain/limits.js';
import { refuse } from '../domain/refusals.js';

/** One part of a ZIP file, as its directory says. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Place of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65_535;

/** Something about the archive is not as programs for tables write it. */
export function unreadable(): RuleBroken {
  return new RuleBroken([refuse.fileUnreadable()]);
}

/** Reads a part of a file. */
export async function bytesAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  if (bytesRead < length) throw unreadable();
  return bytes;
}

/** The parts of a ZIP file and the place where its directory begins. RuleBroken when it has none. */
export async function zipDirectory(
  file: FileHandle,
  size: number,
): Promise<{ entries: ZipEntry[]; start: number }> {
  const tailSize = Math.min(size, END_SIZE + LONGEST_COMMENT);
  const tail = await bytesAt(file, size - tailSize, tailSize);
  const at = lastEnd(tail);
  const count = tail.readUInt16LE(at + 10);
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (count > SHEET_LIMITS.entries || start + length > size) throw unreadable();
  return { entries: entriesOf(await bytesAt(file, start, length), count), start };
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at;
  throw unreadable();
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY) throw unreadable();
    const nameLength = directory.readUInt16LE(at + 28);
    const next =
      at + ENTRY_SIZE + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}
